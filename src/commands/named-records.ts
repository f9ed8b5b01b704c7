import type { Readable } from 'node:stream';
import { readRecord, UnreadableRecord, type NamedRecord } from '../strategy/index.js';
import { UsageError } from './command.js';
import { inputLines } from './input-lines.js';

/** The records of a JSON Lines stream, each with the names it can be called by: its `id`, PMID and DOI. */
export async function namedRecords(stream: Readable): Promise<NamedRecord[]> {
  const records: NamedRecord[] = [];
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
      if (error instanceof SyntaxError) throw new UsageError(`Line ${number} is not JSON.`);
      if (error instanceof UnreadableRecord)
        throw new UsageError(`The record in line ${number} cannot be read: ${error.message}.`);
      throw error;
    }
  }
  return records;
}
