import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Executor } from '../db/index.js';
import { ok, refuse, type Result } from '../result.js';
import {
  findIssueById,
  type Issue,
  lockIssue,
  updateIntroduction,
  updateStatus,
} from './issue-queries.js';
import { type Decision, type IssueItem, listItems, updateDecisions } from './issue-item-queries.js';

/** An issue with all its items, kept or not. */
export interface Draft {
  readonly issue: Issue;
  readonly items: readonly IssueItem[];
  /** Changes with everything a reader would see: what an editor approves is what this stands for. */
  readonly fingerprint: string;
}

/** What the draft would say, as one short word: kept items in their order with their texts, and the introduction. */
function fingerprintOf(issue: Issue, items: readonly IssueItem[]): string {
  const kept = items
    .filter((item) => item.decision === 'kept')
    .map((item) => [
      item.recordId,
      item.revision,
      item.section,
      item.title,
      item.abstract,
      item.link,
      item.journal,
      item.authors,
      item.published,
    ]);
  return createHash('sha256')
    .update(JSON.stringify([issue.introduction, kept]))
    .digest('hex')
    .slice(0, 32);
}

/** The issue with its items; undefined where there is none. */
export async function readDraft(db: Executor, issueId: string): Promise<Draft | undefined> {
  const issue = await findIssueById(db, issueId);
  if (!issue) return undefined;
  const items = await listItems(db, issueId);
  return { issue, items, fingerprint: fingerprintOf(issue, items) };
}

type Refusal = 'no-issue' | 'not-a-draft';

/** Characters of what an editor says first. */
const longestIntroduction = 4000;

/** What an editor says first, as it is kept. */
export function tidyIntroduction(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** Runs `change` while the issue is a draft that nobody else changes or approves. */
async function whileDraft<T>(
  db: Executor,
  issueId: string,
  change: (tx: Executor) => Promise<T>,
): Promise<Result<T, Refusal>> {
  return db.transaction(async (tx) => {
    const status = await lockIssue(tx, issueId);
    if (!status) return refuse('no-issue', 'There is no such issue');
    if (status !== 'draft') {
      return refuse('not-a-draft', 'This issue is no longer a draft, so it cannot be changed');
    }
    return ok(await change(tx));
  });
}

/** Keeps, drops, or leaves open again the items named; the answer is how many there were. */
export async function decideItems(
  db: Executor,
  clock: Clock,
  wish: {
    issueId: string;
    recordIds: readonly string[];
    decision: Decision;
    personId: string | null;
  },
): Promise<Result<number, Refusal>> {
  return whileDraft(db, wish.issueId, (tx) => updateDecisions(tx, { ...wish, at: clock.now() }));
}

/** Sets what the editor says before the first item. An empty line begins a new paragraph. */
export async function introduce(
  db: Executor,
  issueId: string,
  introduction: string,
): Promise<Result<null, Refusal | 'too-long'>> {
  const text = tidyIntroduction(introduction);
  if (text.length > longestIntroduction) {
    return refuse(
      'too-long',
      `Write ${longestIntroduction.toLocaleString('en-GB')} characters or fewer; these are ${text.length.toLocaleString('en-GB')}`,
    );
  }
  return whileDraft(db, issueId, async (tx) => {
    await updateIntroduction(tx, issueId, text);
    return null;
  });
}

/** Gives the draft up: its items count as never looked at, the next issue may hold them. */
export async function abandonDraft(db: Executor, issueId: string): Promise<Result<null, Refusal>> {
  return whileDraft(db, issueId, async (tx) => {
    await updateStatus(tx, issueId, { status: 'abandoned' });
    return null;
  });
}
