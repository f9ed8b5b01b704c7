import { check } from '../check/check.js';
import { parse } from '../parse.js';
import { RefusedRequest, type Request } from './request.js';

/** op "check": the faults found while reading and by the rules, in the order of the text. */
export function answerCheck({
  fields,
  text,
  platform,
  vocabulary,
}: Request): Record<string, unknown> {
  const { database } = fields;
  if (database !== undefined && database !== null && typeof database !== 'string') {
    throw new RefusedRequest('"database" must be a string.');
  }
  const strategy = parse(text, platform ? { platform } : {});
  return {
    platform: strategy.platform,
    problems: check(strategy, { vocabulary: vocabulary ?? null, database: database ?? null }),
  };
}
