import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { refuse } from '../result.js';
import type { ParseAnswer, ParseJob } from './parse-worker.js';
import type { ReadDocument } from './read-feed.js';
import type { Reading } from './reading.js';

export interface ParsePool {
  readonly read: ReadDocument<Reading>;
  close(): Promise<void>;
}

export interface ParsePoolOptions {
  /** Worker threads at most. */
  readonly size?: number;
  /** Milliseconds for one document; then its thread is ended. */
  readonly limitMs?: number;
  /** Megabytes of heap of one thread. */
  readonly memoryMb?: number;
}

type ReadResult = ParseAnswer['result'];

interface Waiting {
  readonly job: ParseJob;
  readonly done: (result: ReadResult) => void;
}

/**
 * Reads documents in worker threads under a limit of time and memory, so that none can stop the service. The threads
 * begin with the first document, and do not keep the process alive.
 */
export function createParsePool(options: ParsePoolOptions = {}): ParsePool {
  const { size = 2, limitMs = 10_000, memoryMb = 256 } = options;
  const queue: Waiting[] = [];
  const threads = new Set<Worker>();
  const idle: Worker[] = [];
  let lastId = 0;
  let closed = false;

  function start(): Worker {
    const worker = startWorker(memoryMb);
    worker.unref();
    threads.add(worker);
    return worker;
  }

  function next(): void {
    if (queue.length === 0 || closed) return;
    const worker = idle.pop() ?? (threads.size < size ? start() : undefined);
    if (worker === undefined) return;
    const { job, done } = queue.shift()!;
    const end = (result: ReadResult, alive: boolean): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref();
      if (alive) idle.push(worker);
      else {
        threads.delete(worker);
        worker.on('error', () => undefined);
        void worker.terminate();
      }
      done(result);
      next();
    };
    const onMessage = (answer: ParseAnswer): void => end(answer.result, true);
    const onError = (): void =>
      end(
        refuse('unreadable', 'The document could not be read with the memory it may take.'),
        false,
      );
    const onExit = (): void => end(refuse('unreadable', 'The document could not be read.'), false);
    const timer = setTimeout(
      () =>
        end(refuse('too-slow', 'The document could not be read in the time it may take.'), false),
      limitMs,
    );
    worker.on('message', onMessage).on('error', onError).on('exit', onExit).ref();
    worker.postMessage(job);
  }

  return {
    read: (bytes, context) =>
      new Promise((done) => {
        lastId += 1;
        queue.push({ job: { id: lastId, bytes, context }, done });
        next();
      }),
    async close() {
      closed = true;
      for (const { done } of queue.splice(0)) done(refuse('unreadable', 'Searchbank is stopping.'));
      await Promise.all([...threads].map((worker) => worker.terminate()));
    },
  };
}

let shared: ParsePool | undefined;

/** The threads of this process. They do not keep it alive, so nobody need close them. */
export function sharedParsePool(): ParsePool {
  shared ??= createParsePool();
  return shared;
}

/** From source, in a checkout that is not built, the thread first learns TypeScript from tsx. */
function startWorker(memoryMb: number): Worker {
  const options = { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./parse-worker.js', import.meta.url), options);
  const commonJs = createRequire(import.meta.url).resolve('tsx/esm/api');
  const tsx = pathToFileURL(commonJs.replace(/\.cjs$/, '.mjs')).href;
  const file = new URL('./parse-worker.ts', import.meta.url).href;
  const begin = `import(${JSON.stringify(tsx)}).then(({ register }) => { register(); return import(${JSON.stringify(file)}); });`;
  return new Worker(begin, { ...options, eval: true });
}
