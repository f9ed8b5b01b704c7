import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { openDatabase, restore as restoreInto } from '../db/index.js';
import { causeText, SetupError } from '../setup-error.js';
import { UsageError, type Command } from './command.js';
import { inputLines } from './input-lines.js';
import { readSettings } from './settings.js';

export const restore: Command = {
  usage: `usage: searchbank restore FILE

Puts a backup into an empty database, all of it or nothing. Stop the service first.
Messages that were still to be sent come back as in doubt: a person decides about each.
`,
  async run(args) {
    const [file, ...more] = parseArgs({ args, allowPositionals: true }).positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file.');
    const stream = createReadStream(file);
    try {
      await once(stream, 'open');
    } catch (cause) {
      throw new SetupError(`${file} cannot be read (${causeText(cause)}).`, { cause });
    }
    // As the service, so that none runs on this database meanwhile.
    const opened = await openDatabase(readSettings(), { service: true, say: console.error });
    try {
      const done = await restoreInto(opened.sql, inputLines(stream));
      console.log(`${done.rows} rows restored from the backup of ${done.takenAt}.`);
      if (done.uncertain > 0) {
        console.log(
          `${done.uncertain} messages are in doubt: decide about them at the editor's desk.`,
        );
      }
    } finally {
      await opened.close();
    }
  },
};
