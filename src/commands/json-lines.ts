import { once } from 'node:events';
import { inputLines } from './input-lines.js';

/** Answers requests line by line, in order, and writes each result as soon as it is there. */
export async function answerLines(answer: (request: unknown) => unknown): Promise<void> {
  for await (const line of inputLines(process.stdin)) {
    if (line.trim() === '') continue;
    let request: unknown;
    let result: unknown;
    try {
      request = JSON.parse(line);
      result = await answer(request);
    } catch (error) {
      const id = request === undefined ? null : ((request as { id?: unknown }).id ?? null);
      const why =
        error instanceof SyntaxError
          ? 'The line is not JSON.'
          : 'The request could not be answered.';
      result = { id, error: why };
    }
    if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, 'drain');
  }
}
