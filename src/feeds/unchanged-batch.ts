import type { UnchangedFeed } from './queries.js';

/** As many as are written in one statement. */
const size = 64;

/**
 * Gathers the readings that brought nothing, most of all, so that each costs no statement of its own. What is lost in a crash is
 * asked for again when the lease has run out, and brings nothing again.
 */
export class UnchangedBatch {
  private waiting: UnchangedFeed[] = [];

  constructor(private readonly save: (unchanged: readonly UnchangedFeed[]) => Promise<void>) {}

  async add(one: UnchangedFeed): Promise<void> {
    this.waiting.push(one);
    if (this.waiting.length >= size) await this.flush();
  }

  async flush(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length > 0) await this.save(batch);
  }
}
