import { parentPort } from 'node:worker_threads';
import { readDocument, type DocumentContext } from './read-document.js';

/** One document for the worker, and its answer under the same number. */
export interface ParseJob {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly context: DocumentContext;
}

export interface ParseAnswer {
  readonly id: number;
  readonly result: Awaited<ReturnType<typeof readDocument>>;
}

const port = parentPort;
port?.on('message', (job: ParseJob) => {
  void readDocument(job.bytes, job.context).then((result) => {
    port.postMessage({ id: job.id, result } satisfies ParseAnswer);
  });
});
