import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { InputError } from './command.js';

/** The mark that some editors write at the start of a file is no part of its text. */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/** The lines of a stream, as they come. Only a line feed ends one: JSON may hold U+2028 as it is. */
export async function* inputLines(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let parts: string[] = [];
  let first = true;
  for await (const chunk of stream as AsyncIterable<string>) {
    const pieces = (first ? withoutMark(chunk) : chunk).split('\n');
    first = false;
    for (let at = 0; at < pieces.length - 1; at++) {
      yield parts.join('') + pieces[at]!;
      parts = [];
    }
    parts.push(pieces.at(-1)!);
  }
  yield parts.join('');
}

/** The text of a file that was named on the command line. Throws an `InputError` that says why it cannot be read. */
export async function fileText(path: string): Promise<string> {
  try {
    return withoutMark(await readFile(path, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EISDIR'
          ? 'it is a folder'
          : code === 'EACCES'
            ? 'this user may not read it'
            : String(code);
    throw new InputError(`${path} cannot be read: ${why}.`);
  }
}
