/** Work by host: one thing at a time for each host, so many hosts at a time. A slow host holds up only its own. */
export class HostQueue {
  private readonly waiting = new Map<string, (() => Promise<void>)[]>();
  private readonly busy = new Set<string>();
  private readonly ids = new Set<string>();
  private wake: (() => void) | undefined;

  constructor(private readonly parallel: number) {}

  /** `work` must not throw. What waits or runs already under `id` is not taken twice. */
  add(host: string, id: string, work: () => Promise<void>): void {
    if (this.ids.has(id)) return;
    this.ids.add(id);
    const list = this.waiting.get(host) ?? [];
    list.push(async () => {
      await work();
      this.ids.delete(id);
    });
    this.waiting.set(host, list);
    this.start();
  }

  /** Resolves as soon as fewer than `count` wait or run. */
  async below(count: number): Promise<void> {
    while (this.ids.size >= count)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
  }

  private start(): void {
    for (const [host, list] of this.waiting) {
      if (this.busy.size >= this.parallel) return;
      if (this.busy.has(host)) continue;
      const next = list.shift();
      if (list.length === 0) this.waiting.delete(host);
      if (next === undefined) continue;
      this.busy.add(host);
      void next().finally(() => {
        this.busy.delete(host);
        this.wake?.();
        this.start();
      });
    }
  }
}
