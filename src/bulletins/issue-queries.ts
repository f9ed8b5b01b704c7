import { and, desc, eq, inArray, max } from 'drizzle-orm';
import { type Executor, schema } from '../db/index.js';
import type { Reason } from './choose.js';
import type { Decision } from './issue-item-queries.js';

const { bulletins, issueItems, issues, topics } = schema;

export type IssueStatus = 'draft' | 'approved' | 'sent' | 'abandoned';

export interface Issue {
  readonly id: string;
  readonly bulletinId: string;
  readonly bulletinSlug: string;
  readonly bulletinTitle: string;
  readonly topicId: string;
  readonly topicTitle: string;
  readonly number: number;
  readonly status: IssueStatus;
  readonly introduction: string;
  readonly notes: readonly string[];
  readonly compiledAt: Date;
  readonly dueAt: Date | null;
  readonly approvedAt: Date | null;
  readonly sentAt: Date | null;
}

export interface Frozen {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly hash: string;
}

const issueColumns = {
  id: issues.id,
  bulletinId: issues.bulletinId,
  bulletinSlug: bulletins.slug,
  bulletinTitle: bulletins.title,
  topicId: topics.id,
  topicTitle: topics.title,
  number: issues.number,
  status: issues.status,
  introduction: issues.introduction,
  notes: issues.notes,
  compiledAt: issues.compiledAt,
  dueAt: issues.dueAt,
  approvedAt: issues.approvedAt,
  sentAt: issues.sentAt,
};

function selectIssues(db: Executor) {
  return db
    .select(issueColumns)
    .from(issues)
    .innerJoin(bulletins, eq(bulletins.id, issues.bulletinId))
    .innerJoin(topics, eq(topics.id, bulletins.topicId));
}

export async function findIssueById(db: Executor, id: string): Promise<Issue | undefined> {
  const [row] = await selectIssues(db).where(eq(issues.id, id));
  return row;
}

export async function findIssueByNumber(
  db: Executor,
  bulletinSlug: string,
  number: number,
): Promise<Issue | undefined> {
  const [row] = await selectIssues(db).where(
    and(eq(bulletins.slug, bulletinSlug), eq(issues.number, number)),
  );
  return row;
}

export async function findDraft(db: Executor, bulletinId: string): Promise<Issue | undefined> {
  const [row] = await selectIssues(db).where(
    and(eq(issues.bulletinId, bulletinId), eq(issues.status, 'draft')),
  );
  return row;
}

/** Issues in these states, of one bulletin or of all, the newest first. */
export async function listIssues(
  db: Executor,
  wish: { bulletinId?: string; statuses: readonly IssueStatus[] },
): Promise<Issue[]> {
  return selectIssues(db)
    .where(
      and(
        inArray(issues.status, [...wish.statuses]),
        wish.bulletinId ? eq(issues.bulletinId, wish.bulletinId) : undefined,
      ),
    )
    .orderBy(desc(issues.compiledAt), desc(issues.number));
}

export interface NewItem {
  readonly recordId: string;
  readonly revision: number;
  readonly updated: boolean;
  readonly section: string;
  readonly verdict: 'yes' | 'possible';
  readonly reasons: Reason[];
  readonly decision: Decision;
}

/** Stores a draft with its items under the next number. Undefined where the bulletin already has a draft. */
export async function insertDraft(
  db: Executor,
  draft: {
    bulletinId: string;
    notes: string[];
    compiledAt: Date;
    dueAt: Date | null;
    items: readonly NewItem[];
  },
): Promise<string | undefined> {
  const { items, ...issue } = draft;
  return db.transaction(async (tx) => {
    // Serialises those who number the issues of one bulletin.
    await tx
      .select({ id: bulletins.id })
      .from(bulletins)
      .where(eq(bulletins.id, draft.bulletinId))
      .for('update');
    const [last] = await tx
      .select({ number: max(issues.number) })
      .from(issues)
      .where(eq(issues.bulletinId, draft.bulletinId));
    const [row] = await tx
      .insert(issues)
      .values({ ...issue, number: (last?.number ?? 0) + 1 })
      .onConflictDoNothing()
      .returning({ id: issues.id });
    if (!row) return undefined;
    if (items.length > 0) {
      await tx
        .insert(issueItems)
        .values(items.map((item, position) => ({ ...item, issueId: row.id, position })));
    }
    return row.id;
  });
}

/** Locks the issue against other changes for the rest of the transaction, and says its state. */
export async function lockIssue(tx: Executor, id: string): Promise<IssueStatus | undefined> {
  const [row] = await tx
    .select({ status: issues.status })
    .from(issues)
    .where(eq(issues.id, id))
    .for('update');
  return row?.status;
}

export async function updateIntroduction(
  tx: Executor,
  issueId: string,
  introduction: string,
): Promise<void> {
  await tx.update(issues).set({ introduction }).where(eq(issues.id, issueId));
}

export async function updateStatus(
  tx: Executor,
  issueId: string,
  change:
    | { status: 'abandoned' }
    | { status: 'sent'; sentAt: Date }
    | { status: 'approved'; approvedAt: Date; approvedBy: string | null; frozen: Frozen },
): Promise<void> {
  if (change.status !== 'approved') {
    await tx.update(issues).set(change).where(eq(issues.id, issueId));
    return;
  }
  const { frozen, ...rest } = change;
  const { subject, html, text, hash } = frozen;
  await tx
    .update(issues)
    .set({ ...rest, subject, html, text, contentHash: hash })
    .where(eq(issues.id, issueId));
}

/** The bytes as approved; undefined before. */
export async function findFrozen(db: Executor, issueId: string): Promise<Frozen | undefined> {
  const [row] = await db
    .select({
      subject: issues.subject,
      html: issues.html,
      text: issues.text,
      hash: issues.contentHash,
    })
    .from(issues)
    .where(eq(issues.id, issueId));
  if (!row?.subject || !row.html || !row.text || !row.hash) return undefined;
  return { subject: row.subject, html: row.html, text: row.text, hash: row.hash };
}
