import { spellingPairs, verbStemsOfIse } from './spelling-pairs.js';

/** The other spelling of a word, and which one that is. */
export interface SpellingVariant {
  readonly spelling: string;
  readonly is: 'British' | 'American';
}

interface Row {
  readonly from: string;
  readonly to: string;
  readonly whole: boolean;
  readonly is: SpellingVariant['is'];
}

/** Rows by the first three letters of the spelling looked for. */
const rows = new Map<string, Row[]>();
for (const { british, american, whole } of spellingPairs) {
  addRow({ from: british, to: american, whole, is: 'American' });
  addRow({ from: american, to: british, whole, is: 'British' });
}

function addRow(row: Row): void {
  const key = row.from.slice(0, 3);
  const list = rows.get(key);
  if (list) list.push(row);
  else rows.set(key, [row]);
}

/**
 * The other spelling of the letters of a word, null where there is none. `truncated`: a truncation sign stands
 * behind the letters, so that they may be any beginning of a word.
 */
export function spellingVariantOf(letters: string, truncated: boolean): SpellingVariant | null {
  return byRow(letters, truncated) ?? byBloodEnding(letters) ?? byVerbEnding(letters, truncated);
}

function byRow(letters: string, truncated: boolean): SpellingVariant | null {
  let best: Row | null = null;
  for (const row of rows.get(letters.slice(0, 3)) ?? []) {
    if (!letters.startsWith(row.from)) continue;
    const rest = letters.slice(row.from.length);
    if (row.whole && rest !== '' && rest !== 's') continue;
    if (!truncated && rest === '' && !row.whole && isOnlyABeginning(row.from)) continue;
    if (!best || row.from.length > best.from.length) best = row;
  }
  return best && { spelling: best.to + letters.slice(best.from.length), is: best.is };
}

/** `haemo` alone is no word to look for; `behaviour` is. A row that ends on a consonant cluster or vowel of a stem only counts with more behind it. */
function isOnlyABeginning(letters: string): boolean {
  return (
    letters.length <= 5 &&
    /(haemo|hemo|haemat|hemat|haemin|hemin|palaeo|paleo|apnoe|apne)$/.test(letters)
  );
}

const bloodAmerican =
  /^(.*(?:album|ammon|bacter|bilirub|calc|cholesterol|cysteine?|cystin|fung|galactos|glyc|insulin|isch|kal|keton|leuk|lipid|lipoprotein|magnes|natr|osmol|parasit|phosphat|polycyth|prolactin|protein|septic|thalass|tox|triglycerid|tyrosin|ur|uric|vir|vol|ox|cap|an|acid|azot|sider)(?:in)?)em(i[ac].*|i|)$/;

/** `-aemia` and `-emia`: what is in the blood. */
function byBloodEnding(letters: string): SpellingVariant | null {
  const british = /^(.{2,})aemi(.*)$/.exec(letters);
  if (british) return { spelling: `${british[1]!}emi${british[2]!}`, is: 'American' };
  const american = letters.length > 6 ? bloodAmerican.exec(letters) : null;
  if (american && american[2] !== '') {
    return { spelling: `${american[1]!}aem${american[2]!}`, is: 'British' };
  }
  return null;
}

/** Words that end in -ise in both, or mean something else with a z. */
const neverIze =
  /^(?:adv|advert|anch|appr|appra|ar|bru|chast|chem|circumc|compr|comprom|conc|cru|dem|desp|dev|disfranch|disgu|enfranch|enterpr|exc|exerc|expert|franch|fundra|gu|improv|inc|likew|mala|mar|mayonna|merchand|misadv|mort|no|otherw|parad|po|porp|pra|prec|prem|prom|r|ra|repr|repra|rev|sunr|superv|surm|surpr|telev|tort|treat|turquo|unadv|uncompr|uncomprom|unsuperv|upra|v|w)$/;
const neverIse = /^(?:s|pr|se|ma|res|caps|outs|overs|downs|unders|ass)$/;

function byVerbEnding(letters: string, truncated: boolean): SpellingVariant | null {
  const full = /^(.{2,}?)i([sz])(e|ed|es|er|ers|ing|ation|ations|ational|able)$/.exec(letters);
  const cut = truncated
    ? /^(.{2,}?)i([sz])(|e|ed|a|at|ati|atio|ation|ations|i|in|ing)$/.exec(letters)
    : null;
  const found = full ?? cut;
  if (!found) return null;
  const [, stem = '', letter, ending = ''] = found;
  if (letter === 'z') {
    return neverIse.test(stem) ? null : { spelling: `${stem}is${ending}`, is: 'British' };
  }
  // Behind the bare s only listed verbs: `organis*`, but not `arthritis*` or `diagnosis*`.
  if (ending === '' ? !verbStemsOfIse.has(stem) : neverIze.test(stem)) return null;
  return { spelling: `${stem}iz${ending}`, is: 'American' };
}
