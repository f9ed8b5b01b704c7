import { SetupError } from '../setup-error.js';
import { InputError, UsageError, type Command } from './command.js';

/** What the command was told wrongly: standard error says it, and the exit code is 2. */
export function misuse(text: string): void {
  process.stderr.write(text);
  process.exitCode = 2;
}

/** Runs a verb, or prints its usage; what a person can put right is printed as a sentence. */
export async function runCommand(command: Command, args: string[]): Promise<void> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(command.usage);
    return;
  }
  try {
    await command.run(args);
  } catch (error) {
    const isArgument = ((error as { code?: string }).code ?? '').startsWith('ERR_PARSE_ARGS');
    if (error instanceof UsageError || isArgument) {
      misuse(`${(error as Error).message}\n\n${command.usage}`);
    } else if (error instanceof InputError) {
      misuse(`${error.message}\n`);
    } else if (error instanceof SetupError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else throw error;
  }
}
