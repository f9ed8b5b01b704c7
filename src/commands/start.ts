import { parseArgs } from 'node:util';
import { startService } from '../main.js';
import { readSettings } from './settings.js';
import type { Command } from './command.js';

/** Runs until SIGTERM or SIGINT, finishes the work under way, and stops. */
export const start: Command = {
  usage: `usage: searchbank start [--demo]

Starts the service: pages, schedule and, where DATABASE_URL names no server, its own database.
  --demo   with samples to look around in: strategies, feeds, a bulletin, one person for each role
`,
  async run(args) {
    const { values } = parseArgs({ args, options: { demo: { type: 'boolean', default: false } } });
    const stopping = new AbortController();
    const stop = (): void => stopping.abort();
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
    const log = (line: string): void => console.log(line);
    const service = await startService({ ...readSettings(), demo: values.demo }, log, stop);
    for (const line of service.welcome) console.log(line);
    await new Promise<void>((resolve) => {
      if (stopping.signal.aborted) resolve();
      stopping.signal.addEventListener('abort', () => resolve());
    });
    // Whoever presses Ctrl-C twice does not want to wait.
    process.once('SIGINT', () => process.exit(130));
    await service.stop();
    console.log('Searchbank has stopped.');
  },
};
