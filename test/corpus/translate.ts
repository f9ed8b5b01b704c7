import { existsSync, readFileSync } from 'node:fs';
import { parse, translate, type Platform, type ReportEntry } from '../../src/strategy/index.js';

interface Row {
  readonly id: string;
  readonly platform: Platform | null;
  readonly text: string;
}

/** Directions in which most corpus translations must be exact, one-sided or waiting for a heading. */
const directions: readonly (readonly [from: Platform, to: Platform])[] = [
  ['ovid-medline', 'pubmed'],
  ['pubmed', 'ovid-medline'],
  ['ovid-medline', 'embase'],
  ['ovid-medline', 'ebsco-cinahl'],
  ['ovid-medline', 'wos'],
  ['ovid-medline', 'scopus'],
  ['ovid-medline', 'cochrane'],
];

/** What the report says of a heading or a subheading: somebody looks it up. */
function isHeading(entry: ReportEntry): boolean {
  return /\b(?:This is a heading of|subheading of|Mapped from)\b|subheading together/.test(
    entry.why,
  );
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Translates the published strategies, where they are present, and prints how much of each direction is sure. */
export async function run(args: string[]): Promise<void> {
  const file = new URL('../../../shared/corpora/strategies.jsonl', import.meta.url);
  if (!existsSync(file)) {
    console.log('The corpus is not here: ../shared/corpora/strategies.jsonl');
    return;
  }
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
  const others = new Map<string, number>();
  const allLengths: number[] = [];
  console.log(
    'from -> to                       sure   of   share  entries  approx  length(median, worst)',
  );
  for (const [from, to] of directions) {
    let sure = 0;
    let entries = 0;
    let approximate = 0;
    const lengths: number[] = [];
    const wanted = rows.filter((row) => row.platform === from);
    for (const row of wanted) {
      const { text, report } = translate(parse(row.text, { platform: from }), to);
      const doubtful = report.filter(
        (entry) =>
          entry.change !== 'exact' &&
          entry.change !== 'broadened' &&
          entry.change !== 'narrowed' &&
          !isHeading(entry),
      );
      if (doubtful.length === 0) sure++;
      entries += report.length;
      approximate += report.filter((entry) => entry.change === 'approximate').length;
      lengths.push(text.length / row.text.length);
      allLengths.push(text.length / row.text.length);
      for (const why of new Set(doubtful.map((entry) => `${to}: ${entry.change}: ${entry.why}`)))
        others.set(why, (others.get(why) ?? 0) + 1);
    }
    const share = ((100 * sure) / wanted.length).toFixed(0);
    console.log(
      `${`${from} -> ${to}`.padEnd(30)} ${String(sure).padStart(6)} ${String(wanted.length).padStart(4)} ${share.padStart(6)}% ${String(entries).padStart(8)} ${String(approximate).padStart(7)}  ${median(lengths).toFixed(2)} ${Math.max(...lengths).toFixed(2)}`,
    );
  }
  console.log(`length of all: ${median(allLengths).toFixed(2)} at the median`);
  console.log('\nWhat a person must decide, by number of strategies:');
  const most = args.includes('--all') ? others.size : 15;
  for (const [why, count] of [...others].sort((a, b) => b[1] - a[1]).slice(0, most))
    console.log(`${String(count).padStart(5)}  ${why.slice(0, 220)}`);
  return Promise.resolve();
}
