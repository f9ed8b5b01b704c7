/** A text as a message quotes it: its first `most` code units and an ellipsis where it is longer. */
export function brief(text: string, most = 60): string {
  if (text.length <= most) return text;
  // Half of a pair of surrogates is no letter.
  const end = /[\ud800-\udbff]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return `${text.slice(0, end).trimEnd()}…`;
}
