/*
 * Publication types as platforms print them in limits, where the type in a record has another name.
 * Ovid's "Additional limits" list and Scopus' and Embase.com's document types, as met in real strategies.
 */
const allTrials = [
  'clinical trial',
  'clinical trial, phase i',
  'clinical trial, phase ii',
  'clinical trial, phase iii',
  'clinical trial, phase iv',
  'controlled clinical trial',
  'randomized controlled trial',
  'pragmatic clinical trial',
  'adaptive clinical trial',
  'equivalence trial',
];

const otherNames: Readonly<Record<string, readonly string[]>> = {
  'clinical trial, all': allTrials,
  'all clinical trials': allTrials,
  'review articles': ['review'],
  'meta analysis': ['meta-analysis'],
  'meta analyses': ['meta-analysis'],
  'meta-analyses': ['meta-analysis'],
  'multicenter studies': ['multicenter study'],
  'comparative studies': ['comparative study'],
  'observational studies': ['observational study'],
  'case reports': ['case reports'],
  ar: ['article', 'journal article'],
  re: ['review'],
  cp: ['conference paper'],
  le: ['letter'],
  ed: ['editorial'],
  no: ['note'],
  sh: ['short survey'],
  ch: ['chapter', 'book chapter'],
  bk: ['book'],
};

/** The publication types, in lower case, of which a record must have one to pass a limit to the type as printed. */
export function publicationTypes(printed: string): readonly string[] {
  const name = printed
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\s*\(.*\)$/, '')
    .replace('randomised', 'randomized');
  const known = otherNames[name];
  if (known !== undefined) return known;
  return [name.replace(/(trial|review|guideline|letter|editorial|comment|article)s$/, '$1')];
}
