import { brief } from '../../brief.js';
import type { Fielded, FieldUse, Heading, Proximity, Query, Span, Text } from '../../ast.js';
import { closingSquare } from '../../source/brackets.js';
import type { Reader } from '../../source/reader.js';

interface Tag {
  readonly fields: readonly FieldUse[];
  readonly span: Span;
  /** `~2` with its number. */
  readonly near: (Span & { readonly distance: number }) | null;
  readonly next: number;
}

/** tag = "[" name { "," name } [ ":~" number ] "]" */
export function tagAt(reader: Reader, at: number): Tag | null {
  if (!reader.isSign('[', at)) return null;
  const close = closingSquare(reader, at);
  if (close === null || close - at > 14 || close === at + 1) return null;
  const start = reader.endOf(at);
  let end = reader.startOf(close);
  const written = reader.source.slice(start, end);
  const span = { start: reader.startOf(at), end: reader.endOf(close) };
  const tilde = /\s*:\s*~\s*(\d{1,4})\s*$/.exec(written);
  let near: Tag['near'] = null;
  if (tilde) {
    near = { start: start + tilde.index, end, distance: Number(tilde[1]) };
    end = start + tilde.index;
  }
  return { fields: fieldUses(reader, start, end), span, near, next: close + 1 };
}

function fieldUses(reader: Reader, start: number, end: number): FieldUse[] {
  const whole = trimmed(reader.source, start, end);
  const written = reader.source.slice(whole.start, whole.end);
  const field = reader.field(written);
  if (field || !written.includes(',')) return [{ written, id: field?.id ?? null, ...whole }];
  const uses: FieldUse[] = [];
  let from = start;
  for (const name of reader.source.slice(start, end).split(',')) {
    const part = trimmed(reader.source, from, from + name.length);
    const text = reader.source.slice(part.start, part.end);
    uses.push({ written: text, id: reader.field(text)?.id ?? null, ...part });
    from += name.length + 1;
  }
  return uses;
}

function trimmed(source: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(source.charAt(start))) start++;
  while (end > start && /\s/.test(source.charAt(end - 1))) end--;
  return { start, end };
}

/** Applies the tag at the reader to `operand`. */
export function readTag(reader: Reader, operand: Query): Query | null {
  const tag = tagAt(reader, reader.at);
  if (!tag) return null;
  reader.at = tag.next;
  const known = tag.fields.every((use) => use.id !== null);
  if (!known) {
    for (const use of tag.fields) {
      if (use.id === null)
        reader.report(
          'unknown-field',
          'error',
          use,
          `PubMed has no field tag "${brief(use.written)}". It passes over such a tag, and searches all fields. Choose one of its tags, such as [tiab] or [mh].`,
        );
    }
  }
  const span = { start: operand.start, end: tag.span.end };
  if (tag.near)
    return fielded(
      tag,
      { ...proximityOf(operand, tag.near), ...{ start: operand.start, end: operand.end } },
      span,
    );
  const sense =
    tag.fields.length === 1 && known ? reader.field(tag.fields[0]!.id!)?.sense : undefined;
  if (sense?.kind === 'heading' && operand.kind === 'text' && isPlain(operand))
    return headingOf(reader, operand, sense, span);
  return fielded(tag, operand, span);
}

function fielded(tag: Tag, operand: Query, span: Span): Fielded {
  return { kind: 'fielded', fields: tag.fields, fieldSpan: tag.span, operand, ...span };
}

function isPlain(text: Text): boolean {
  return (
    text.words.length > 0 &&
    text.words.every((word) => word.parts.length === 1 && word.parts[0]?.kind === 'letters')
  );
}

function proximityOf(operand: Query, near: Span & { distance: number }): Proximity | Query {
  if (operand.kind !== 'text' || operand.words.length < 2) return operand;
  return {
    kind: 'proximity',
    ordered: false,
    distance: near.distance,
    operands: operand.words.map((word) => ({
      kind: 'text',
      quote: '',
      words: [word],
      start: word.start,
      end: word.end,
    })),
    operatorSpans: [{ start: near.start, end: near.end }],
    start: operand.start,
    end: operand.end,
  };
}

/** `"Asthma/drug therapy"[mh]`: the name, and the subheading behind the slash. */
function headingOf(
  reader: Reader,
  text: Text,
  sense: { explode: boolean; focus: boolean },
  span: Span,
): Heading {
  const start = text.words[0]!.start;
  const end = text.words.at(-1)!.end;
  let close = text.quote === '' ? end : text.end - 1;
  if (close > end && reader.source.startsWith('""', close - 1)) close--; // A cell of a CSV file.
  const inside = reader.source.slice(start, close);
  const slash = inside.indexOf('/');
  const nameSpan = trimmed(reader.source, start, slash < 0 ? start + inside.length : start + slash);
  const subheadings = [];
  if (slash >= 0) {
    const part = trimmed(reader.source, start + slash + 1, start + inside.length);
    if (part.end > part.start)
      subheadings.push({ ...part, text: reader.source.slice(part.start, part.end) });
  }
  const name = reader.source.slice(nameSpan.start, nameSpan.end);
  return {
    kind: 'heading',
    name,
    nameSpan,
    explode: sense.explode,
    focus: sense.focus,
    subheadings,
    ...span,
  };
}
