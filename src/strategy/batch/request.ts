import type { Platform } from '../platform.js';

/** A request of the JSON Lines contract whose common parts were checked; `fields` holds it as it came. */
export interface Request {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly platform: Platform | undefined;
}

/** A request that an operation cannot answer; its message is a sentence for the one who asks. */
export class RefusedRequest extends Error {}
