import type { Command } from './commands/command.js';
import { misuse, runCommand } from './commands/run-command.js';

/** Each verb is loaded when it is called for, so that `strategy batch` begins at once and loads no database. */
const verbs: Record<string, { about: string; load: () => Promise<Command> }> = {
  strategy: {
    about: 'read, check, translate, compare and run strategies; JSON in and out',
    load: async () => (await import('./commands/strategy.js')).strategy,
  },
  vocabulary: {
    about: 'load MeSH, so that subject headings can be checked and exploded',
    load: async () => (await import('./commands/vocabulary.js')).vocabulary,
  },
  feed: {
    about: 'read feed documents; JSON in and out',
    load: async () => (await import('./commands/feed.js')).feed,
  },
  start: {
    about: 'start the service',
    load: async () => (await import('./commands/start.js')).start,
  },
  pull: {
    about: 'read the feeds that are due, once',
    load: async () => (await import('./commands/work.js')).pull,
  },
  compile: {
    about: 'make the drafts of the bulletins that are due, once',
    load: async () => (await import('./commands/work.js')).compile,
  },
  send: {
    about: 'send the messages that are due, once',
    load: async () => (await import('./commands/work.js')).send,
  },
  'create-admin': {
    about: 'make an administrator, and a link to sign in by',
    load: async () => (await import('./commands/create-admin.js')).createAdministrator,
  },
  import: {
    about: 'deposit strategies, one JSON line each',
    load: async () => (await import('./commands/import.js')).importStrategies,
  },
  export: {
    about: 'write every published strategy, one JSON line each',
    load: async () => (await import('./commands/export.js')).exportStrategies,
  },
  backup: {
    about: 'write everything in the database to a file',
    load: async () => (await import('./commands/backup.js')).backup,
  },
  restore: {
    about: 'put a backup into an empty database',
    load: async () => (await import('./commands/restore.js')).restore,
  },
  bench: {
    about: 'time the language on this machine',
    load: async () => (await import('./commands/bench.js')).bench,
  },
};

const width = Math.max(...Object.keys(verbs).map((verb) => verb.length));

const usage = `usage: searchbank <verb> [options]

${Object.entries(verbs)
  .map(([verb, { about }]) => `  ${verb.padEnd(width)}  ${about}`)
  .join('\n')}

searchbank <verb> --help says more. Settings come from the environment; the README lists them.
`;

async function main([verb, ...args]: string[]): Promise<void> {
  if (verb === undefined || verb === '--help' || verb === '-h' || verb === 'help') {
    process.stdout.write(usage);
    return;
  }
  const found = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!found) {
    misuse(`searchbank: there is no verb "${verb}".\n\n${usage}`);
    return;
  }
  await runCommand(await found.load(), args);
}

await main(process.argv.slice(2));
