import { existsSync, readFileSync } from 'node:fs';
import type { Strategy } from '../../src/strategy/ast.js';
import { check } from '../../src/strategy/check/check.js';
import { parse } from '../../src/strategy/parse.js';
import { isPlatform } from '../../src/strategy/platform.js';

const corpus = new URL('../../../shared/corpora/strategies.jsonl', import.meta.url);

/** Milliseconds of one run, the best of three. */
function timed(run: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** The suggestions, each of which is proved when it is read. */
function offered(strategy: Strategy): number {
  return check(strategy).filter(({ suggestion }) => suggestion).length;
}

/** How long the checks take: over the corpus, and on strategies whose length doubles, where the time may only double too; in brackets with every suggestion read. */
export async function run(): Promise<void> {
  await Promise.resolve();
  if (existsSync(corpus)) {
    const strategies = readFileSync(corpus, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { platform: string | null; text: string })
      .map(({ platform, text }) =>
        parse(text, platform && isPlatform(platform) ? { platform } : {}),
      );
    const size = strategies.reduce((sum, { source }) => sum + source.length, 0);
    const time = timed(() => strategies.map((strategy) => check(strategy).length));
    const read = timed(() => strategies.map((strategy) => offered(strategy)));
    console.log(
      `corpus: ${String(strategies.length)} strategies, ${(size / 1000).toFixed(0)} kB in ${time.toFixed(0)} ms (${(time / strategies.length).toFixed(2)} ms each); with every suggestion read ${read.toFixed(0)} ms`,
    );
  }
  for (const [name, make] of Object.entries(shapes)) {
    const times = [1250, 2500, 5000].map((lines) => {
      const strategy = parse(make(lines), { platform: 'ovid-medline' });
      return `${String(lines)} lines ${timed(() => check(strategy)).toFixed(0)} ms (${timed(() => offered(strategy)).toFixed(0)})`;
    });
    console.log(`${name.padEnd(44)} ${times.join(', ')}`);
  }
}

const numbered = (lines: readonly string[]): string =>
  lines.map((line, i) => `${String(i + 1)}. ${line}`).join('\n');

/** Strategies of a given number of lines, some as people write them, some made to hurt. */
const shapes: Readonly<Record<string, (lines: number) => string>> = {
  'blocks of ten terms, joined': (lines) => {
    const text: string[] = [];
    while (text.length + 12 < lines) {
      const from = text.length + 1;
      for (let i = 0; i < 10; i++)
        text.push(`(tumour* or child${String(from + i)} or behaviour).tw.`);
      text.push(`or/${String(from)}-${String(from + 9)}`);
    }
    return numbered(text);
  },
  'the same British word on every line': (lines) =>
    numbered([...Array<string>(lines - 1).fill('tumour.tw.'), `or/1-${String(lines - 1)}`]),
  'every line joins all before it': (lines) =>
    numbered([
      'sepsis.tw.',
      ...Array.from({ length: lines - 1 }, (_, i) => `or/1-${String(i + 1)}`),
    ]),
  'one line with as many terms': (lines) =>
    `(${Array.from({ length: lines }, (_, i) => `term${String(i)}* or tumour${String(i)}`).join(' or ')}).tw.`,
  'proximities that share a word': (lines) =>
    numbered([
      ...Array.from({ length: lines - 1 }, (_, i) => `(tumour adj3 part${String(i)}).tw.`),
      `or/1-${String(lines - 1)}`,
    ]),
  'limits by year on every line': (lines) =>
    numbered(
      Array.from({ length: lines }, (_, i) =>
        i % 2 === 0 ? 'exp Sepsis/' : `limit ${String(i)} to yr="2010 -Current"`,
      ),
    ),
};
