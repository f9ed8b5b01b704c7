import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStrategySearch, deposit, everything } from '../../src/bank/index.js';
import { systemClock } from '../../src/clock.js';
import { openDatabase } from '../../src/db/index.js';

/** A made-up vocabulary whose words are as unevenly frequent as those of a language. */
function words(count: number, seed: number): string {
  const syllables = ['ar', 'ben', 'cor', 'del', 'fi', 'ga', 'hem', 'is', 'lo', 'mu', 'neph', 'os'];
  let state = seed * 2654435761 + 1;
  const random = () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const word = () => {
    let rank = Math.floor(random() ** 3 * 4000);
    let text = '';
    do {
      text += syllables[rank % 12] ?? '';
      rank = Math.floor(rank / 12);
    } while (rank > 0);
    return `${text}itis`;
  };
  return Array.from({ length: count }, word).join(' or ');
}

function history(number: number): string {
  const lines = Array.from(
    { length: 12 },
    (_, line) =>
      `${line + 1}     (${words(8, number * 31 + line)}).ti,ab,kf. (${number * 7 + line})`,
  );
  return `${lines.join('\n')}\n13     or/1-12 (${number * 9})\n`;
}

/** The value that `share` of the sorted values do not pass. */
const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0;

const size = 1000;

/** How long a search of the bank takes with each engine. */
export async function run(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'searchbank-bench-'));
  chmodSync(dataDir, 0o711);
  const opened = await openDatabase({ databaseUrl: undefined, dataDir });
  const { db } = opened;
  try {
    const began = performance.now();
    for (let number = 1; number <= size; number += 1) {
      await deposit(
        db,
        systemClock,
        {
          ...{
            kind: 'strategy',
            title: `${words(3, number)} ${number}`,
            description: words(12, number),
          },
          ...{ purpose: null, subjects: [words(1, number % 40)], authors: [{ name: 'A. Bench' }] },
          ...{ organisation: null, licence: 'CC0-1.0', adaptedFrom: null, database: null },
          ...{ segment: null, runOn: null, limitsNote: null, platform: 'ovid-medline' },
          text: history(number),
        },
        null,
      );
    }
    console.log(`${size} deposits: ${((performance.now() - began) / size).toFixed(1)} ms each`);
    for (const [engine, lunrLimit] of [
      ['lunr', size],
      ['postgres', 0],
    ] as const) {
      const search = createStrategySearch(db, { lunrLimit });
      const first = performance.now();
      await search({ ...everything, words: 'aritis' });
      const start = performance.now() - first;
      const times: number[] = [];
      for (let turn = 0; turn < 60; turn += 1) {
        const before = performance.now();
        await search({
          ...everything,
          words: words(1 + (turn % 3), turn + 7).replaceAll(' or ', ' '),
        });
        times.push(performance.now() - before);
      }
      console.log(
        `${engine}: first ${start.toFixed(0)} ms, then p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`,
      );
    }
  } finally {
    await opened.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
