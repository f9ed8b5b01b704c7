/** Work that a process does again and again, and that a person may do once by hand. */
export interface Job {
  readonly name: string;
  /** What there was to do is found in the database and claimed there. Answers a line for the log, empty for nothing done; ends early where `signal` says so. */
  run(signal?: AbortSignal): Promise<string>;
}
