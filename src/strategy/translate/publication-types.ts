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
