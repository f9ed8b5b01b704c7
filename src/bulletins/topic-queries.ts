import { and, asc, count, eq, inArray, notInArray, sql } from 'drizzle-orm';
import { type Executor, schema } from '../db/index.js';

const { bulletins, strategies, strategyVersions, topics, topicStrategies } = schema;

export interface Topic {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
}

export interface TopicInList extends Topic {
  readonly strategies: number;
  readonly bulletins: number;
}

/** A strategy that works as a standing query of a topic, with its current version. */
export interface TopicStrategy {
  readonly strategyId: string;
  readonly slug: string;
  readonly title: string;
  readonly status: string;
  readonly versionId: string;
  readonly version: number;
  readonly platform: string;
  readonly database: string | null;
  readonly text: string;
}

const topicColumns = {
  id: topics.id,
  slug: topics.slug,
  title: topics.title,
  description: topics.description,
};

/** Undefined where the slug is taken. */
export async function insertTopic(
  db: Executor,
  topic: Omit<Topic, 'id'>,
): Promise<Topic | undefined> {
  const [row] = await db
    .insert(topics)
    .values(topic)
    .onConflictDoNothing({ target: topics.slug })
    .returning(topicColumns);
  return row;
}

/** All topics by title with what hangs on them. */
export async function listTopics(db: Executor): Promise<TopicInList[]> {
  const attached = db
    .select({ topicId: topicStrategies.topicId, n: count().as('attached_count') })
    .from(topicStrategies)
    .groupBy(topicStrategies.topicId)
    .as('attached');
  const series = db
    .select({ topicId: bulletins.topicId, n: count().as('series_count') })
    .from(bulletins)
    .groupBy(bulletins.topicId)
    .as('series');
  return db
    .select({
      ...topicColumns,
      strategies: sql<number>`coalesce(${attached.n}, 0)::int`,
      bulletins: sql<number>`coalesce(${series.n}, 0)::int`,
    })
    .from(topics)
    .leftJoin(attached, eq(attached.topicId, topics.id))
    .leftJoin(series, eq(series.topicId, topics.id))
    .orderBy(asc(topics.title));
}

export async function findTopic(db: Executor, slug: string): Promise<Topic | undefined> {
  const [row] = await db.select(topicColumns).from(topics).where(eq(topics.slug, slug));
  return row;
}

/** Undefined where strategy or topic are not there, or the strategy is withdrawn. Attaching twice is attaching once. */
export async function insertTopicStrategy(
  db: Executor,
  link: { topicId: string; strategySlug: string; personId: string | null },
): Promise<string | undefined> {
  const [strategy] = await db
    .select({ id: strategies.id })
    .from(strategies)
    .where(and(eq(strategies.slug, link.strategySlug), eq(strategies.status, 'published')));
  if (!strategy) return undefined;
  await db
    .insert(topicStrategies)
    .values({ topicId: link.topicId, strategyId: strategy.id, attachedBy: link.personId })
    .onConflictDoNothing();
  return strategy.id;
}

export async function detachStrategy(
  db: Executor,
  topicId: string,
  strategyId: string,
): Promise<void> {
  await db
    .delete(topicStrategies)
    .where(and(eq(topicStrategies.topicId, topicId), eq(topicStrategies.strategyId, strategyId)));
}

/** Each attached strategy with its highest version, by title. */
export async function listTopicStrategies(db: Executor, topicId: string): Promise<TopicStrategy[]> {
  const attached = db
    .select({ id: topicStrategies.strategyId })
    .from(topicStrategies)
    .where(eq(topicStrategies.topicId, topicId));
  const rows = await db
    .selectDistinctOn([strategyVersions.strategyId], {
      strategyId: strategies.id,
      slug: strategies.slug,
      title: strategies.title,
      status: strategies.status,
      versionId: strategyVersions.id,
      version: strategyVersions.number,
      platform: strategyVersions.platform,
      database: strategyVersions.database,
      text: strategyVersions.text,
    })
    .from(strategyVersions)
    .innerJoin(strategies, eq(strategies.id, strategyVersions.strategyId))
    .where(inArray(strategyVersions.strategyId, attached))
    .orderBy(strategyVersions.strategyId, sql`${strategyVersions.number} desc`);
  return rows.sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** Published strategies that the topic does not have yet, by title. */
export async function listAttachableStrategies(
  db: Executor,
  topicId: string,
): Promise<{ slug: string; title: string }[]> {
  const attached = db
    .select({ id: topicStrategies.strategyId })
    .from(topicStrategies)
    .where(eq(topicStrategies.topicId, topicId));
  return db
    .select({ slug: strategies.slug, title: strategies.title })
    .from(strategies)
    .where(and(eq(strategies.status, 'published'), notInArray(strategies.id, attached)))
    .orderBy(asc(strategies.title));
}
