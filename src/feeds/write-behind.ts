/** So many are written in one statement at most. */
const most = 64;
/** And only so many characters, unless one alone has more: while one statement runs the next can be read. */
const mostCharacters = 800_000;
/** Milliseconds that one may wait for others to be written with it. */
const lingerMs = 250;

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
    this.wait();
    if (this.isFull()) await this.queue(() => this.isFull());
  }

  /** Resolves when all that was added is written. */
  flush(): Promise<void> {
    return this.queue(() => this.waiting.length > 0);
  }

  private wait(): void {
    this.timer ??= setTimeout(() => void this.flush(), lingerMs);
  }

  private isFull(): boolean {
    return this.waiting.length >= most || this.characters >= mostCharacters;
  }

  /** Writes, behind what is being written, one statement after the other as long as `goesOn`. */
  private queue(goesOn: () => boolean): Promise<void> {
    this.writing = this.writing.then(async () => {
      while (goesOn()) await this.writeSome();
    });
    return this.writing;
  }

  private async writeSome(): Promise<void> {
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
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waiting.length > 0) this.wait();
    await this.write(batch);
  }
}
