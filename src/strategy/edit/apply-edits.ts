import type { Span, Strategy } from '../ast.js';
import { parse } from '../parse.js';

export type Edit = Span & { readonly replacement: string };

/** The strategy after a set of edits that do not overlap, read again for its platform. Everything else stays as it was, to the letter. */
export function applyEdits(strategy: Strategy, edits: readonly Edit[]): Strategy {
  const { source, platform } = strategy;
  let text = '';
  let at = 0;
  for (const { start, end, replacement } of [...edits].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  )) {
    if (start < at) throw new RangeError(`Edits overlap at ${start}.`);
    text += source.slice(at, start) + replacement;
    at = end;
  }
  return parse(text + source.slice(at), { platform });
}

/** Replaces one stretch of the text: a term, a field, a whole query. */
export function replaceText(strategy: Strategy, { start, end }: Span, text: string): Strategy {
  return applyEdits(strategy, [{ start, end, replacement: text }]);
}
