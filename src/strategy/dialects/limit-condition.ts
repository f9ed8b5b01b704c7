import type { LimitCondition, Span } from '../ast.js';

const languages =
  /^(?:la|lg|lang(?:uages?)?)\s*[=:]\s*"?([a-z]+)"?(?:\s+only)?$|^(english|french|german|spanish|italian|portuguese|chinese|japanese|russian|polish|dutch|danish|swedish|norwegian|finnish|turkish|korean|arabic|czech|hungarian|greek|hebrew)(?:\s+(?:language|lang|la))?(?:\s+only)?$/i;
const years =
  /^(?:yr|years?|pub(?:lication|lished)?\s*(?:years?|dates?)|dt|dates?(?:\s+of\s+publication)?)\s*[=:]?\s*(?:from\s+)?"?\s*(\d{4})?\s*(?:[-\u2010-\u2015:]|to)?\s*(\d{4}|current|present)?\s*"?$/i;
const barePeriod = /^"?\s*(\d{4})\s*(?:[-\u2010-\u2015]|to)\s*(\d{4}|current|present)?\s*"?$/i;

/** Publication types that Ovid offers as limits, by their printed names. */
const publicationTypes =
  /^(?:(?:all )?(?:clinical trials?|randomi[sz]ed controlled trials?|controlled clinical trials?|meta[- ]analysis|systematic reviews?|reviews?|review articles|case reports?|comments?|editorials?|letters?|guidelines?|practice guidelines?|multicenter stud(?:y|ies)|comparative stud(?:y|ies)|journal articles?|articles?|conference (?:abstracts?|papers?|reviews?)|erratum|notes?|short surveys?|chapters?|books?|dissertations?|observational stud(?:y|ies)|pragmatic clinical trials?|clinical trial, (?:all|phase (?:i|ii|iii|iv))))(?:\s*\(.*\))?$/i;

/** APA's number before a methodology: `0830 systematic review`. */
const codeBefore = /^\d{4}\s+(?=[a-z])/i;

/** The meaning of one printed condition: `english language`, `yr="2010 -Current"`, `humans`, `(review or letter)`. */
export function conditionOf(source: string, span: Span): LimitCondition {
  const { start, end } = span;
  const text = source
    .slice(start, Math.min(end, start + 400))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(["'])([^"']*)\1$/, '$2');
  if (text.startsWith('(') && text.endsWith(')')) {
    const listed = valuesOf(text.slice(1, -1));
    return listed
      ? { ...listed, start, end }
      : { kind: 'other', text: source.slice(start, end), start, end };
  }
  const single = valuesOf(text);
  if (single) return { ...single, start, end };
  if (/^(?:species\s*[=:]\s*)?humans?(?:\s+only)?$/i.test(text))
    return { kind: 'population', value: 'humans', start, end };
  if (/^animals?$/i.test(text)) return { kind: 'population', value: 'animals', start, end };
  const years = yearsOf(text);
  if (years) return { kind: 'years', ...years, start, end };
  return { kind: 'other', text: source.slice(start, end), start, end };
}

/** Languages or publication types, one or several joined by OR; null where any part is neither. */
function valuesOf(
  text: string,
): { readonly kind: 'language' | 'publication-type'; readonly values: readonly string[] } | null {
  const parts = text.split(/\s+or\s+/i).map((part) => part.trim());
  const found = parts.map((part) => languages.exec(part));
  if (found.every((language) => language !== null)) {
    return {
      kind: 'language',
      values: found.map((language) => (language[1] ?? language[2] ?? '').toLowerCase()),
    };
  }
  const types = parts.map((part) => part.replace(codeBefore, '').toLowerCase());
  if (types.every((type) => publicationTypes.test(type)))
    return { kind: 'publication-type', values: types };
  return null;
}

function yearsOf(text: string): { from: number | null; to: number | null } | null {
  const period = years.exec(text) ?? barePeriod.exec(text);
  const first = period?.[1];
  const last = period?.[2];
  if (!first && !last) return null;
  const joined = /[-\u2010-\u2015:]|\bto\b/i.test(text.replace(/^[a-z ]+/i, ''));
  const from = first ? Number(first) : null;
  if (last && /^\d/.test(last)) return { from, to: Number(last) };
  return { from, to: joined ? null : from };
}
