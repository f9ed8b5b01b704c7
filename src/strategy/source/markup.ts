import type { Span } from '../ast.js';
import type { Suggestion } from '../problem.js';

const tag =
  /<!--[^<>]{0,300}-->|<\/?(?:a|b|br|div|em|font|i|li|ol|p|span|strong|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]{0,200})?\s{0,3}\/?>/iy;
const entity =
  /&(?:nbsp|amp|lt|gt|quot|apos|ldquo|rdquo|lsquo|rsquo|ndash|mdash|minus|ensp|emsp|thinsp|#\d{1,6}|#x[\da-f]{1,6});/iy;

const signs: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '"',
  rdquo: '"',
  lsquo: "'",
  rsquo: "'",
  ndash: '-',
  mdash: '-',
  minus: '-',
};

/** A page in Markdown sets a backslash before a sign that is to stand for itself: `\#1`, `psychiat\*`. */
export function isEscape(source: string, at: number, end: number): boolean {
  return (
    source.charCodeAt(at) === 92 && at + 1 < end && /[!-/:-@[-`{-~]/.test(source.charAt(at + 1))
  );
}

/** The end of the two stars by which Markdown prints bold, where no word stands right before them; no search has such. */
function boldEnd(source: string, at: number, end: number): number {
  return source.charCodeAt(at + 1) === 42 && at + 1 < end && source.charCodeAt(at + 2) !== 42
    ? at + 2
    : 0;
}

/** The end of the HTML tag or entity, or of the escape, at `at`; 0 where there is none before `end`. */
export function markupEnd(source: string, at: number, end: number): number {
  const code = source.charCodeAt(at);
  if (code === 92) return isEscape(source, at, end) ? at + 1 : 0;
  if (code === 42) return boldEnd(source, at, end);
  if (code !== 60 && code !== 38) return 0;
  const form = code === 60 ? tag : entity;
  form.lastIndex = at;
  return form.test(source) && form.lastIndex <= end ? form.lastIndex : 0;
}

/** Takes the markup out, and writes the sign that an entity stands for. */
export function withoutMarkup(source: string, spans: readonly Span[]): Suggestion {
  const edits = spans.map(({ start, end }) => ({
    start,
    end,
    replacement: signOf(source.slice(start, end)),
  }));
  return { title: 'Take the markup out', edits };
}

function signOf(written: string): string {
  if (!written.startsWith('&')) return '';
  const name = written.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return signs[name] ?? ' ';
  const point = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 0x10ffff || point === 160 ? ' ' : String.fromCodePoint(point);
}
