import type { FormerName, VocabularyFile, VocabularyHeading } from './vocabulary-file.js';

/** Reads the JSON text that `searchbank vocabulary load` wrote; null where it is something else. */
export function parseVocabularyFile(text: string): VocabularyFile | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value) || value['format'] !== 'searchbank-vocabulary-1') return null;
  const { year, headings } = value;
  if (!Array.isArray(headings) || !headings.every(isHeading)) return null;
  return {
    format: 'searchbank-vocabulary-1',
    vocabulary: 'mesh',
    year: typeof year === 'number' ? year : null,
    headings,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isHeading(value: unknown): value is VocabularyHeading {
  return (
    isRecord(value) &&
    typeof value['name'] === 'string' &&
    isStrings(value['trees']) &&
    isStrings(value['entryTerms']) &&
    (value['since'] === null || typeof value['since'] === 'number') &&
    Array.isArray(value['formerly']) &&
    value['formerly'].every(isFormerName)
  );
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

function isFormerName(value: unknown): value is FormerName {
  return isRecord(value) && typeof value['name'] === 'string' && typeof value['to'] === 'number';
}
