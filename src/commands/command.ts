/** A verb of the command line. */
export interface Command {
  /** What `--help` prints. */
  readonly usage: string;
  /** Throws a `UsageError` for arguments that make no sense and a `SetupError` for what this machine lacks. */
  run(args: string[]): Promise<void>;
}

/** The command was called wrongly: its usage is printed and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What the command was given to read is not of its form: the message alone is printed and the exit code is 2. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
