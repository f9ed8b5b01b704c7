/** Fields of one record of a line format, each tag with its values in order. */
export type TaggedRecord = ReadonlyMap<string, readonly string[]>;

/**
 * Collects `TAG - value` lines into records. `starts` opens a record; a line that has no tag goes on with the value
 * before it, as reference managers wrap long abstracts.
 */
export function readTagged(
  text: string,
  tagForm: RegExp,
  starts: (tag: string, record: TaggedRecord) => boolean,
): TaggedRecord[] {
  const records: Map<string, string[]>[] = [];
  let values: string[] | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const found = tagForm.exec(line);
    if (!found) {
      if (line.trim() === '') values = null;
      else if (values) values.push(`${values.pop() ?? ''} ${line.trim()}`);
      continue;
    }
    const tag = found[1]!.trim();
    const current = records.at(-1);
    if (!current || starts(tag, current)) records.push(new Map());
    const record = records.at(-1)!;
    values = record.get(tag) ?? [];
    record.set(tag, values);
    values.push(found[2]!.trim());
  }
  return records;
}

/** The first value of the first tag that has one. */
export function firstOf(record: TaggedRecord, ...tags: string[]): string | null {
  for (const tag of tags) {
    const value = record.get(tag)?.find((each) => each !== '');
    if (value !== undefined) return value;
  }
  return null;
}

/** All values of the tags, in the order of the tags. */
export function allOf(record: TaggedRecord, ...tags: string[]): string[] {
  return tags.flatMap((tag) => record.get(tag) ?? []).filter((value) => value !== '');
}

/** The first four digits that can be a year. */
export function yearOf(text: string | null): number | null {
  const found = text === null ? null : /\b(1[5-9]\d{2}|20\d{2})\b/.exec(text);
  return found ? Number(found[1]) : null;
}

/** A bare DOI from any of its spellings, lower case; null for anything else. */
export function bareDoi(text: string | null): string | null {
  const found = text === null ? null : /\b10\.\d{4,9}\/[^\s"<>[\]]+/.exec(text);
  return found ? found[0].replace(/[.,;)]+$/, '').toLowerCase() : null;
}
