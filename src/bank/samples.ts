import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPlatform } from '../strategy/index.js';
import type { NewStrategy } from './deposit.js';
import { kinds, purposes } from './record.js';

/** A file of samples/strategies: lines of `name: value`, a line `---`, the history as pasted. */
export interface SampleStrategy extends NewStrategy {
  /** Name of the topic it is a standing query of, null for none. */
  readonly topic: string | null;
}

const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | null =>
  values.find((value) => value === text) ?? null;

/** Reads one sample. Throws where a field is missing or unknown: samples are ours. */
export function parseSample(content: string, name: string): SampleStrategy {
  const [front, ...rest] = content.split(/^---\n/m);
  const text = rest.join('---\n');
  const fields = new Map(
    (front ?? '')
      .split('\n')
      .filter((line) => line.includes(':'))
      .map((line): [string, string] => {
        const at = line.indexOf(':');
        return [line.slice(0, at).trim(), line.slice(at + 1).trim()];
      }),
  );
  const kind = oneOf(kinds, fields.get('kind'));
  const platform = fields.get('platform') ?? '';
  const title = fields.get('title') ?? '';
  if (kind === null || !isPlatform(platform) || title === '' || text.trim() === '') {
    throw new Error(`sample ${name} lacks its kind, platform, title or text`);
  }
  const list = (field: string) =>
    (fields.get(field) ?? '')
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    kind,
    platform,
    title,
    description: fields.get('description') ?? '',
    purpose: oneOf(purposes, fields.get('purpose')),
    subjects: list('subjects'),
    authors: list('authors').map((author) => ({ name: author })),
    organisation: fields.get('organisation') ?? null,
    licence: fields.get('licence') ?? 'CC-BY-4.0',
    adaptedFrom: fields.get('adaptedFrom') ?? null,
    database: fields.get('database') ?? null,
    segment: fields.get('segment') ?? null,
    runOn: fields.get('runOn') ?? null,
    limitsNote: fields.get('limits') ?? null,
    topic: fields.get('topic') ?? null,
    text,
  };
}

/** Blocks and filters first, standing queries last: what is deposited last stands first on the home page. */
function rank({ kind, topic }: SampleStrategy): number {
  return topic !== null ? 2 : kind === 'strategy' ? 1 : 0;
}

/** Every sample of a folder, in the order in which to deposit them. */
export function readSamples(folder: string): SampleStrategy[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .reverse()
    .map((name) => parseSample(readFileSync(join(folder, name), 'utf8'), name))
    .sort((a, b) => rank(a) - rank(b));
}
