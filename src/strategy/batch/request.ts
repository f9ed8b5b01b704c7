import type { Platform } from '../platform.js';
import type { HeadingVocabulary } from '../vocabulary/heading-vocabulary.js';

/** A request of the JSON Lines contract whose common parts were checked; `fields` holds it as it came. */
export interface Request {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly platform: Platform | undefined;
  /** The vocabulary that the caller has loaded; undefined where there is none. */
  readonly vocabulary: HeadingVocabulary | undefined;
}

/** A request that an operation cannot answer; its message is a sentence for the one who asks. */
export class RefusedRequest extends Error {}
