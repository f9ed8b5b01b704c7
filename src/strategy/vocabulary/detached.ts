/**
 * The text without what it was cut from: an engine keeps a whole file in memory for the sake of a name cut out of it.
 */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
