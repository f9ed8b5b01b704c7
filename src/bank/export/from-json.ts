import { z } from 'zod';
import { ok, refuse, type Result } from '../../result.js';
import { isPlatform } from '../../strategy/index.js';
import type { NewStrategy } from '../deposit.js';
import { kinds, purposes } from '../record.js';

const text = (longest: number) => z.string().max(longest);

/** What is read of a record; names that are not here are passed over, as the format asks. */
const shape = z.object({
  record_info: z.object({ id: z.uuid().optional() }).optional(),
  title: text(500).min(1),
  description: text(20_000).default(''),
  type: z.enum(kinds).default('strategy'),
  purpose: z.enum(purposes).nullish(),
  authors: z.array(z.object({ name: text(300).min(1), ORCID: text(40).optional() })).default([]),
  organisation: text(300).nullish(),
  date: z.object({ search_conducted: z.iso.date().nullish() }).default({}),
  platform_id: z.string().refine(isPlatform, 'is no platform id'),
  database: z.array(text(300)).default([]),
  segment: text(300).nullish(),
  search_string: z.string(),
  limits: text(2000).nullish(),
  keywords: z.array(text(200)).default([]),
  adapted_from: text(2000).nullish(),
  license: text(100).default('CC-BY-4.0'),
});

/**
 * Reads a strategy as `toJson` writes it. The record's id becomes the key of the deposit, so that the same file
 * read twice deposits once; a record without one is new each time.
 */
export function fromJson(value: unknown): Result<NewStrategy, 'not-a-strategy'> {
  const checked = shape.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const place = issue?.path.join('.') ?? '';
    return refuse(
      'not-a-strategy',
      `${place === '' ? 'The record' : place}: ${issue?.message ?? 'is wrong'}`,
    );
  }
  const record = checked.data;
  return ok({
    ...(record.record_info?.id === undefined ? {} : { id: record.record_info.id }),
    kind: record.type,
    title: record.title,
    description: record.description,
    purpose: record.purpose ?? null,
    subjects: record.keywords,
    authors: record.authors.map(({ name, ORCID }) => ({
      name,
      ...(ORCID === undefined ? {} : { orcid: ORCID }),
    })),
    organisation: record.organisation ?? null,
    licence: record.license,
    adaptedFrom: record.adapted_from ?? null,
    platform: record.platform_id,
    database: record.database[0] ?? null,
    segment: record.segment ?? null,
    runOn: record.date.search_conducted ?? null,
    limitsNote: record.limits ?? null,
    text: record.search_string,
  });
}
