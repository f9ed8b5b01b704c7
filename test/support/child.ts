import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A started process whose lines a test waits for. */
export interface Child {
  readonly process: ChildProcess;
  /** Everything said so far, both streams. */
  readonly said: string[];
  /** The first line from now on, or already said and not yet asked for, that matches. Fails after `seconds`, or when the process ends. */
  line(pattern: RegExp, seconds?: number): Promise<string>;
  /** Sends the signal and waits for the end; answers the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  /** Waits for the end by itself. */
  ended(): Promise<number | null>;
}

/** Starts a command and collects its lines. It is killed with the test process. */
export function startChild(
  command: string,
  args: string[],
  options: { env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Child {
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
    ...(options.cwd ? { cwd: options.cwd } : {}),
  });
  const said: string[] = [];
  const unread: string[] = [];
  const waiting = new Set<() => void>();
  const hear = (line: string): void => {
    said.push(line);
    unread.push(line);
    for (const wake of waiting) wake();
  };
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', hear);
  const closed = once(child, 'close');
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  void closed.then(() => {
    process.off('exit', kill);
    for (const wake of waiting) wake();
  });
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;

  return {
    process: child,
    said,
    async line(pattern, seconds = 55) {
      const deadline = Date.now() + seconds * 1000;
      for (;;) {
        const index = unread.findIndex((line) => pattern.test(line));
        if (index >= 0) return unread.splice(index, 1)[0]!;
        if (isOver() || Date.now() > deadline) {
          throw new Error(`No line ${String(pattern)} came; heard:\n${said.join('\n')}`);
        }
        await new Promise<void>((resolve) => {
          const timer = setTimeout(done, 250);
          function done(): void {
            clearTimeout(timer);
            waiting.delete(done);
            resolve();
          }
          waiting.add(done);
        });
      }
    },
    async end(signal = 'SIGTERM') {
      if (!isOver()) child.kill(signal);
      await closed;
      return child.exitCode;
    },
    async ended() {
      await closed;
      return child.exitCode;
    },
  };
}
