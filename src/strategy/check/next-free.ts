/** Goes over numbers so that what was taken is passed by in one step, however often the same stretch is asked for. */
export class NextFree {
  private readonly ahead: number[] = [];

  /** The smallest number from `index` on that was not taken. */
  from(index: number): number {
    let at = index;
    while (this.ahead[at] !== undefined) at = this.ahead[at]!;
    // Shorten the way for the next one.
    for (let step = index; step !== at;) {
      const next = this.ahead[step]!;
      this.ahead[step] = at;
      step = next;
    }
    return at;
  }

  take(index: number): void {
    this.ahead[index] ??= index + 1;
  }
}
