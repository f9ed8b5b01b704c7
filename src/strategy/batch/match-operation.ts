import { compile } from '../match/matcher.js';
import { readRecord, UnreadableRecord } from '../match/read-record.js';
import type { MatchRecord } from '../match/record.js';
import { parse } from '../parse.js';
import { RefusedRequest, type Request } from './request.js';

function recordsIn(fields: Request['fields']): MatchRecord[] {
  const { records } = fields;
  if (!Array.isArray(records)) throw new RefusedRequest('"records" must be a list of records.');
  return records.map((record: unknown, at) => {
    try {
      return readRecord(record);
    } catch (error) {
      if (!(error instanceof UnreadableRecord)) throw error;
      throw new RefusedRequest(`Record ${at} cannot be read: ${error.message}.`);
    }
  });
}

/**
 * op "match": a verdict for each record, in order. `explanations` is one flat list for all records: each entry has the
 * place of its record in the request (`record`, from 0), the number of a line that holds and the words, as they stand
 * in the record, that made it hold; a record whose verdict is `no` has none. `unknown` says in the same way why lines
 * are unknown. With `"rejected": true` in the request, `rejected` names for each rejected record the first line that fails it.
 */
export function answerMatch({
  fields,
  text,
  platform,
  vocabulary,
}: Request): Record<string, unknown> {
  const records = recordsIn(fields);
  const strategy = parse(text, platform ? { platform } : {});
  const matcher = compile(strategy, vocabulary ? { tree: vocabulary } : {});
  const verdicts: string[] = [];
  const explanations: object[] = [];
  const unknown: object[] = [];
  const rejected: object[] = [];
  records.forEach((one, record) => {
    const match = matcher.explain(one);
    verdicts.push(match.verdict);
    if (match.verdict !== 'no') {
      for (const { line, words } of match.lines) explanations.push({ record, line, words });
    }
    for (const { line, reason } of match.unknown) unknown.push({ record, line, reason });
    if (match.fails) rejected.push({ record, line: match.fails.line, reason: match.fails.reason });
  });
  const result = { platform: strategy.platform, verdicts, explanations, unknown };
  return fields.rejected === true ? { ...result, rejected } : result;
}
