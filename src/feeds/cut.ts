/** The beginning of a text, without half a character at its end, which PostgreSQL would not store. */
export function cut(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
