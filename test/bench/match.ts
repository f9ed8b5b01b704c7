import { compile, parse, StandingQueries } from '../../src/strategy/index.js';
import type { MatchRecord, Strategy } from '../../src/strategy/index.js';
import { randomFrom } from '../support/random.js';
import {
  makeLongStrategy,
  makeRecords,
  makeStrategy,
  makeSubjects,
  vocabulary,
} from './match-material.js';

function timed<T>(work: () => T): { seconds: number; value: T } {
  const start = performance.now();
  const value = work();
  return { seconds: (performance.now() - start) / 1000, value };
}

const megabytes = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

const shown = (number: number) => Number(number.toPrecision(3)).toLocaleString('en');

interface Row {
  strategies: number;
  records: number;
  road: string;
  seconds: string;
  'million pairs/s': string;
  'ms/record': string;
  evaluated: string;
  selected: number;
}

function runRoad(
  queries: StandingQueries<number>,
  records: readonly MatchRecord[],
  road: 'auto' | 'presearch' | 'batch',
  one: boolean,
): { row: Row; seconds: number } {
  const before = queries.figures;
  const { seconds, value } = timed(() =>
    one
      ? records.map((record) => queries.select(record, { road }))
      : queries.selectAll(records, { road }),
  );
  const after = queries.figures;
  const pairs = queries.size * records.length;
  const looked = after.pairs - before.pairs;
  const row = {
    strategies: queries.size,
    records: records.length,
    road: `${road}${one ? ', one record at a time' : ''}`,
    seconds: seconds.toFixed(3),
    'million pairs/s': shown(pairs / seconds / 1e6),
    'ms/record': ((seconds * 1000) / records.length).toFixed(3),
    evaluated:
      looked === 0
        ? '-'
        : `${((100 * (after.evaluated - before.evaluated)) / looked).toFixed(2)} %`,
    selected: value.reduce((sum, selection) => sum + selection.yes.length, 0),
  };
  return { row, seconds };
}

/** Brute force: every strategy compiled once, every record prepared once, every pair run; on a sample, in seconds for each pair. */
function bruteForce(strategies: readonly Strategy[], records: readonly MatchRecord[]) {
  const matchers = strategies.map((strategy) => compile(strategy));
  for (const record of records) matchers[0]!.verdict(record);
  const { seconds, value } = timed(() => {
    let selected = 0;
    for (const record of records) {
      for (const matcher of matchers) if (matcher.verdict(record) === 'yes') selected++;
    }
    return selected;
  });
  return { perPair: seconds / (matchers.length * records.length), selected: value };
}

/** Many strategies against many records, by either road, against brute force; then one long strategy. */
export async function run(args: string[]): Promise<void> {
  await Promise.resolve();
  const most = Number(args.find((arg) => arg.startsWith('--strategies='))?.split('=')[1] ?? 10_000);
  const random = randomFrom(7);
  const words = vocabulary(40_000, random);
  const subjects = makeSubjects(500, words, 1);
  const texts = Array.from({ length: most }, () => makeStrategy(subjects, random));
  const reading = timed(() => texts.map((text) => parse(text, { platform: 'ovid-medline' })));
  const strategies = reading.value;
  const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  console.log(
    `${most} strategies of ${shown(average)} characters read in ${reading.seconds.toFixed(2)} s`,
  );
  const rows: Row[] = [];
  const seconds = new Map<string, number>();
  for (const count of [most / 10, most]) {
    const before = megabytes();
    const queries = new StandingQueries<number>();
    const adding = timed(() => {
      strategies.slice(0, count).forEach((strategy, id) => queries.set(id, strategy));
    });
    console.log(
      `${count} added in ${adding.seconds.toFixed(2)} s (${shown((adding.seconds * 1e6) / count)} µs each), ` +
        `${shown(megabytes() - before)} MB, ${queries.figures.terms} terms, ${queries.figures.always} always run`,
    );
    queries.selectAll(makeRecords(512, words, subjects, 99)); // what has come in before
    for (const [road, one] of [
      ['presearch', true],
      ['batch', false],
      ['auto', false],
      ['auto', true],
    ] as const) {
      const { row, seconds: took } = runRoad(
        queries,
        makeRecords(1000, words, subjects, 5),
        road,
        one,
      );
      rows.push(row);
      seconds.set(`${count} ${row.road}`, took);
    }
    const replacing = timed(() => {
      for (let id = 0; id < 500; id++) queries.set(id, strategies[id]!);
    });
    console.log(`replacing one takes ${shown((replacing.seconds * 1e6) / 500)} µs`);
  }
  console.table(rows);
  const sample = makeRecords(1000, words, subjects, 5).slice(0, 200);
  const step = Math.max(1, Math.floor(most / 500));
  const brute = bruteForce(
    strategies.filter((_, at) => at % step === 0),
    sample,
  );
  const bruteSeconds = brute.perPair * most * 1000;
  console.log(
    `brute force: ${shown(brute.perPair * 1e6)} µs a pair, ${shown(bruteSeconds)} s for all (measured on ${500 * 200} pairs)`,
  );
  for (const road of ['auto', 'batch', 'presearch, one record at a time']) {
    console.log(
      `  ${road}: ${shown(bruteSeconds / seconds.get(`${most} ${road}`)!)} times as fast`,
    );
  }
  for (const road of ['batch', 'presearch, one record at a time']) {
    const growth = seconds.get(`${most} ${road}`)! / seconds.get(`${most / 10} ${road}`)!;
    console.log(`  ${road}: 10 times the strategies cost ${shown(growth)} times as much`);
  }
  const long = parse(makeLongStrategy(300, words, 3), { platform: 'ovid-medline' });
  const many = makeRecords(10_000, words, subjects, 11);
  const longRun = timed(() => {
    const queries = new StandingQueries<number>();
    queries.set(0, long);
    return queries.selectAll(many).filter((selection) => selection.yes.length > 0).length;
  });
  console.log(
    `one strategy of ${long.lines.length} lines over 10,000 records: ${longRun.seconds.toFixed(2)} s, ${longRun.value} selected`,
  );
}
