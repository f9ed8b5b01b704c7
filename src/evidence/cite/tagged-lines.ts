import { findDoi } from '../../feeds/index.js';

/** Fields of one record of a line format, each tag with its values in order; a value that went on in further lines keeps them apart by `\n`. */
export type TaggedRecord = ReadonlyMap<string, readonly string[]>;

/** How a line format is told: what opens a record, and what closes one. */
export interface TaggedFormat {
  /** Tag and value of a line. */
  readonly tag: RegExp;
  readonly starts: (tag: string, record: TaggedRecord) => boolean;
  readonly ends?: (tag: string) => boolean;
}

/**
 * Collects `TAG - value` lines into records. A line that has no tag goes on with the value before it, as reference managers wrap long
 * abstracts, also behind an empty line: abstracts have paragraphs. What stands between records (numbers, headers) belongs to none.
 */
export function readTagged(
  text: string,
  { tag: form, starts, ends }: TaggedFormat,
): TaggedRecord[] {
  const records: Map<string, string[]>[] = [];
  let open: Map<string, string[]> | null = null;
  let values: string[] | null = null;
  let afterEmpty = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const found = form.exec(line);
    if (!found) {
      const more = line.trim();
      const number = afterEmpty && /^<?\d+[.>]?$/.test(more);
      if (values && more !== '' && !number) values.push(`${values.pop() ?? ''}\n${more}`);
      afterEmpty = more === '';
      continue;
    }
    afterEmpty = false;
    const tag = found[1]!;
    if (ends?.(tag)) {
      open = values = null;
      continue;
    }
    if (open === null || starts(tag, open)) records.push((open = new Map<string, string[]>()));
    values = open.get(tag) ?? [];
    open.set(tag, values);
    values.push((found[2] ?? '').trim());
  }
  return records;
}

/** The first value of the first tag that has one, in one line. */
export function firstOf(record: TaggedRecord, ...tags: string[]): string | null {
  return allOf(record, ...tags)[0] ?? null;
}

/** All values of the tags, in the order of the tags, each in one line. */
export function allOf(record: TaggedRecord, ...tags: string[]): string[] {
  return tags
    .flatMap((tag) => record.get(tag) ?? [])
    .map((value) => value.replaceAll('\n', ' ').trim())
    .filter((value) => value !== '');
}

/** The parts of values that hold a list: in lines of their own, as EndNote writes keywords, or divided by semicolons. */
export function listOf(record: TaggedRecord, ...tags: string[]): string[] {
  return tags
    .flatMap((tag) => record.get(tag) ?? [])
    .flatMap((value) => value.split(/\n|;/))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** The first four digits that can be a year. */
export function yearOf(text: string | null): number | null {
  const found =
    text === null ? null : /(?<!\d)(1[5-9]\d{2}|20\d{2})(?=\d{4}(?!\d)|(?!\d))/.exec(text);
  return found ? Number(found[1]) : null;
}

/** A bare DOI from any of its spellings, lower case; null for anything else. */
export function bareDoi(text: string | null): string | null {
  return (text === null ? undefined : findDoi(text))?.toLowerCase() ?? null;
}
