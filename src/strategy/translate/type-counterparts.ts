import type { Platform } from '../platform.js';

/** A platform's own type for one that it does not know. */
interface Counterpart {
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

/** As types are compared: words alone. */
function typeKey(type: string): string {
  return type.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
