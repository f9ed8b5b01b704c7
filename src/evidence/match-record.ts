import type { EvidenceRecord } from './queries.js';

/**
 * What a standing query is asked of. A field that is absent is unknown, one that is present but empty is known to be empty: feeds
 * give no subject headings and no publication types, so these are absent.
 */
export interface MatchRecord {
  title: string;
  abstract?: string;
  keywords?: string[];
  publicationTypes?: string[];
  authors?: string[];
  journal?: string;
  year?: number;
  language?: string;
  doi?: string;
  pmid?: string;
}

const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A record of evidence as the language of strategies reads it. */
export function toMatchRecord(record: EvidenceRecord): MatchRecord {
  const language = record.language === null ? undefined : languageName(record.language);
  return {
    title: record.title,
    ...(record.abstract === null ? {} : { abstract: record.abstract }),
    ...(record.keywords === null ? {} : { keywords: record.keywords }),
    ...(record.publicationTypes === null ? {} : { publicationTypes: record.publicationTypes }),
    ...(record.authors.length === 0 ? {} : { authors: record.authors }),
    ...(record.journal === null ? {} : { journal: record.journal }),
    ...(record.year === null ? {} : { year: record.year }),
    ...(language === undefined ? {} : { language }),
    ...(record.doi === null ? {} : { doi: record.doi }),
    ...(record.pmid === null ? {} : { pmid: record.pmid }),
  };
}

/** `en-GB` is `english`. */
function languageName(code: string): string | undefined {
  try {
    return languages.of(code.split(/[-_]/)[0] ?? '')?.toLowerCase();
  } catch {
    return undefined;
  }
}
