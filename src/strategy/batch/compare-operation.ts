import { compare } from '../compare/compare.js';
import { parse } from '../parse.js';
import { platformIn } from './platform-in.js';
import { RefusedRequest, type Request } from './request.js';

/** op "compare": what differs between `text` and `other`. */
export function answerCompare({ fields, text, platform }: Request): Record<string, unknown> {
  const { other } = fields;
  if (typeof other !== 'string') throw new RefusedRequest('"other" must be a string.');
  const otherPlatform = platformIn(fields, 'otherPlatform');
  const strategy = parse(text, platform ? { platform } : {});
  return { ...compare(strategy, parse(other, otherPlatform ? { platform: otherPlatform } : {})) };
}
