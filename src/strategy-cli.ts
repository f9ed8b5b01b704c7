import { runCommand } from './commands/run-command.js';
import { strategy } from './commands/strategy.js';

/** The verb `strategy` by itself: what `bin/bundle.mjs` packs into one file, so that it begins at once. */
export function main(args: string[]): Promise<void> {
  return runCommand(strategy, args);
}
