import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { systemClock } from '../clock.js';
import { backUp } from '../db/index.js';
import { causeText, SetupError } from '../setup-error.js';
import { UsageError, type Command } from './command.js';
import { withDatabase } from './with-database.js';

export const backup: Command = {
  usage: `usage: searchbank backup FILE

Writes everything in the database to FILE as JSON Lines, as of one instant; the service may go on meanwhile.
FILE holds addresses: only this user may read it. Messages in the outbox are not in it.
`,
  async run(args) {
    const [file, ...more] = parseArgs({ args, allowPositionals: true }).positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file.');
    const unfinished = `${file}.unfinished`;
    const done = await withDatabase(async ({ sql }) => {
      const stream = createWriteStream(unfinished, { mode: 0o600 });
      try {
        await once(stream, 'open');
      } catch (cause) {
        throw new SetupError(`${file} cannot be written (${causeText(cause)}).`, { cause });
      }
      try {
        const write = async (line: string): Promise<void> => {
          if (!stream.write(`${line}\n`)) await once(stream, 'drain');
        };
        const written = await backUp(sql, write, systemClock.now());
        stream.end();
        await finished(stream);
        await rename(unfinished, file);
        return written;
      } catch (error) {
        stream.destroy();
        await rm(unfinished, { force: true });
        throw error;
      }
    });
    console.log(`${file}: ${done.rows} rows of ${done.tables} tables.`);
  },
};
