import { readFileSync } from 'node:fs';
import { createXmlReader } from '../../../src/strategy/vocabulary/read-descriptor-xml.js';
import { openVocabulary } from '../../../src/strategy/vocabulary/heading-vocabulary.js';

/** A few headings in NLM's own form: Asthma with one below it, Type 2 diabetes with its former name. */
export function sampleVocabulary() {
  const reader = createXmlReader();
  const file = new URL('../../fixtures/mesh/desc2026-sample.xml', import.meta.url);
  reader.push(readFileSync(file, 'utf8'));
  return openVocabulary({ vocabulary: 'mesh', ...reader.end() });
}
