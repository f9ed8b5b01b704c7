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

/** Wall clock and processor time (all threads, the collector's too) of some work; on a busy machine the second says more. */
function timed<T>(work: () => T): { seconds: number; processor: number; value: T } {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return {
    seconds: (performance.now() - start) / 1000,
    processor: (user + system) / 1e6,
    value,
  };
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
  'processor s': string;
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
): { row: Row; processor: number } {
  const before = queries.figures;
  const { seconds, processor, value } = timed(() =>
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
    'processor s': processor.toFixed(2),
    'million pairs/s': shown(pairs / seconds / 1e6),
    'ms/record': ((seconds * 1000) / records.length).toFixed(3),
    evaluated:
      looked === 0
        ? '-'
        : `${((100 * (after.evaluated - before.evaluated)) / looked).toFixed(2)} %`,
    selected: value.reduce((sum, selection) => sum + selection.yes.length, 0),
  };
  return { row, processor };
}

/** Brute force: every strategy compiled once, every record prepared once, every pair run; on a sample, in seconds for each pair. */
function bruteForce(strategies: readonly Strategy[], records: readonly MatchRecord[]) {
  const matchers = strategies.map((strategy) => compile(strategy));
  for (const record of records) matchers[0]!.verdict(record);
  const { seconds, processor, value } = timed(() => {
    let selected = 0;
    for (const record of records) {
      for (const matcher of matchers) if (matcher.verdict(record) === 'yes') selected++;
    }
    return selected;
  });
  const pairs = matchers.length * records.length;
  return { perPair: seconds / pairs, processorPerPair: processor / pairs, selected: value, pairs };
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
  const processor = new Map<string, number>();
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
      const { row, processor: took } = runRoad(
        queries,
        makeRecords(1000, words, subjects, 5),
        road,
        one,
      );
      rows.push(row);
      processor.set(`${count} ${row.road}`, took);
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
  const bruteSeconds = brute.processorPerPair * most * 1000;
  console.log(
    `brute force: ${shown(brute.perPair * 1e6)} µs a pair (${shown(brute.processorPerPair * 1e6)} of processor time), ` +
      `${shown(bruteSeconds)} s of processor time for all, measured on ${brute.pairs} pairs`,
  );
  for (const road of ['auto', 'batch', 'presearch, one record at a time']) {
    console.log(
      `  ${road}: ${shown(bruteSeconds / processor.get(`${most} ${road}`)!)} times as fast, by processor time`,
    );
  }
  for (const road of ['batch', 'presearch, one record at a time']) {
    const growth = processor.get(`${most} ${road}`)! / processor.get(`${most / 10} ${road}`)!;
    console.log(
      `  ${road}: 10 times the strategies cost ${shown(growth)} times as much processor time`,
    );
  }
  const long = parse(makeLongStrategy(300, words, 3), { platform: 'ovid-medline' });
  const many = makeRecords(10_000, words, subjects, 11);
  const longRun = timed(() => {
    const queries = new StandingQueries<number>();
    queries.set(0, long);
    return queries.selectAll(many).filter((selection) => selection.yes.length > 0).length;
  });
  console.log(
    `one strategy of ${long.lines.length} lines over 10,000 records: ${longRun.seconds.toFixed(2)} s (${longRun.processor.toFixed(2)} of processor time), ${longRun.value} selected`,
  );
}
