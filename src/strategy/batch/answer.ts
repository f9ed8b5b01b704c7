import { isPlatform, platforms } from '../platform.js';
import type { HeadingVocabulary } from '../vocabulary/heading-vocabulary.js';
import { operations } from './operations.js';
import { RefusedRequest } from './request.js';

/** Answers one request of `searchbank strategy batch`; a request that cannot be read is answered with `error`, a sentence. */
export function answer(request: unknown, vocabulary?: HeadingVocabulary): Record<string, unknown> {
  if (typeof request !== 'object' || request === null || Array.isArray(request)) {
    return { id: null, error: 'A request must be a JSON object.' };
  }
  const fields = request as Record<string, unknown>;
  const id = fields.id ?? null;
  const refuse = (error: string) => ({ id, error });
  const operation = typeof fields.op === 'string' ? operations.get(fields.op) : undefined;
  if (!operation) return refuse(`"op" must be one of: ${[...operations.keys()].join(', ')}.`);
  if (typeof fields.text !== 'string') return refuse('"text" must be a string.');
  const { platform } = fields;
  if (
    platform !== undefined &&
    platform !== null &&
    !(typeof platform === 'string' && isPlatform(platform))
  ) {
    return refuse(`"platform" must be one of: ${platforms.join(', ')}.`);
  }
  try {
    return {
      id,
      ...operation({ fields, text: fields.text, platform: platform ?? undefined, vocabulary }),
    };
  } catch (error) {
    if (error instanceof RefusedRequest) return refuse(error.message);
    throw error;
  }
}
