import type { Span } from '../ast.js';
import { meanAgeGroup } from './age-groups.js';
import { isLanguage, languageName } from './languages.js';
import type { Meaning } from './meaning.js';
import { explodedType, meanType } from './publication-types.js';

/** PubMed's sidebar filters for publication types, as its search history names them (pubmed.ncbi.nlm.nih.gov/help, "Filters"). */
const types: Readonly<Record<string, string>> = {
  clinicaltrial: 'clinical trial',
  'meta-analysis': 'meta-analysis',
  randomizedcontrolledtrial: 'randomized controlled trial',
  review: 'review',
  systematicreview: 'systematic review',
  casereports: 'case reports',
  guideline: 'guideline',
  practiceguideline: 'practice guideline',
};

/** What a filter that a record can answer asks: `english[Filter]`, `humans[Filter]`, `review[Filter]`; null for the rest. */
export function meanPubmedFilter(name: string, span: Span): Meaning | null {
  const key = name.trim().toLowerCase();
  const { start, end } = span;
  if (key === 'humans' || key === 'animals') return { kind: 'population', value: key, start, end };
  if (isLanguage(key)) return { kind: 'language', value: languageName(key), start, end };
  const type = types[key];
  if (type === undefined) return meanAgeGroup(key, 'pubmed', span);
  return meanType(explodedType(type), span);
}
