import type { Clock } from '../clock.js';
import type { Executor } from '../db/index.js';
import { ok, refuse, type Result } from '../result.js';
import { composeIssue, type Publisher } from './compose-issue.js';
import { type Draft, readDraft } from './draft.js';
import { lockIssue, updateStatus } from './issue-queries.js';
import { greatestHtmlBytes, type RenderedIssue, renderIssue } from './render-issue.js';

export type FreezeRefusal =
  'no-issue' | 'already-approved' | 'abandoned' | 'changed' | 'nothing-kept' | 'too-large';

/** What the message would be if the draft were approved at `date`. */
export async function previewIssue(
  draft: Draft,
  publisher: Publisher,
  date: Date,
): Promise<RenderedIssue> {
  return renderIssue(composeIssue(draft.issue, draft.items, publisher, date));
}

/**
 * Approves a draft: its rendered bytes are stored and never change again. `fingerprint` is that of the draft as the
 * editor saw it; where the draft has changed since, nothing happens. Runs inside the caller's transaction, so that the
 * audience is frozen with it.
 */
export async function freezeIssue(
  tx: Executor,
  clock: Clock,
  wish: { issueId: string; fingerprint: string; personId: string | null; publisher: Publisher },
): Promise<Result<Draft, FreezeRefusal>> {
  const status = await lockIssue(tx, wish.issueId);
  const draft = status && (await readDraft(tx, wish.issueId));
  if (!draft) return refuse('no-issue', 'There is no such issue');
  if (status === 'abandoned') return refuse('abandoned', 'This draft has been given up');
  if (status !== 'draft') return refuse('already-approved', 'This issue is already approved');
  if (draft.fingerprint !== wish.fingerprint) {
    return refuse(
      'changed',
      'The draft has changed since you opened this page. Look at it again, then approve',
    );
  }
  if (!draft.items.some((item) => item.decision === 'kept')) {
    return refuse('nothing-kept', 'Keep at least one item before you approve');
  }
  const now = clock.now();
  const rendered = await previewIssue(draft, wish.publisher, now);
  if (!rendered.fits) {
    const size = Math.ceil(rendered.bytes / 1024);
    return refuse(
      'too-large',
      `The message would be ${size} KB, and mail programs cut messages above ${greatestHtmlBytes / 1024} KB. Drop some items`,
    );
  }
  await updateStatus(tx, wish.issueId, {
    status: 'approved',
    approvedAt: now,
    approvedBy: wish.personId,
    frozen: rendered,
  });
  return ok(draft);
}
