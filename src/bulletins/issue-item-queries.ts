import { and, asc, eq, inArray, max, ne, sql } from 'drizzle-orm';
import { type Executor, schema } from '../db/index.js';
import type { Reason } from './choose.js';

const { issueItems, issues, records } = schema;

export type Decision = 'undecided' | 'kept' | 'dropped';

/** An item of an issue with what is known of its record today. */
export interface IssueItem {
  readonly recordId: string;
  readonly section: string;
  readonly position: number;
  readonly verdict: 'yes' | 'possible';
  readonly decision: Decision;
  readonly reasons: readonly Reason[];
  readonly updated: boolean;
  readonly revision: number;
  readonly title: string;
  readonly abstract: string | null;
  readonly authors: readonly string[];
  readonly journal: string | null;
  readonly year: number | null;
  readonly published: Date | null;
  readonly kind: string;
  readonly kindPhrase: string | null;
  readonly doi: string | null;
  readonly pmid: string | null;
  readonly link: string | null;
}

/** All items of an issue in its order. */
export async function listItems(db: Executor, issueId: string): Promise<IssueItem[]> {
  return db
    .select({
      recordId: issueItems.recordId,
      section: issueItems.section,
      position: issueItems.position,
      verdict: issueItems.verdict,
      decision: issueItems.decision,
      reasons: issueItems.reasons,
      updated: issueItems.updated,
      revision: issueItems.revision,
      title: records.title,
      abstract: records.abstract,
      authors: records.authors,
      journal: records.journal,
      year: records.year,
      published: records.published,
      kind: records.kind,
      kindPhrase: records.kindPhrase,
      doi: records.doi,
      pmid: records.pmid,
      link: records.link,
    })
    .from(issueItems)
    .innerJoin(records, eq(records.id, issueItems.recordId))
    .where(eq(issueItems.issueId, issueId))
    .orderBy(asc(issueItems.position));
}

/** How many items of each issue have which decision. */
export async function countDecisions(
  db: Executor,
  issueIds: readonly string[],
): Promise<Map<string, Record<Decision, number>>> {
  const counts = new Map<string, Record<Decision, number>>();
  if (issueIds.length === 0) return counts;
  const rows = await db
    .select({
      issueId: issueItems.issueId,
      decision: issueItems.decision,
      n: sql<number>`count(*)::int`,
    })
    .from(issueItems)
    .where(inArray(issueItems.issueId, [...issueIds]))
    .groupBy(issueItems.issueId, issueItems.decision);
  for (const { issueId, decision, n } of rows) {
    const of = counts.get(issueId) ?? { undecided: 0, kept: 0, dropped: 0 };
    of[decision] = n;
    counts.set(issueId, of);
  }
  return counts;
}

/** Highest revision of each record that an issue of the bulletin has held, given-up issues left out. */
export async function listEarlierRevisions(
  db: Executor,
  bulletinId: string,
): Promise<Map<string, number>> {
  const rows = await db
    .select({ recordId: issueItems.recordId, revision: max(issueItems.revision) })
    .from(issueItems)
    .innerJoin(issues, eq(issues.id, issueItems.issueId))
    .where(and(eq(issues.bulletinId, bulletinId), ne(issues.status, 'abandoned')))
    .groupBy(issueItems.recordId);
  return new Map(rows.map(({ recordId, revision }) => [recordId, revision ?? 1]));
}

/** Answers how many items there were. The caller holds the lock of the issue. */
export async function updateDecisions(
  tx: Executor,
  wish: {
    issueId: string;
    recordIds: readonly string[];
    decision: Decision;
    personId: string | null;
    at: Date;
  },
): Promise<number> {
  if (wish.recordIds.length === 0) return 0;
  const rows = await tx
    .update(issueItems)
    .set({ decision: wish.decision, decidedBy: wish.personId, decidedAt: wish.at })
    .where(
      and(eq(issueItems.issueId, wish.issueId), inArray(issueItems.recordId, [...wish.recordIds])),
    )
    .returning({ id: issueItems.recordId });
  return rows.length;
}
