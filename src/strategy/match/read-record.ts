import type { MatchRecord, RecordHeading } from './record.js';

/** A record that is not of the form of the contract; the message is a clause that says what is wrong. */
export class UnreadableRecord extends Error {}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new UnreadableRecord(`"${name}" must be a string`);
}

function list(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new UnreadableRecord(`"${name}" must be a list`);
}

function readHeading(value: unknown): RecordHeading {
  if (typeof value === 'string') return { name: value };
  if (!isObject(value)) throw new UnreadableRecord('"headings" must hold objects with a "name"');
  const heading: { -readonly [key in keyof RecordHeading]: RecordHeading[key] } = {
    name: text(value.name, 'headings.name'),
  };
  if (typeof value.major === 'boolean') heading.major = value.major;
  if (value.subheadings !== undefined && value.subheadings !== null) {
    heading.subheadings = list(value.subheadings, 'headings.subheadings').map((one) =>
      text(one, 'headings.subheadings'),
    );
  }
  return heading;
}

const single = ['title', 'abstract', 'journal', 'year', 'language', 'doi', 'pmid'] as const;
const several = ['keywords', 'publicationTypes', 'authors'] as const;

/**
 * A record from JSON: `{"title", "abstract"?, "keywords"?: [...], "headings"?: [{"name", "major"?, "subheadings"?}], ...}`.
 * A field that is absent or null is unknown; other fields than those of the contract are passed over. Throws `UnreadableRecord`.
 */
export function readRecord(value: unknown): MatchRecord {
  if (!isObject(value)) throw new UnreadableRecord('it must be a JSON object');
  const record: Record<string, unknown> = {};
  const given = (name: string) => value[name] !== undefined && value[name] !== null;
  for (const name of single) if (given(name)) record[name] = text(value[name], name);
  for (const name of several) {
    if (given(name)) record[name] = list(value[name], name).map((one) => text(one, name));
  }
  if (given('headings')) record.headings = list(value.headings, 'headings').map(readHeading);
  return record;
}
