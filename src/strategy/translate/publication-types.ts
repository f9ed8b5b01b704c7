import type { Platform } from '../platform.js';

/*
 * The publication and document types that a platform knows, in lower case. MEDLINE's own (a branch of MeSH) are
 * known to PubMed, Ovid MEDLINE, the Cochrane Library and ProQuest's MEDLINE. Sources: the platforms' help on publication or document types,
 * read 2026-11; lists of types that strategies use, not complete.
 */

const embaseTypes = [
  'article',
  'article in press',
  'chapter',
  'conference abstract',
  'conference paper',
  'conference review',
  'editorial',
  'erratum',
  'letter',
  'note',
  'preprint',
  'review',
  'short survey',
];

/** Embase.com's limits for evidence-based medicine stand beside the types. */
const embaseLimits = [
  'cochrane review',
  'controlled clinical trial',
  'meta analysis',
  'randomized controlled trial',
  'systematic review',
];

const known: Readonly<Partial<Record<Platform, ReadonlySet<string>>>> = {
  'ovid-embase': new Set([...embaseTypes, 'book']),
  embase: new Set([...embaseTypes, ...embaseLimits]),
  'ovid-psycinfo': new Set([
    'authored book',
    'book',
    'dissertation abstract',
    'edited book',
    'electronic collection',
    'encyclopedia',
    'journal',
    'journal article',
    'peer reviewed journal',
  ]),
  'ebsco-cinahl': new Set([
    'abstract',
    'book',
    'book chapter',
    'book review',
    'case study',
    'clinical trial',
    'commentary',
    'doctoral dissertation',
    'editorial',
    'interview',
    'journal article',
    'letter',
    'meta analysis',
    'meta synthesis',
    'practice guidelines',
    'proceedings',
    'randomized controlled trial',
    'research',
    'review',
    'systematic review',
  ]),
  wos: new Set([
    'article',
    'book',
    'book chapter',
    'book review',
    'correction',
    'data paper',
    'early access',
    'editorial material',
    'letter',
    'meeting abstract',
    'news item',
    'note',
    'proceedings paper',
    'retracted publication',
    'review',
  ]),
  scopus: new Set([
    'article',
    'book',
    'book chapter',
    'conference paper',
    'editorial',
    'erratum',
    'letter',
    'note',
    'review',
    'short survey',
  ]),
};

/** Types of other databases that MEDLINE has not. */
const notMedline = new Set([
  'article',
  'article in press',
  'book',
  'book chapter',
  'chapter',
  'conference abstract',
  'conference paper',
  'conference review',
  'data paper',
  'early access',
  'editorial material',
  'erratum',
  'meeting abstract',
  'note',
  'peer reviewed journal',
  'proceedings paper',
  'short survey',
]);

/** Whether records on the platform can bear the type, given in lower case with single blanks. */
export function knowsType(platform: Platform, type: string): boolean {
  const types = known[platform];
  return types ? types.has(type) : !notMedline.has(type);
}

/** Whether the platform asks for its types by a limit that stands alone: `[review]/lim`, `LIMIT-TO(DOCTYPE, "re")`. */
export function limitsTypes(platform: Platform): boolean {
  return platform === 'embase' || platform === 'scopus';
}
