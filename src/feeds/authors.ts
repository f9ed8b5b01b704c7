import { cut } from './cut.js';
import { decodeEntities } from './entities.js';
import { oneLine } from './sanitise.js';

/** An item of a collaboration can name a thousand; what is kept is bounded. */
const maxAuthors = 1000;
/** Characters of one name; groups write whole lines. */
const maxName = 300;

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
  const words = /[&<]/.test(value)
    ? decodeEntities(value)
        .replace(/<\/?(?:p|br|div|li)\b[^<>@]*>/gi, '\n')
        .replace(/<\/?[a-z][^<>@]*>/gi, '')
    : value;
  return words.replace(/[^\S\n]+/g, ' ').trim();
}

function splitLines(value: string): string[] {
  return value.split(/[\n;]+/);
}

const initials = /^(?:\p{Lu}\p{M}*\.[\s-]?){1,5}$/u;

/** What may stand behind a name and a comma. */
const titles =
  /^(?:Jr|Sr|I{2,3}|IV|[MD]\.?D|D\.?O|Ph\.?\s?D|D\.?Phil|M\.?Phil|M\.?Sc|B\.?Sc|Sc\.?D|M\.?[AS]|B\.?[AS]|MBA|MPH|DrPH|MHSc?|MStat|MPP|MEd|EdD|MBBS|MB\s?ChB|MBBCh|MRC[PS]|FRC[PS]|FRCPC|FACP|FACC|FAHA|FESC|PharmD|BPharm|RPh|RN|NP|CRNP|PA(?:-C)?|BSN|MSN|DNP|PsyD|JD|LLM|DDS|DMD|DVM|MSCE|MSCI|MSPH|MSW|RD|OD|PT|DPT|CRNA)\.?$/;
/** Marks of footnotes, or their numbers alone. */
const footnote = /^[\d\s*†‡§¶#]+$/;

/** One field may hold everybody: by lines (Wiley), `A B, C D` (Elsevier), `Last, F., Last, F.` (bioRxiv), or one person as `Last, First`. */
function splitNames(value: string): string[] {
  const body = withoutFullStop(withoutOthers(value));
  if (/[\n;、]/.test(body))
    return body.split(/[\n;、]+/).map((part) => part.trim().replace(/,$/, ''));
  if (/[<(][^<>()@]*@[^<>()]*[>)]/.test(body) || hasBrackets(body)) return [body];
  if (!/[,，&]|\sand\s/i.test(body)) return [body];
  const parts = splitAt(/[,，]/, body);
  const inverted = splitAt(/(?:[,，]|\s(?:and|&)\s)+/i, body);
  if (
    inverted.length >= 2 &&
    inverted.length % 2 === 0 &&
    inverted.every((part, at) => at % 2 === 0 || initials.test(part))
  )
    return pairs(inverted);
  if (parts.length === 2 && isFamilyName(parts[0]!)) return [body];
  return withTitles(parts).flatMap((part) =>
    part.replace(/^(?:and|&)\s+/i, '').split(/\s+(?:and|&)\s+/i),
  );
}

function splitAt(separator: RegExp, body: string): string[] {
  return body
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `Jane Roe, MD, PhD` is one person; numbers of footnotes are nobody. */
function withTitles(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const part of parts)
    if (names.length > 0 && titles.test(part)) names.push(`${names.pop()!}, ${part}`);
    else if (!footnote.test(part)) names.push(part);
  return names;
}

/** Without `, et al.` at its end. */
function withoutOthers(list: string): string {
  const tail = list.slice(-40);
  const others = /[,\s]*\bet al\.?$/i.exec(tail);
  return others === null ? list : list.slice(0, list.length - tail.length + others.index).trim();
}

/** Without the full stop that ends a list (Silverchair); one that ends an initial stays. */
function withoutFullStop(list: string): string {
  const ofInitial = list.indexOf('.') < list.length - 1 || /^[^.,]+,[^.,]+\.$/.test(list);
  return list.endsWith('.') && !ofInitial ? list.slice(0, -1).trim() : list;
}

function hasBrackets(text: string): boolean {
  const open = text.indexOf('(');
  return open !== -1 && text.lastIndexOf(')') > open;
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
  const line = cut(oneLine(value), maxName);
  const inBrackets = /^\S+@\S+\s*\(([^()]+)\)$/.exec(line)?.[1];
  if (inBrackets !== undefined) return inBrackets.trim();
  return line
    .replace(/ ?[<([] ?[^ @<>()[\]]+@[^ @<>()[\]]+ ?[>)\]]/g, '')
    .split(' ')
    .filter((word) => !isAddress(word))
    .join(' ')
    .replace(/^[\s,;]+|[\s,;]+$/g, '');
}

function isAddress(word: string): boolean {
  const at = word.indexOf('@');
  const dot = word.indexOf('.', at + 2);
  return at > 0 && dot !== -1 && dot < word.length - 1;
}
