import { fileURLToPath } from 'node:url';
import { type Child, startChild } from './child.js';

/** Starts a process of test/support/loop-worker.ts. */
export function startWorker(
  verb: 'pull' | 'compile' | 'send',
  wish: { url: string; name: string; minutesAhead?: number; place?: string },
): Child {
  const script = fileURLToPath(new URL('loop-worker.ts', import.meta.url));
  const { url, name, minutesAhead = 0, place = '' } = wish;
  return startChild(process.execPath, [
    '--import',
    'tsx',
    script,
    verb,
    url,
    name,
    String(minutesAhead),
    place,
  ]);
}
