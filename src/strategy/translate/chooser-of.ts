import { fieldsOf } from '../dialects/find-field.js';
import type { Platform } from '../platform.js';
import { abilities } from './abilities.js';
import { FieldChooser } from './choose-field.js';

/** Fields that are read but not written: sources disagree on them, or they belong to another database of the platform. */
const notWritten: Readonly<Partial<Record<Platform, ReadonlySet<string>>>> = {
  pubmed: new Set(['ab']),
  'ebsco-cinahl': new Set(['mj']),
};

const choosers = new Map<Platform, FieldChooser>();
const none: ReadonlySet<string> = new Set();

/** The chooser of a platform's fields, made when first needed. */
export function chooserOf(platform: Platform): FieldChooser {
  let chooser = choosers.get(platform);
  if (!chooser) {
    chooser = new FieldChooser(
      fieldsOf(platform),
      abilities[platform],
      notWritten[platform] ?? none,
    );
    choosers.set(platform, chooser);
  }
  return chooser;
}
