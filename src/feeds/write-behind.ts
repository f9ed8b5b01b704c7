/** So many are written in one statement at most. */
const most = 64;
/** And only so many characters, unless one alone has more: while one statement runs the next can be read. */
const mostCharacters = 800_000;
/** Milliseconds that one may wait for others to be written with it. */
const lingerMs = 100;

/**
 * Writes what is added a little later, together with what else has come by then: one statement for many costs a fraction of one
 * for each, and reading goes on meanwhile. Nothing waits for long: not for a full batch, not for a slow source.
 */
export class WriteBehind<Item> {
  private readonly waiting: { item: Item; length: number }[] = [];
  private characters = 0;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  /** `write` must not throw. */
  constructor(private readonly write: (batch: readonly Item[]) => Promise<void>) {}

  /** `length` in characters. Resolves as soon as more may be added: at once, unless writing falls behind. */
  async add(item: Item, length: number): Promise<void> {
    this.waiting.push({ item, length });
    this.characters += length;
    if (this.waiting.length >= most || this.characters >= mostCharacters) await this.flush();
    else this.timer ??= setTimeout(() => void this.flush(), lingerMs);
  }

  /** Resolves when all that was added is written. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.then(() => this.writeAll());
    return this.writing;
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch: Item[] = [];
      let length = 0;
      while (this.waiting.length > 0 && batch.length < most) {
        const next = this.waiting[0]!;
        if (batch.length > 0 && length + next.length > mostCharacters) break;
        this.waiting.shift();
        batch.push(next.item);
        length += next.length;
      }
      this.characters -= length;
      await this.write(batch);
    }
  }
}
