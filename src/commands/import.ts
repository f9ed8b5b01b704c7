import { parseArgs } from 'node:util';
import { deposit, fromJson } from '../bank/index.js';
import { systemClock } from '../clock.js';
import type { Database } from '../db/index.js';
import type { Result } from '../result.js';
import type { Command } from './command.js';
import { inputLines } from './input-lines.js';
import { withDatabase } from './with-database.js';

async function take(db: Database, line: string): Promise<Result<unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, reason: 'not-json', message: 'The line is not JSON.' };
  }
  const strategy = fromJson(value);
  return strategy.ok ? deposit(db, systemClock, strategy.value, null) : strategy;
}

/** `import` is a word of the language, hence the name. */
export const importStrategies: Command = {
  usage: `usage: searchbank import < strategies.jsonl

Deposits strategies, one a line, as searchbank export writes them; those whose id is in the bank already are passed
over. A line that cannot be taken is named on standard error, the rest are taken all the same, and the exit code is 1.
`,
  async run(args) {
    parseArgs({ args });
    await withDatabase(async ({ db }) => {
      let number = 0;
      let taken = 0;
      let refused = 0;
      for await (const line of inputLines(process.stdin)) {
        number += 1;
        if (line.trim() === '') continue;
        const result = await take(db, line);
        if (result.ok) taken += 1;
        else {
          refused += 1;
          console.error(`line ${number}: ${result.message}`);
        }
      }
      console.log(`${taken} strategies are in the bank, ${refused} could not be taken.`);
      if (refused > 0) process.exitCode = 1;
    });
  },
};
