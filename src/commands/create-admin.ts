import { parseArgs } from 'node:util';
import { createAdmin } from '../accounts/index.js';
import { systemClock } from '../clock.js';
import { UsageError, type Command } from './command.js';
import { withDatabase } from './with-database.js';

export const createAdministrator: Command = {
  usage: `usage: searchbank create-admin EMAIL [--name NAME]

Makes EMAIL an administrator and prints a link that signs in once, within ten minutes.
`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      options: { name: { type: 'string' } },
      allowPositionals: true,
    });
    const [email, ...more] = positionals;
    if (email === undefined || more.length > 0) throw new UsageError('Give one e-mail address.');
    const name = values.name ?? email.split('@')[0] ?? email;
    await withDatabase(async ({ db }, { publicUrl }) => {
      const made = await createAdmin(db, systemClock, { email, name, publicUrl });
      if (!made.ok) throw new UsageError(made.message);
      console.log(`${made.value.person.email} is an administrator. Sign in within ten minutes:`);
      console.log(made.value.url);
    });
  },
};
