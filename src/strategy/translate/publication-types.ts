import { embaseLimits, embaseTypes } from '../dialects/embase/limits.js';
import { documentTypeCode } from '../dialects/scopus/limits.js';
import type { Platform } from '../platform.js';

/*
 * The publication and document types that a platform knows, in lower case. MEDLINE's own (a branch of MeSH) are
 * known to PubMed, Ovid MEDLINE, the Cochrane Library and ProQuest's MEDLINE. Sources: the platforms' help on publication or document types,
 * read 2026-11; lists of types that strategies use, not complete.
 */

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
    'conference review',
    'data paper',
    'editorial',
    'erratum',
    'letter',
    'note',
    'report',
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
  // CINAHL (ospguides.ovid.com/OSPguides/nursing.htm, "Publication types", read 2026-11)
  'abstract',
  'academic journal',
  'accreditation',
  'algorithm',
  'anecdote',
  'book review',
  'brief item',
  'care plan',
  'case study',
  'commentary',
  'critical path',
  'doctoral dissertation',
  'evidence based care sheet',
  'exam questions',
  'historical material',
  'legal cases',
  'masters thesis',
  'meta synthesis',
  'nursing diagnoses',
  'nursing interventions',
  'pamphlet',
  'practice acts',
  'practice guidelines',
  'proceedings',
  'questionnaire scale',
  'quick lesson',
  'research',
  'research instrument',
  'standards',
  'teaching materials',
  'website',
  // APA PsycInfo, methodology
  'brain imaging',
  'clinical case study',
  'empirical study',
  'experimental replication',
  'field study',
  'focus group',
  'followup study',
  'literature review',
  'longitudinal study',
  'mathematical model',
  'nonclinical case study',
  'prospective study',
  'qualitative study',
  'quantitative study',
  'retrospective study',
  'scientific simulation',
  'treatment outcome',
  'twin study',
]);

/** Whether records on the platform can bear the type, given in lower case with single blanks. */
export function knowsType(platform: Platform, type: string): boolean {
  const types = known[platform];
  // APA's methodologies are known by a number too.
  return types ? types.has(type) : !notMedline.has(type) && !/^\d+$/.test(type);
}

/** A platform's own type for one that it does not know. */
export interface Counterpart {
  readonly types: readonly string[];
  /** The same kind of publication under another name; else the platform's types hold other kinds too. */
  readonly same: boolean;
}

const same = (...types: string[]): Counterpart => ({ types, same: true });
const wider = (...types: string[]): Counterpart => ({ types, same: false });

/** Trials of one sort or another, which a database with one type for trials gives that type. */
const trials: readonly string[] = [
  'adaptive clinical trial',
  'clinical trial, phase i',
  'clinical trial, phase ii',
  'clinical trial, phase iii',
  'clinical trial, phase iv',
  'controlled clinical trial',
  'equivalence trial',
  'pragmatic clinical trial',
];

const ofMedline: Readonly<Record<string, Counterpart>> = {
  article: wider('journal article'),
  'academic journal': wider('journal article'),
  'case study': same('case reports'),
  commentary: same('comment'),
  'legal cases': same('legal case'),
  'practice guidelines': wider('practice guideline', 'guideline'),
  proceedings: wider('congress'),
};

/** What other databases name otherwise than the platform does, by the platforms' help on their types, read 2026-11. */
const counterparts: Readonly<Partial<Record<Platform, Readonly<Record<string, Counterpart>>>>> = {
  'ovid-medline': ofMedline,
  pubmed: ofMedline,
  cochrane: ofMedline,
  proquest: ofMedline,
  'ovid-psycinfo': {
    article: wider('journal article'),
    dissertation: same('dissertation abstract'),
    'doctoral dissertation': same('dissertation abstract'),
  },
  'ebsco-cinahl': {
    ...Object.fromEntries(trials.map((type) => [typeKey(type), wider('clinical trial')])),
    'case reports': same('case study'),
    comment: same('commentary'),
    'practice guideline': same('practice guidelines'),
    guideline: same('practice guidelines'),
    article: wider('journal article'),
    dissertation: same('doctoral dissertation'),
    'conference abstract': wider('abstract', 'proceedings'),
    'conference paper': same('proceedings'),
  },
  wos: {
    'journal article': wider('article'),
    editorial: wider('editorial material'),
    comment: wider('editorial material'),
    erratum: same('correction'),
    'published erratum': same('correction'),
    news: same('news item'),
    'conference abstract': same('meeting abstract'),
    'conference paper': same('proceedings paper'),
    chapter: same('book chapter'),
  },
  scopus: {
    'journal article': wider('article'),
    'published erratum': same('erratum'),
    chapter: same('book chapter'),
    'proceedings paper': same('conference paper'),
    'conference abstract': wider('conference paper'),
    'meeting abstract': wider('conference paper'),
    'editorial material': wider('editorial', 'note'),
  },
  embase: {
    'journal article': wider('article'),
    'published erratum': same('erratum'),
    'meeting abstract': same('conference abstract'),
    'proceedings paper': same('conference paper'),
    'book chapter': same('chapter'),
  },
  'ovid-embase': {
    'journal article': wider('article'),
    'published erratum': same('erratum'),
    'meeting abstract': same('conference abstract'),
    'proceedings paper': same('conference paper'),
    'book chapter': same('chapter'),
  },
};

export function counterpartOf(platform: Platform, type: string): Counterpart | null {
  return counterparts[platform]?.[type] ?? null;
}

/**
 * Types that say in what form something was published. Its authors do not write them in title or abstract, and the
 * words are common there in another sense, so that nothing is won by searching them.
 */
const forms = new Set([
  ...[...notMedline].filter(
    (type) => !/ (?:study|review|outcome|synthesis)$|imaging|group/.test(type),
  ),
  'abstract',
  'address',
  'bibliography',
  'biography',
  'book review',
  'classical article',
  'comment',
  'commentary',
  'congress',
  'congresses',
  'correction',
  'dissertation',
  'dissertation abstract',
  'doctoral dissertation',
  'editorial',
  'english abstract',
  'historical article',
  'interview',
  'journal',
  'journal article',
  'lecture',
  'letter',
  'news',
  'news item',
  'newspaper article',
  'personal narrative',
  'portrait',
  'preprint',
  'proceedings',
  'published erratum',
  'research',
  'retracted publication',
  'retraction of publication',
  'webcast',
]);

/** Whether the type is a form of publication, not a design of a study that its words tell. */
export function isForm(type: string): boolean {
  return forms.has(type) || type.startsWith('research support');
}

/** As types are compared: words alone. */
function typeKey(type: string): string {
  return type.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The platform's own types for which a test holds. */
export function typesLike(platform: Platform, like: (type: string) => boolean): readonly string[] {
  return [...(known[platform] ?? [])].filter(like);
}

/** Whether the platform's types are others than MEDLINE's. */
export function hasOwnTypes(platform: Platform): boolean {
  return known[platform] !== undefined;
}

/** Whether the platform asks for its types by a limit that stands alone: `[review]/lim`. */
export function limitsTypes(platform: Platform): boolean {
  return platform === 'embase';
}

/** Whether the platform takes its types from a list, without wildcards. */
export function listsTypes(platform: Platform): boolean {
  return limitsTypes(platform) || platform === 'scopus';
}

/** How a type is written under the platform's field: `DOCTYPE(re)`. */
export function typeValue(platform: Platform, type: string): string {
  return platform === 'scopus' ? documentTypeCode(type) : type;
}
