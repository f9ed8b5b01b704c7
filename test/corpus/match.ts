import { existsSync, readFileSync } from 'node:fs';
import { compile, isPlatform, mean, parse, StandingQueries } from '../../src/strategy/index.js';
import type { MatchRecord, Meaning, Strategy, Verdict } from '../../src/strategy/index.js';
import { randomFrom, type Random } from '../support/random.js';
import { naiveResult } from '../strategy/match/naive.js';

const corpus = new URL('../../../shared/corpora/strategies.jsonl', import.meta.url);

/** The words and headings that a meaning names. */
function gather(meaning: Meaning, words: string[], headings: string[]): void {
  const todo: Meaning[] = [meaning];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (one.kind === 'phrase') {
      for (const { parts } of one.words) {
        words.push(parts.map((part) => (part.kind === 'letters' ? part.text : 'e')).join(''));
      }
    } else if (one.kind === 'heading' && one.name !== null) headings.push(one.name);
    else if (one.kind === 'not') todo.push(one.keep, one.drop);
    else if (one.kind === 'and' || one.kind === 'or' || one.kind === 'near') {
      todo.push(...one.operands);
    }
  }
}

/** A record out of the words of one strategy, so that some of its lines hold. */
function recordOf(
  words: readonly string[],
  headings: readonly string[],
  random: Random,
): MatchRecord {
  const text = (length: number) =>
    Array.from({ length }, () => (random.chance(0.7) ? random.pick(words) : 'of')).join(' ');
  const record = { title: text(12), abstract: text(120) };
  if (random.chance(0.4) || headings.length === 0) return record;
  const names = Array.from({ length: random.below(10) }, () => random.pick(headings));
  return {
    ...record,
    keywords: [text(2)],
    year: 1990 + random.below(35),
    language: random.pick(['eng', 'fre']),
    publicationTypes: [random.pick(['Randomized Controlled Trial', 'Review'])],
    headings: names.map((name) => ({ name, major: random.chance(0.4), subheadings: [] })),
  };
}

/** Published strategies over records made of their own words: one by one, by presearch, by batch, and (a sample) by the naive evaluator. */
export async function run(): Promise<void> {
  await Promise.resolve();
  if (!existsSync(corpus)) {
    console.log('The corpus is not here; nothing to measure.');
    return;
  }
  const random = randomFrom(3);
  const strategies = readFileSync(corpus, 'utf8')
    .trim()
    .split('\n')
    .map((line): Strategy => {
      const { text, platform } = JSON.parse(line) as { text: string; platform: string | null };
      return parse(text, platform !== null && isPlatform(platform) ? { platform } : {});
    });
  const records = strategies.flatMap((strategy) => {
    const words: string[] = [];
    const headings: string[] = [];
    for (const line of mean(strategy).lines) gather(line, words, headings);
    if (words.length === 0) return [];
    return Array.from({ length: 5 }, () => recordOf(words, headings, random));
  });
  const queries = new StandingQueries<number>();
  strategies.forEach((strategy, id) => queries.set(id, strategy));
  const verdicts: Record<Verdict, number> = { yes: 0, no: 0, unknown: 0 };
  const differing = { presearch: 0, batch: 0, naive: 0 };
  let naivePairs = 0;
  const roads = (['presearch', 'batch'] as const).map((road) => ({
    road,
    selections: queries
      .selectAll(records, { road, unknown: true })
      .map(({ yes, unknown }) => ({ yes: new Set(yes), unknown: new Set(unknown) })),
  }));
  strategies.forEach((strategy, id) => {
    const matcher = compile(strategy);
    const meaning = mean(strategy);
    records.forEach((record, at) => {
      const verdict = matcher.verdict(record);
      verdicts[verdict]++;
      for (const { road, selections } of roads) {
        const { yes, unknown } = selections[at]!;
        const found: Verdict = yes.has(id) ? 'yes' : unknown.has(id) ? 'unknown' : 'no';
        if (found !== verdict) differing[road]++;
      }
      if (!random.chance(0.01) && Math.floor(at / 5) !== id) return;
      naivePairs++;
      if (naiveResult(meaning, record) !== verdict) differing.naive++;
    });
  });
  console.table([{ strategies: strategies.length, records: records.length, ...verdicts }]);
  console.log(
    `pairs that differ from one by one: presearch ${differing.presearch}, batch ${differing.batch}, ` +
      `naive ${differing.naive} of ${naivePairs}`,
  );
  const { always, evaluated, pairs } = queries.figures;
  console.log(
    `run for every record: ${always}; left to be run by the presearch (yes or unknown asked for): ${((100 * evaluated) / pairs).toFixed(1)} %`,
  );
}
