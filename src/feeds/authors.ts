import { decodeEntities } from './entities.js';
import { oneLine } from './sanitise.js';

/** An item of a collaboration can name a thousand; what is kept is bounded. */
const maxAuthors = 1000;

/** Names of one item, from its creator fields as given, in order and without doubles. */
export function itemAuthors(given: readonly string[]): string[] {
  const values = given.map(wordsOf).filter((value) => value !== '');
  const names = values.length === 1 ? splitNames(values[0]!) : values.flatMap(splitLines);
  const seen = new Set<string>();
  for (const name of names) {
    const clean = personName(name);
    if (clean !== '') seen.add(clean);
    if (seen.size >= maxAuthors) break;
  }
  return [...seen];
}

/** Names may be HTML, as in `M&uuml;ller`, `O&#39;Brien`, `<p>A Name</p>`; an address in angle brackets is no tag. */
function wordsOf(value: string): string {
  if (!/[&<]/.test(value)) return value.trim();
  return decodeEntities(value)
    .replace(/<\/?(?:p|br|div|li)\b[^<>@]*>/gi, '\n')
    .replace(/<\/?[a-z][^<>@]*>/gi, '')
    .trim();
}

function splitLines(value: string): string[] {
  return value.split(/[\n;]+/);
}

const initials = /^(?:\p{Lu}\p{M}*\.[\s-]?){1,5}$/u;

/** One field may hold everybody: by lines (Wiley), `A B, C D` (Elsevier), `Last, F., Last, F.` (bioRxiv), or one person as `Last, First`. */
function splitNames(value: string): string[] {
  const listed = value.replace(/[,\s]*\bet al\.?\s*$/i, '');
  // A full stop that ends the list (Silverchair), not one that ends an initial.
  const body =
    /\..*\.\s*$/s.test(listed) || /^[^.,]+,[^.,]+\.\s*$/.test(listed)
      ? listed
      : listed.replace(/\.\s*$/, '');
  if (/[\n;]/.test(body.trim()))
    return body.split(/[\n;]+/).map((part) => part.trim().replace(/,$/, ''));
  if (/[<(][^<>()]*@[^<>()]*[>)]|\(.*\)/.test(body)) return [body];
  const parts = body
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (
    parts.length >= 2 &&
    parts.length % 2 === 0 &&
    parts.every((part, at) => at % 2 === 0 || initials.test(part))
  )
    return pairs(parts);
  if (parts.length === 2 && isFamilyName(parts[0]!)) return [body];
  return parts.flatMap((part) => part.replace(/^(?:and|&)\s+/i, '').split(/\s+(?:and|&)\s+/i));
}

/** One word, or one behind particles (`de Araujo`): then what follows the comma is the given name. */
function isFamilyName(part: string): boolean {
  const words = part.split(/\s+/);
  return (
    words.length === 1 ||
    words
      .slice(0, -1)
      .every((word) => /^\p{Ll}/u.test(word) || /^(De|Da|Di|Van|Von|El|Al)$/.test(word))
  );
}

function pairs(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (let at = 0; at < parts.length; at += 2) names.push(`${parts[at]!}, ${parts[at + 1]!}`);
  return names;
}

/** `me@example.org (A Name)`, `A Name <me@example.org>`: the name alone; an address by itself is nobody's name. */
function personName(value: string): string {
  const line = oneLine(value);
  const inBrackets = /^\S+@\S+\s*\(([^()]+)\)$/.exec(line)?.[1];
  if (inBrackets !== undefined) return inBrackets.trim();
  return line
    .replace(/\s*[<([]\s*\S+@\S+\s*[>)\]]/g, '')
    .replace(/\b(?:mailto:)?\S+@\S+\.\S+\b/g, '')
    .replace(/^[\s,;]+|[\s,;]+$/g, '');
}
