import type { Request } from './request.js';
import { answerCheck } from './check-operation.js';
import { answerCompare } from './compare-operation.js';
import { answerMatch } from './match-operation.js';
import { answerParse } from './parse-operation.js';
import { answerTranslate } from './translate-operation.js';

/** What each `op` of the contract is answered by: one row each, one file each. May throw `RefusedRequest` with a sentence. */
export const operations: ReadonlyMap<string, (request: Request) => Record<string, unknown>> =
  new Map([
    ['parse', answerParse],
    ['check', answerCheck],
    ['translate', answerTranslate],
    ['compare', answerCompare],
    ['match', answerMatch],
  ]);
