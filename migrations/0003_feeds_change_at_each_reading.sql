-- Each reading changes a feed's row twice: with room in its page, what is in no index changes without a write to any.
ALTER TABLE "feeds" SET (fillfactor = 40);
