import { once } from 'node:events';

/** The lines of standard input, as they come. Only a line feed ends one: JSON may hold U+2028 as it is. */
async function* inputLines(): AsyncGenerator<string> {
  process.stdin.setEncoding('utf8');
  let parts: string[] = [];
  for await (const chunk of process.stdin as AsyncIterable<string>) {
    const pieces = chunk.split('\n');
    for (let at = 0; at < pieces.length - 1; at++) {
      yield parts.join('') + pieces[at]!;
      parts = [];
    }
    parts.push(pieces.at(-1)!);
  }
  yield parts.join('');
}

/** Answers requests line by line, in order, and writes each result as soon as it is there. */
export async function answerLines(answer: (request: unknown) => unknown): Promise<void> {
  for await (const line of inputLines()) {
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
