import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isPlatform, parse, print } from '../../../src/strategy/index.js';
import { strategyText } from '../../support/tree-text.js';

const folder = new URL('../../golden/', import.meta.url);
const platforms = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4));

/** The examples of a golden file: a title behind `===`, then the strategy as printed. */
function examplesOf(platform: string): { title: string; text: string }[] {
  return readFileSync(new URL(`${platform}.txt`, folder), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { title: part.slice(0, end), text: part.slice(end + 1).trimEnd() };
    });
}

describe.each(platforms)('%s as printed', (platform) => {
  const examples = examplesOf(platform);
  const read = (text: string) => parse(text, isPlatform(platform) ? { platform } : {});

  it('has at least 25 examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(25);
  });

  it('is read into the trees of its golden file', async () => {
    const trees = examples.map(({ title, text }) => `=== ${title}\n${strategyText(read(text))}\n`);
    await expect(trees.join('')).toMatchFileSnapshot(
      fileURLToPath(new URL(`${platform}.trees`, folder)),
    );
  });

  it('is printed back to the letter', () => {
    for (const { text } of examples) expect(print(read(text))).toBe(text);
  });
});
