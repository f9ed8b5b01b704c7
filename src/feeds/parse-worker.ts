import { parentPort } from 'node:worker_threads';
import { ok, type Result } from '../result.js';
import { readDocument, type DocumentContext } from './read-document.js';
import { toReading, type Reading } from './reading.js';

/** One document for the worker, and its answer under the same number. */
export interface ParseJob {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly context: DocumentContext;
}

export interface ParseAnswer {
  readonly id: number;
  readonly result: Result<Reading>;
}

const port = parentPort;
port?.on('message', (job: ParseJob) => {
  void readDocument(job.bytes, job.context).then((read) => {
    const result = read.ok ? ok(toReading(read.value)) : read;
    port.postMessage({ id: job.id, result } satisfies ParseAnswer);
  });
});
