import type { Evidence } from './detect.js';
import type { Sign } from './detect-signs.js';
import { dialectOf } from './dialects/registry.js';
import { onlySubheadingCodes } from './meaning/subheadings.js';
import type { Platform } from './platform.js';

const databases = ['ovid-medline', 'ovid-embase', 'ovid-psycinfo'] as const;
type Database = (typeof databases)[number];

/** The two-letter fields that one of Ovid's databases has and the others have not, as a part of a pattern. */
function ownFields(database: Database): string {
  const others = databases.filter((other) => other !== database);
  return [...dialectOf(database).index.fields.keys()]
    .filter((name) => name.length === 2)
    .filter((name) => !others.some((other) => dialectOf(other).index.fields.has(name)))
    .join('|');
}

const fieldSigns = databases.map((database): Sign => ({
  platforms: [database],
  pattern: new RegExp(
    String.raw`\.(?:[a-z]{2}[,;] ?){0,9}(?:${ownFields(database)})(?:[,;] ?[a-z]{2}){0,9}\.?(?=[\s)]|$)`,
    'gi',
  ),
  why: 'a field that Ovid has for this database alone',
  weight: 3,
}));

/** What tells the databases of Ovid apart, beside their names. Headings alone do not: many are the same in two vocabularies. */
const signs: readonly Sign[] = [
  ...fieldSigns,
  {
    platforms: ['ovid-medline'],
    pattern: /(?:\[|\bkey ?: ?)mp ?= ?[^\]]{0,300}\bname of substance\b/gi,
    why: 'the fields of MEDLINE as Ovid prints them',
    weight: 5,
  },
  {
    platforms: ['ovid-embase'],
    pattern:
      /(?:\[|\bkey ?: ?)mp ?= ?[^\]]{0,300}\b(?:drug trade name|device manufacturer|candidate term)\b/gi,
    why: 'the fields of Embase as Ovid prints them',
    weight: 5,
  },
  {
    platforms: ['ovid-psycinfo'],
    pattern: /(?:\[|\bkey ?: ?)mp ?= ?[^\]]{0,300}\b(?:key concepts?|tests (?:&|and) measures)\b/gi,
    why: 'the fields of APA PsycInfo as Ovid prints them',
    weight: 5,
  },
  {
    platforms: ['ovid-embase'],
    pattern: new RegExp(
      String.raw`[a-z)"]\/(?:[a-z]{2}, ?){0,9}(?:${onlySubheadingCodes('emtree', 'mesh')})(?=[\s,)[]|$)`,
      'gi',
    ),
    why: 'a subheading of Emtree',
    weight: 2,
  },
  {
    platforms: ['ovid-embase'],
    pattern:
      /\bconference (?:abstract|paper|review)\)?\.pt\b|\blimit \d+ to [^\n]{0,80}\b(?:embase|exclude medline journals|conference abstract)/gi,
    why: 'a publication type or a limit of Embase',
    weight: 3,
  },
  {
    platforms: ['ovid-embase'],
    pattern:
      /\b(?:(?:crossover|(?:single|double|triple)[- ]blind) procedure|nonhuman|(?:human|animal) experiment|intermethod comparison|controlled study|major clinical study|cohort analysis|randomi[sz]ation)\/(?=[\s)]|$)/gi,
    why: 'a heading that Embase has in this form, and MEDLINE has not',
    weight: 2,
  },
  {
    platforms: ['ovid-embase'],
    pattern:
      /\b(?:human|animal)\/(?=[\s)]|$)|^(?:\d+\W{0,3})?[ \t]*limit \d+ to (?:\((?:[^()\n]{1,80} and )?)?human\b(?!s)/gim,
    why: 'a heading or a limit in the singular, as in Embase and in MEDLINE of old',
    weight: 1,
  },
  {
    platforms: ['ovid-medline'],
    pattern:
      /\b(?:humans|animals|(?:single|double)[- ]blind method|(?:randomized controlled|clinical) trials? as topic|cohort studies|random allocation)\/(?=[\s)]|$)|\b(?:randomi[sz]ed controlled|controlled clinical|clinical) trial\.pt\b|\bhumans?\.sh\b|\bas topic\.sh\b/gi,
    why: 'a heading or a publication type that MEDLINE has in this form, and Embase has not',
    weight: 2,
  },
  {
    platforms: ['ovid-psycinfo'],
    pattern:
      /"\d{4}"?\.(?:md|cc)\b|\b\d{3} (?:childhood|infancy|adolescence|adulthood|young adulthood)\b|\blimit \d+ to [^\n]{0,80}"?\b0\d{3} [a-z]/gi,
    why: 'a code of APA PsycInfo',
    weight: 3,
  },
];

/** Which database of Ovid: the one that stands above the search, else by what only one of them has. MEDLINE where nothing tells. */
export function ovidDatabase(
  text: string,
  gather: (signs: readonly Sign[]) => readonly Evidence[],
): { database: Database; evidence: readonly Evidence[] } {
  const named = namedAbove(text);
  if (named) return { database: named.platform as Database, evidence: [named] };
  const evidence = gather(signs);
  const score = (database: Platform): number =>
    evidence.reduce((sum, { platform, weight }) => sum + (platform === database ? weight : 0), 0);
  const ranked = [...databases].sort((a, b) => score(b) - score(a));
  const [first, second] = ranked as [Database, Database];
  const told = score(first) >= 3 && score(first) > score(second) * 1.5;
  return { database: told ? first : 'ovid-medline', evidence };
}

const databaseName = /\b(embase|psyc\s?info|medline)\b/i;
/** What stands in a title or a header beside the database's name; where the name comes first it needs nothing beside it. */
const titleWord = /\b(?:ovid\w*|search\w*|strateg\w+|database\w*|table|appendix|supplement\w*)\b/i;
const opensWithName =
  /^\s*(?:database(?:s|\(s\))?\s*:\s*)?(?:ovid\s+)?(?:apa\s+)?(?:embase|psyc\s?info|medline)\b/i;
const searchSyntax = /[*$]|\/(?![a-z]{3})|[a-z)"]\.[a-z]{2}\b|^\s*#?\d{1,3}[.):]?\s+(?!19|20)\S/i;

/** The database in the title or the header above the first line of the search. */
function namedAbove(text: string): Evidence | null {
  let start = 0;
  for (const row of text.slice(0, 600).split('\n')) {
    const name = databaseName.exec(row);
    if (searchSyntax.test(row)) return null;
    if (name && (opensWithName.test(row) || titleWord.test(row))) {
      const written = name[1]!.toLowerCase();
      const platform: Database =
        written === 'embase'
          ? 'ovid-embase'
          : written === 'medline'
            ? 'ovid-medline'
            : 'ovid-psycinfo';
      const at = start + name.index;
      const why = 'the name of the database above the search';
      return { platform, start: at, end: at + name[0].length, why, weight: 8 };
    }
    start += row.length + 1;
  }
  return null;
}
