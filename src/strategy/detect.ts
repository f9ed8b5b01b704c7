import type { Platform } from './platform.js';

export interface Evidence {
  readonly platform: Platform;
  readonly start: number;
  readonly end: number;
  readonly why: string;
  readonly weight: number;
}

interface Sign {
  readonly platforms: readonly Platform[];
  readonly pattern: RegExp;
  readonly why: string;
  readonly weight: number;
}

const ovid: readonly Platform[] = ['ovid-medline'];
const signs: readonly Sign[] = [
  {
    platforms: ovid,
    pattern: /\.(?:tw|mp|ti|ab|pt|sh|fs|kf|kw|af|hw|nm|ot)(?:,[a-z]{2})*\.?(?=\s|\)|$)/gi,
    why: 'a field between dots',
    weight: 3,
  },
  {
    platforms: ovid,
    pattern: /\bexp \*?"?[a-z][^\n/]{2,60}\//gi,
    why: 'an exploded heading with a slash',
    weight: 3,
  },
  {
    platforms: ovid,
    pattern: /[a-z]"?\/(?=\s*(?:$|\n|or\b|and\b|\)|[a-z]{2}\b))/gi,
    why: 'a heading with a slash',
    weight: 1,
  },
  {
    platforms: ovid,
    pattern: /\b(?:or|and)\s?\/\s?\d/gi,
    why: 'a list of lines behind a slash',
    weight: 3,
  },
  { platforms: ovid, pattern: /\badj\d{0,2}\b/gi, why: 'the operator adj', weight: 3 },
  {
    platforms: ovid,
    pattern: /\b(?:limit \d+ to|remove duplicates from|from \d+ keep)\b/gi,
    why: 'a command of Ovid',
    weight: 5,
  },
  {
    platforms: ['pubmed'],
    pattern:
      /\[\s*(?:tiab|tw|mesh|mh|ti|ab|pt|majr|sb|au|dp|la|sh|title\/abstract|mesh terms|publication type|all fields|mesh\s*:\s*no\s?exp|ptyp|title|text word)\s*(?::[^\]]{1,8})?\]/gi,
    why: 'a field tag in square brackets',
    weight: 3,
  },
  {
    platforms: ['pubmed'],
    pattern: /^#\d+\s+Search\b/gim,
    why: 'a line as PubMed prints it',
    weight: 4,
  },
  {
    platforms: ['cochrane'],
    pattern: /MeSH descriptor:|\[mh [\^"a-z]|:(?:ti|ab|kw)(?:,(?:ti|ab|kw))+|\{(?:OR|AND) #/gi,
    why: 'a form of the Cochrane Library',
    weight: 4,
  },
  {
    platforms: ['ebsco-cinahl'],
    pattern: /\((?:MH|MM|MJ) "|\b(?:TI|AB|TX|SU) [("]|\b[NW]\d{1,2}\b|\bS\d+ (?:OR|AND|NOT) S\d+/g,
    why: 'a form of EBSCOhost',
    weight: 4,
  },
  {
    platforms: ['embase'],
    pattern: /'\/(?:exp|de|mj)\b|\/(?:lim|py)\b|':(?:ti|ab)|\bNEXT\/\d/gi,
    why: 'a form of Embase.com',
    weight: 4,
  },
  {
    platforms: ['wos'],
    pattern: /\b(?:TS|AK|KP|WC|UT)\s?=/g,
    why: 'a field of Web of Science',
    weight: 5,
  },
  {
    platforms: ['scopus'],
    pattern: /\bTITLE-ABS(?:-KEY)?\b|\bPUBYEAR\b|\bDOCTYPE\b|\bLIMIT-TO\b|\bW\/\d/g,
    why: 'a form of Scopus',
    weight: 5,
  },
  {
    platforms: ['proquest'],
    pattern: /\bMESH\.EXACT|\bMAINSUBJECT\.|\bSU\.EXACT|\bNOFT\(|\bTI,AB\(|\bP(?:RE)?\/\d/g,
    why: 'a form of ProQuest',
    weight: 5,
  },
];

/** Says for which platform a text was written, and by which places in it; null where it does not tell. */
export function detect(text: string): { platform: Platform | null; evidence: Evidence[] } {
  const evidence: Evidence[] = [];
  const scores = new Map<Platform, number>();
  for (const sign of signs) {
    let count = 0;
    sign.pattern.lastIndex = 0;
    for (
      let found = sign.pattern.exec(text);
      found && count < 50;
      found = sign.pattern.exec(text)
    ) {
      count++;
      const start = found.index;
      const end = start + found[0].length;
      for (const platform of sign.platforms) {
        evidence.push({ platform, start, end, why: sign.why, weight: sign.weight });
        scores.set(platform, (scores.get(platform) ?? 0) + sign.weight);
      }
    }
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  const platform = first && first[1] >= 3 && first[1] > (second?.[1] ?? 0) * 1.5 ? first[0] : null;
  return { platform, evidence };
}
