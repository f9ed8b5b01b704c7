/** Work by host: one thing at a time for each host, so many hosts at a time. A slow host holds up only its own. */
export class HostQueue {
  private readonly waiting = new Map<string, (() => Promise<void>)[]>();
  private readonly busy = new Set<string>();
  private readonly ids = new Set<string>();
  private readonly running = new Set<string>();
  private wake: (() => void) | undefined;

  constructor(private readonly parallel: number) {}

  /** `work` must not throw. What waits or runs already under `id` is not taken twice. */
  add(host: string, id: string, work: () => Promise<void>): void {
    if (this.ids.has(id)) return;
    this.ids.add(id);
    const list = this.waiting.get(host) ?? [];
    list.push(async () => {
      this.running.add(id);
      await work();
      this.running.delete(id);
      this.ids.delete(id);
    });
    this.waiting.set(host, list);
    this.start();
  }

  /** How many wait or run. */
  get size(): number {
    return this.ids.size;
  }

  /** Hosts for which `count` or more wait. */
  crowded(count: number): string[] {
    return [...this.waiting].filter(([, list]) => list.length >= count).map(([host]) => host);
  }

  /** What has not begun is given up. */
  clear(): void {
    this.waiting.clear();
    this.ids.clear();
    for (const id of this.running) this.ids.add(id);
    this.wake?.();
  }

  /** Resolves as soon as fewer than `count` wait or run, or when the milliseconds are over. */
  async below(count: number, withinMs: number): Promise<void> {
    const deadline = performance.now() + withinMs;
    while (this.ids.size >= count && performance.now() < deadline)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
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
