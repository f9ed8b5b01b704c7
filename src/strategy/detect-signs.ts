import type { Platform } from './platform.js';

/** A form of writing that speaks for a platform, wherever it stands in a text. */
export interface Sign {
  readonly platforms: readonly Platform[];
  /** With the flag g; linear: no repetition inside a repetition. */
  readonly pattern: RegExp;
  readonly why: string;
  readonly weight: number;
}

const ovid: readonly Platform[] = ['ovid-medline'];

/** The heads of the tables, the names of the files' parts and the databases' names that platforms print with a history. */
const printed: readonly Sign[] = [
  {
    platforms: ovid,
    pattern: /^[ \t]*#[ \t]+(?:\u25b2|\u25bc)?[ \t]*searches[ \t]+results\b/gim,
    why: 'the head of the table in which Ovid prints a history',
    weight: 5,
  },
  {
    platforms: ovid,
    pattern: /<\s?\d{4} to [^<>\n]{3,60}>/g,
    why: 'the years of a database as Ovid prints them',
    weight: 5,
  },
  {
    platforms: ['pubmed'],
    pattern:
      /^[ \t]*"?search number"?[,;\t]"?query"?[,;\t]"?sort by\b|\bitems found"?[,;]"?time\b|\bitems found[ \t]+time\b/gim,
    why: 'the head of the table in which PubMed exports a history',
    weight: 8,
  },
  {
    platforms: ['cochrane'],
    pattern: /^[ \t]*id[ \t]+search[ \t]+hits\b/gim,
    why: 'the head of the table in which the Cochrane Library exports a history',
    weight: 5,
  },
  {
    platforms: ['ebsco-cinahl'],
    pattern: /\blimiters\/expanders[ \t]+last run via\b|\bView Results \(\d/gi,
    why: 'the table in which EBSCOhost prints a history',
    weight: 5,
  },
  {
    platforms: ['embase'],
    pattern:
      /^[ \t]*embase session results\b|^[ \t]*"?no\."?[ \t,;]+"?query"?[ \t,;]+"?results\b/gim,
    why: 'the head of the table in which Embase.com exports a history',
    weight: 5,
  },
  {
    platforms: ['scopus'],
    pattern: /\d document results?\b/gi,
    why: 'a count as Scopus prints it',
    weight: 3,
  },
  {
    platforms: ['wos'],
    pattern: /^[ \t]*- (?:WOS|BCI|MEDLINE|KJD|CSCD|SCIELO)(?:\.[A-Z-]+)?: \d{4} to \d{4}/gm,
    why: 'an entitlement as Web of Science prints it',
    weight: 5,
  },
  {
    platforms: ['proquest'],
    pattern: /^[ \t]*set ?#: ?S?\d|^[ \t]*set ?#[ \t]+searched for\b|\[[*$]\d{1,2}\]/gim,
    why: 'a set as ProQuest exports it, or its limited truncation',
    weight: 4,
  },
];

/** Ordered by platform; a form that two platforms share speaks for both. */
export const signs: readonly Sign[] = [
  ...printed,
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
  { platforms: ovid, pattern: /\/ ?freq ?= ?\d/gi, why: 'the operator freq', weight: 5 },
  {
    platforms: ovid,
    pattern: /\b(?:limit \d+ to|remove duplicates from|from \d+ keep)\b/gi,
    why: 'a command of Ovid',
    weight: 5,
  },
  {
    platforms: ['pubmed'],
    pattern:
      /\[\s*(?:tiab|tw|mesh|mh|ti|ab|pt|majr|sb|au|la|sh|title\/abstract|mesh terms|publication type|all fields|mesh\s*:\s*no\s?exp|ptyp|title|text word|crdt|dcom|mhda|edat|pdat|dp|lang|language|filter|ta|nm|ot|pmid|mesh major topic|mesh subheading|other term|journal|author|date - [a-z]{3,12})\s*(?::[^\]]{1,8})?\]/gi,
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
    pattern: /\bMeSH descriptor\b|\[mh [\^"a-z/]|\{(?:OR|AND) #?\d/gi,
    why: 'a heading or a list of lines as the Cochrane Library writes it',
    weight: 5,
  },
  {
    platforms: ['cochrane'],
    pattern:
      /\bin (?:Trials|Cochrane Reviews)\b|\bwith (?:Cochrane Library )?publication (?:year|date)\b/gi,
    why: 'a limit that the Cochrane Library prints',
    weight: 5,
  },
  {
    platforms: ['cochrane'],
    pattern: /\bnext\b(?!\/)/gi,
    why: 'the operator NEXT without a number',
    weight: 1,
  },
  {
    platforms: ['cochrane', 'embase'],
    pattern: /[a-z*")\]?]:(?:ti|ab|kw|au|so|pt)(?:,[a-z]{2})*(?=[\s)]|$)/gi,
    why: 'a field behind a colon',
    weight: 3,
  },
  {
    platforms: ['embase'],
    pattern: /['\u2019a-z]\/(?:exp|syn|mj|de)(?=[\s/)]|$)|\/dm_[a-z]{2}/gi,
    why: 'a heading as Embase.com writes it',
    weight: 5,
  },
  {
    platforms: ['embase'],
    pattern: /\]\/(?:lim|py|sd)\b|'[:/]it\b|[a-z)]:(?:[a-z]{2},){0,6}(?:tn|dn|it|de|lnk)\b/gi,
    why: 'a limit or a field of Embase.com',
    weight: 5,
  },
  {
    platforms: ['embase'],
    pattern: /['\u2019]:(?:ti|ab|kw)/gi,
    why: 'single quotation marks before a field',
    weight: 3,
  },
  {
    platforms: ['cochrane', 'embase'],
    pattern: /\bNEXT\/\d/gi,
    why: 'the operator NEXT with a number',
    weight: 3,
  },
  {
    platforms: ['ebsco-cinahl'],
    pattern:
      /\b(?:M[HMJ]|D[EH]|Z[UWHJ]) ?["\u201c]|\b(?:TI|AB|TX|SU|MW|XB)(?: [("\u201c]|["\u201c])|\b[NW]\d{1,2} (?=[("a-z])/g,
    why: 'a heading, a field or a proximity as EBSCOhost writes it',
    weight: 4,
  },
  {
    platforms: ['ebsco-cinahl'],
    pattern: /(?:^|[\s(])(?:TI|AB|TX|SU|MW|MH|PY) (?!AND\b|OR\b|NOT\b)[A-Za-z0-9][a-z0-9*]/gm,
    why: 'a field code before a word',
    weight: 2,
  },
  {
    platforms: ['ebsco-cinahl'],
    pattern: /\b(?:Limiters|Expanders|Search modes|Interface) - /g,
    why: 'a note that EBSCOhost prints',
    weight: 5,
  },
  {
    platforms: ['ebsco-cinahl', 'proquest'],
    pattern: /\bS\d+ (?:OR|AND|NOT) S\d+/g,
    why: 'lines named by S',
    weight: 1,
  },
  {
    platforms: ['wos'],
    pattern: /\b(?:TS|AK|KP|WC|UT|TI|AB|AU|AD|SO|ALL|DO|PY|LA|DT)\s?=\s?[("a-z\d]/gi,
    why: 'a field of Web of Science',
    weight: 5,
  },
  {
    platforms: ['wos'],
    pattern: /\bTimespan ?[=:]|\bIndexes ?[=:]|\bDocType ?=|\bRefined by:/gi,
    why: 'a note that Web of Science prints',
    weight: 5,
  },
  {
    platforms: ['wos'],
    pattern:
      /\b(?:TOPIC|TITLE|AUTHOR|PUBLICATION NAME|ADDRESS|YEAR PUBLISHED|DOCUMENT TYPES|LANGUAGES?): ?\(|\s\((?:Topic|Title|All Fields|Abstract|Author Keywords|Keywords? Plus|Document Types|Languages|Publication Years|Publication Titles|Web of Science Categories)\)/g,
    why: 'the name of a field as Web of Science prints it',
    weight: 4,
  },
  {
    platforms: ['scopus'],
    pattern:
      /\bTITLE-ABS(?:-KEY(?:-AUTH)?)?\b|\bPUBYEAR\b|\bDOCTYPE\s?[(,]|\bLIMIT-TO\b|\b(?:AUTHKEY|INDEXTERMS|SRCTITLE)\s?\(/gi,
    why: 'a field or a limit of Scopus',
    weight: 5,
  },
  {
    platforms: ['scopus'],
    pattern: /\b(?:TITLE|ABS|KEY|AUTH|AFFIL)\s?\(|\bW\/\d/g,
    why: 'a field or a proximity of Scopus',
    weight: 3,
  },
  {
    platforms: ['proquest'],
    pattern:
      /\b(?:MJ)?MESH\.EXACT|\b(?:MAINSUBJECT|MJSUB|SU|EMB)\.EXACT|\bNOFT\(|\bTI,AB\(|\bAB,TI\(|\bDISKW\(/gi,
    why: 'a field of ProQuest',
    weight: 5,
  },
  {
    platforms: ['proquest'],
    pattern: /(?<![.:,[\w])(?:TI|AB|SU|PUB|PD|YR|STYPE|DTYPE)\((?=[^)])/gi,
    why: 'a field code with its bracket',
    weight: 2,
  },
  {
    platforms: ['proquest'],
    pattern: /[\s)"]N\/\d{1,2} ?(?=[("a-z])/g,
    why: 'the operator N/n',
    weight: 3,
  },
  {
    platforms: ['proquest', 'scopus'],
    pattern: /\bP(?:RE)?\/\d/g,
    why: 'the operator PRE/n',
    weight: 2,
  },
];
