import type { Readable } from 'node:stream';

/** The lines of a stream, as they come. Only a line feed ends one: JSON may hold U+2028 as it is. */
export async function* inputLines(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let parts: string[] = [];
  for await (const chunk of stream as AsyncIterable<string>) {
    const pieces = chunk.split('\n');
    for (let at = 0; at < pieces.length - 1; at++) {
      yield parts.join('') + pieces[at]!;
      parts = [];
    }
    parts.push(pieces.at(-1)!);
  }
  yield parts.join('');
}
