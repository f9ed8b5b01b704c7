import { existsSync, readFileSync } from 'node:fs';
import { parse, type Platform } from '../../src/strategy/index.js';

const corpus = new URL('../../../shared/corpora/strategies.jsonl', import.meta.url);
const lineOvid =
  '(asthma$ adj3 (wheez* or "airway hyperreactivity")).ti,ab. or exp Asthma/dt, th or colo?r*.mp. or ';
const linePubmed =
  '(asthma*[tiab] AND ("airway hyperreactivity"[tiab] OR Asthma/drug therapy[mh])) OR wheez*[Title/Abstract] OR ';
const historyLines = [
  'exp Asthma/',
  '(asthma$ or wheez*).ti,ab.',
  'or/1-2',
  'limit 3 to english language',
];

/** Throughput of the reader in MB a second (UTF-16 units counted as bytes), and how the time grows with the text. */
export async function run(): Promise<void> {
  await Promise.resolve();
  if (existsSync(corpus)) {
    const texts = readFileSync(corpus, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as { text: string; platform: Platform | null });
    const size = texts.reduce((sum, { text }) => sum + text.length, 0);
    const time = best(() => {
      for (const { text, platform } of texts) parse(text, platform ? { platform } : {});
    }, 30);
    report('corpus', size, time);
  }
  for (const [name, platform, unit] of [
    ['one line, Ovid', 'ovid-medline', lineOvid],
    ['one line, PubMed', 'pubmed', linePubmed],
  ] as const) {
    const text = `${unit.repeat(Math.ceil(200_000 / unit.length))}asthma`;
    report(
      `${name}, ${Math.round(text.length / 1000)} kB`,
      text.length,
      best(() => parse(text, { platform }), 20),
    );
  }
  let base = 0;
  for (const factor of [1, 10, 100]) {
    const text = historyOf(40 * factor);
    const time = best(() => parse(text, { platform: 'ovid-medline' }), factor === 100 ? 8 : 20);
    if (factor === 1) base = time / text.length;
    report(
      `history ${factor}x (${40 * factor} lines), growth ${(time / text.length / base).toFixed(2)}`,
      text.length,
      time,
    );
  }
  base = 0;
  for (const factor of [1, 10, 100]) {
    const text = `${lineOvid.repeat(20 * factor)}asthma`;
    const time = best(() => parse(text, { platform: 'ovid-medline' }), factor === 100 ? 8 : 20);
    if (factor === 1) base = time / text.length;
    report(`line ${factor}x, growth ${(time / text.length / base).toFixed(2)}`, text.length, time);
  }
}

function historyOf(lines: number): string {
  return Array.from(
    { length: lines },
    (_, at) => `${at + 1} ${historyLines[at % historyLines.length] ?? ''} (${at * 7})`,
  ).join('\n');
}

/** Milliseconds of the fastest of `times` runs. */
function best(work: () => unknown, times: number): number {
  let least = Infinity;
  for (let run = 0; run < times; run++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

function report(name: string, size: number, time: number): void {
  console.log(
    `${name.padEnd(52)} ${time.toFixed(2).padStart(9)} ms  ${(size / 1000 / time).toFixed(2).padStart(7)} MB/s`,
  );
}
