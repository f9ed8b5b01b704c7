import type { LimitCondition, Span } from '../../ast.js';
import type { Reader } from '../../source/reader.js';

/** conditions = condition { ("and" | "or") condition } | "(" conditions ")" */
export function readConditions(
  reader: Reader,
): { list: LimitCondition[]; operator: 'and' | 'or'; end: number } | null {
  const list: LimitCondition[] = [];
  let operator: 'and' | 'or' = 'and';
  let depth = 0;
  let from = reader.at;
  let at = reader.at;
  let wrapped = false;
  let end = reader.startOf(at);
  if (reader.isOpen(at)) {
    wrapped = true;
    at++;
    from = at;
  }
  for (; ; at++) {
    if (reader.isQuote(at)) {
      const close = reader.closingQuote(at);
      if (close !== null) at = close;
      continue;
    }
    if (reader.isOpen(at)) {
      depth++;
      continue;
    }
    const over = reader.isEnd(at) || (reader.isClose(at) && depth === 0);
    if (reader.isClose(at) && depth > 0) depth--;
    const row = reader.operator(at)?.row;
    const joins = !over && depth === 0 && row?.kind === 'boolean';
    if (!over && !joins) continue;
    if (at > from)
      list.push(
        conditionOf(reader.source, { start: reader.startOf(from), end: reader.endOf(at - 1) }),
      );
    if (joins && row.operator === 'or') operator = 'or';
    if (over) break;
    from = at + 1;
  }
  if (list.length === 0) return null;
  end = list.at(-1)!.end;
  if (wrapped) {
    if (reader.isClose(at)) {
      end = reader.endOf(at);
      at++;
    } else {
      reader.report(
        'unbalanced-bracket',
        'error',
        { start: end, end },
        'The bracket of this limit is never closed.',
        {
          title: 'Close the bracket',
          edits: [{ start: end, end, replacement: ')' }],
        },
      );
    }
  }
  reader.at = at;
  return { list, operator, end };
}

const languages =
  /^(?:la|lg)\s*=\s*"?([a-z]+)"?$|^(english|french|german|spanish|italian|portuguese|chinese|japanese|russian|polish|dutch|danish|swedish|norwegian|finnish|turkish|korean|arabic|czech|hungarian|greek|hebrew)(?:\s+(?:language|lang|la))?$/i;
const years =
  /^(?:yr|year|years|pub(?:lication)?\s*year|dt|date)\s*=?\s*"?\s*(\d{4})?\s*(?:[-\u2010-\u2015:]|to)?\s*(\d{4}|current|present)?\s*"?$/i;
const barePeriod = /^"?\s*(\d{4})\s*(?:[-\u2010-\u2015]|to)\s*(\d{4}|current|present)?\s*"?$/i;

/** Publication types that Ovid offers as limits, by their printed names. */
const publicationTypes =
  /^(?:(?:all )?(?:clinical trials?|randomi[sz]ed controlled trials?|controlled clinical trials?|meta[- ]analysis|systematic reviews?|reviews?|review articles|case reports?|comments?|editorials?|letters?|guidelines?|practice guidelines?|multicenter stud(?:y|ies)|comparative stud(?:y|ies)|journal articles?|observational stud(?:y|ies)|pragmatic clinical trials?|clinical trial, (?:all|phase (?:i|ii|iii|iv))))(?:\s*\(.*\))?$/i;

/** The meaning of one printed condition. */
export function conditionOf(source: string, span: Span): LimitCondition {
  const { start, end } = span;
  const text = source
    .slice(start, Math.min(end, start + 400))
    .replace(/\s+/g, ' ')
    .trim();
  const language = languages.exec(text);
  if (language)
    return {
      kind: 'language',
      values: [(language[1] ?? language[2] ?? '').toLowerCase()],
      start,
      end,
    };
  if (/^humans?$/i.test(text)) return { kind: 'population', value: 'humans', start, end };
  if (/^animals?$/i.test(text)) return { kind: 'population', value: 'animals', start, end };
  const period = years.exec(text) ?? barePeriod.exec(text);
  if (period && (period[1] ?? period[2])) {
    const from = period[1] ? Number(period[1]) : null;
    const single = !/[-\u2010-\u2015:]|\bto\b/i.test(text.replace(/^[a-z ]+/i, ''));
    const to =
      period[2] && /^\d/.test(period[2]) ? Number(period[2]) : single && !period[2] ? from : null;
    return { kind: 'years', from, to, start, end };
  }
  if (publicationTypes.test(text))
    return { kind: 'publication-type', values: [text.toLowerCase()], start, end };
  return { kind: 'other', text: source.slice(start, end), start, end };
}
