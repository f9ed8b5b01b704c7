import { and, asc, desc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import { schema, type Database } from '../db/index.js';
import { isPlatform } from '../strategy/index.js';
import type { Author, BankedStrategy, Kind, Purpose, StrategyVersion } from './record.js';

const { strategies, strategyVersions } = schema;

/** A connection or a transaction. */
export type Executor = Pick<Database, 'select' | 'insert' | 'update' | 'execute'>;

type StrategyRow = typeof strategies.$inferSelect;
type VersionRow = Omit<
  typeof strategyVersions.$inferSelect,
  | 'searchText'
  | 'searchVector'
  | 'linesText'
  | 'linesVector'
  | 'termsHash'
  | 'strategyId'
  | 'createdBy'
>;

const versionColumns = {
  id: strategyVersions.id,
  number: strategyVersions.number,
  platform: strategyVersions.platform,
  database: strategyVersions.database,
  segment: strategyVersions.segment,
  text: strategyVersions.text,
  contentHash: strategyVersions.contentHash,
  runOn: strategyVersions.runOn,
  hits: strategyVersions.hits,
  limitsNote: strategyVersions.limitsNote,
  changeNote: strategyVersions.changeNote,
  createdAt: strategyVersions.createdAt,
};

/** SQL condition: the version is its strategy's current one. */
export const isCurrent = sql`${strategyVersions.number} = (select max(newest.number) from ${strategyVersions} newest where newest.strategy_id = ${strategies.id})`;

function toVersion(row: VersionRow): StrategyVersion {
  if (!isPlatform(row.platform)) throw new Error(`version ${row.id} names no platform`);
  return { ...row, platform: row.platform };
}

const toRecord = (row: { strategy: StrategyRow; version: VersionRow }): BankedStrategy => ({
  ...row.strategy,
  version: toVersion(row.version),
});

/** By slug, with the current version or the one numbered. */
export async function findStrategy(
  db: Executor,
  slug: string,
  number?: number,
): Promise<BankedStrategy | undefined> {
  const [row] = await db
    .select({ strategy: strategies, version: versionColumns })
    .from(strategies)
    .innerJoin(strategyVersions, eq(strategyVersions.strategyId, strategies.id))
    .where(
      and(
        eq(strategies.slug, slug),
        number === undefined ? isCurrent : eq(strategyVersions.number, number),
      ),
    );
  return row && toRecord(row);
}

/** In the order of `ids`; what is not there or not published is left out. */
export async function selectStrategies(
  db: Executor,
  ids: readonly string[],
): Promise<BankedStrategy[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ strategy: strategies, version: versionColumns })
    .from(strategies)
    .innerJoin(strategyVersions, eq(strategyVersions.strategyId, strategies.id))
    .where(and(inArray(strategies.id, [...ids]), eq(strategies.status, 'published'), isCurrent));
  const byId = new Map(rows.map((row) => [row.strategy.id, toRecord(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The newest published first. */
export async function selectNewest(db: Executor, limit: number): Promise<BankedStrategy[]> {
  const rows = await db
    .select({ strategy: strategies, version: versionColumns })
    .from(strategies)
    .innerJoin(strategyVersions, eq(strategyVersions.strategyId, strategies.id))
    .where(and(eq(strategies.status, 'published'), isCurrent))
    .orderBy(desc(strategies.createdAt), asc(strategies.title))
    .limit(limit);
  return rows.map(toRecord);
}

export type VersionInList = Omit<StrategyVersion, 'text' | 'contentHash' | 'limitsNote'>;

/** Every version, the newest first, without their texts. */
export async function listVersions(db: Executor, strategyId: string): Promise<VersionInList[]> {
  const { text: _text, contentHash: _hash, limitsNote: _note, ...listed } = versionColumns;
  const rows = await db
    .select(listed)
    .from(strategyVersions)
    .where(eq(strategyVersions.strategyId, strategyId))
    .orderBy(desc(strategyVersions.number));
  return rows.flatMap((row) =>
    isPlatform(row.platform) ? [{ ...row, platform: row.platform }] : [],
  );
}

export interface NewStrategyRow {
  readonly id: string;
  readonly slug: string;
  readonly kind: Kind;
  readonly title: string;
  readonly description: string;
  readonly purpose: Purpose | null;
  readonly subjects: string[];
  readonly authors: Author[];
  readonly organisation: string | null;
  readonly licence: string;
  readonly adaptedFrom: string | null;
  readonly depositedBy: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** False where the key is there already: the same form sent twice. Throws where the slug is taken. */
export async function insertStrategy(tx: Executor, row: NewStrategyRow): Promise<boolean> {
  const made = await tx
    .insert(strategies)
    .values(row)
    .onConflictDoNothing({ target: strategies.id })
    .returning({ id: strategies.id });
  return made.length === 1;
}

export async function slugOf(tx: Executor, id: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ slug: strategies.slug })
    .from(strategies)
    .where(eq(strategies.id, id));
  return row?.slug;
}

/** Slugs that are `base` or `base` with a number behind it. */
export async function takenSlugs(tx: Executor, base: string): Promise<string[]> {
  const rows = await tx
    .select({ slug: strategies.slug })
    .from(strategies)
    .where(or(eq(strategies.slug, base), sql`${strategies.slug} like ${`${base}-%`}`));
  return rows.map((row) => row.slug);
}

/** Makes deposits choose their slugs, and revisions their numbers, one after the other, until the transaction ends. */
export async function lockBank(tx: Executor): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('searchbank.deposit'))`);
}

export type NewVersionRow = Omit<
  typeof strategyVersions.$inferInsert,
  'id' | 'searchVector' | 'linesVector'
>;

export async function insertVersion(tx: Executor, row: NewVersionRow): Promise<void> {
  await tx.insert(strategyVersions).values(row);
}

export async function updateStrategy(
  tx: Executor,
  id: string,
  values: Partial<Pick<StrategyRow, 'status' | 'withdrawnReason' | 'updatedAt'>>,
): Promise<void> {
  await tx.update(strategies).set(values).where(eq(strategies.id, id));
}

export interface Duplicate {
  readonly slug: string;
  readonly title: string;
  readonly platform: string;
  /** The very same text, or the same headings and terms. */
  readonly same: 'text' | 'terms';
}

/** Published strategies whose current version has this text or uses these terms; `except` is the one being revised. */
export async function selectDuplicates(
  db: Executor,
  content: string,
  terms: string,
  except: string | null,
): Promise<Duplicate[]> {
  const rows = await db
    .select({
      slug: strategies.slug,
      title: strategies.title,
      platform: strategyVersions.platform,
      hash: strategyVersions.contentHash,
    })
    .from(strategyVersions)
    .innerJoin(strategies, eq(strategies.id, strategyVersions.strategyId))
    .where(
      and(
        eq(strategies.status, 'published'),
        isCurrent,
        or(
          eq(strategyVersions.contentHash, content),
          terms === '' ? sql`false` : eq(strategyVersions.termsHash, terms),
        ),
        ...(except === null ? [] : [ne(strategies.id, except)]),
      ),
    )
    .limit(5);
  return rows.map(({ hash, ...row }) => ({ ...row, same: hash === content ? 'text' : 'terms' }));
}
