/**
 * Something on this machine or in its settings that a person must put right: the port, the database, a folder.
 * The message is one sentence that says what to do; the terminal prints it without a stack trace and exits 1.
 */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}

/** The shortest honest text of anything thrown, for the end of a `SetupError` sentence. */
export function causeText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Node tries IPv6 and IPv4: the aggregate itself has no message.
  if (error instanceof AggregateError && error.errors.length > 0) return causeText(error.errors[0]);
  return error.message.split('\n')[0] ?? error.name;
}
