import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/commands/command.js';
import { fileText, inputLines } from '../../src/commands/input-lines.js';
import { namedRecords } from '../../src/commands/named-records.js';

const streamOf = (...chunks: string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)));

async function all<T>(from: AsyncGenerator<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of from) found.push(one);
  return found;
}

describe('the lines of a stream', () => {
  it('begin behind the mark that some editors write first', async () => {
    expect(await all(inputLines(streamOf('\uFEFF{"a":1}\n', '{"b":2}\n')))).toEqual([
      '{"a":1}',
      '{"b":2}',
      '',
    ]);
  });

  it('keep that mark where it stands inside them', async () => {
    expect(await all(inputLines(streamOf('a\n', '\uFEFFb')))).toEqual(['a', '\uFEFFb']);
  });
});

describe('records', () => {
  it('are read from a file with a mark and the line ends of Windows', async () => {
    const [records] = await all(namedRecords(streamOf('\uFEFF{"id":1,"title":7}\r\n\r\n')));
    expect(records).toEqual([{ record: { title: '7' }, ids: ['1'] }]);
  });

  it.each([
    ['{"title":"a"}\n{"title"\n', 'Line 2 is not JSON.'],
    ['\n{"title":["a"]}\n', 'The record in line 2 cannot be read: "title" must be a string.'],
  ])('that cannot be read are named by their line', async (text, message) => {
    await expect(all(namedRecords(streamOf(text)))).rejects.toThrow(new InputError(message));
  });
});

describe('a file that is named on the command line', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'searchbank-files-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is read without the mark at its start', async () => {
    const path = join(folder, 'strategy.txt');
    await writeFile(path, '\uFEFF1. gout.tw.');
    expect(await fileText(path)).toBe('1. gout.tw.');
  });

  it('is refused in a sentence where it is not there or is a folder', async () => {
    const missing = join(folder, 'none.txt');
    await expect(fileText(missing)).rejects.toThrow(
      new InputError(`${missing} cannot be read: there is no such file.`),
    );
    await expect(fileText(folder)).rejects.toThrow(
      new InputError(`${folder} cannot be read: it is a folder.`),
    );
  });
});
