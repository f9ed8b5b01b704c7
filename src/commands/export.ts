import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { listNewest, toJson } from '../bank/index.js';
import type { Command } from './command.js';
import { withDatabase } from './with-database.js';

/** `export` is a word of the language, hence the name. */
export const exportStrategies: Command = {
  usage: `usage: searchbank export > strategies.jsonl

Writes every published strategy, one a line, in the format that searchbank import reads.
`,
  async run(args) {
    parseArgs({ args });
    await withDatabase(async ({ db }, { publicUrl }) => {
      for (const strategy of await listNewest(db, Number.MAX_SAFE_INTEGER)) {
        const line = `${JSON.stringify(toJson(strategy, publicUrl))}\n`;
        if (!process.stdout.write(line)) await once(process.stdout, 'drain');
      }
    });
  },
};
