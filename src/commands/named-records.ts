import type { Readable } from 'node:stream';
import { readRecord, UnreadableRecord, type NamedRecord } from '../strategy/index.js';
import { InputError } from './command.js';
import { inputLines } from './input-lines.js';

/** Records handed on at a time. */
const most = 4096;

/** The records of a JSON Lines stream as they come, some at a time, each with the names it can be called by: its `id`, PMID and DOI. */
export async function* namedRecords(stream: Readable): AsyncGenerator<readonly NamedRecord[]> {
  let records: NamedRecord[] = [];
  let number = 0;
  for await (const line of inputLines(stream)) {
    number++;
    if (line.trim() === '') continue;
    try {
      const value = JSON.parse(line) as { id?: unknown };
      const record = readRecord(value);
      const ids = [value.id, record.pmid, record.doi].filter(
        (id) => typeof id === 'string' || typeof id === 'number',
      );
      records.push({ record, ids: ids.map(String) });
    } catch (error) {
      if (error instanceof SyntaxError) throw new InputError(`Line ${number} is not JSON.`);
      if (error instanceof UnreadableRecord)
        throw new InputError(`The record in line ${number} cannot be read: ${error.message}.`);
      throw error;
    }
    if (records.length < most) continue;
    yield records;
    records = [];
  }
  yield records;
}
