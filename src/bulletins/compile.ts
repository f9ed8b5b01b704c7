import type { Clock } from '../clock.js';
import type { Executor } from '../db/index.js';
import { ok, refuse, type Result } from '../result.js';
import { type Bulletin, findBulletinById, lastCompiledAt } from './bulletin-queries.js';
import { listCandidates, listFailingFeeds } from './candidate-queries.js';
import { choose, type Chosen } from './choose.js';
import { formatIssueDate } from './compose-issue.js';
import { findDraft, insertDraft, type NewItem } from './issue-queries.js';
import { listEarlierRevisions } from './issue-item-queries.js';
import { prepareQueries } from './standing-query.js';
import { listTopicStrategies } from './topic-queries.js';

const hour = 3_600_000;
/** The first issue looks this far back. */
const firstReach = 30 * 24 * hour;
/** Records that another process was just writing when the last issue was compiled are looked at once more. */
const overlap = hour;

export interface Compiled {
  readonly issueId: string;
  /** False where the bulletin had a draft already, which stays as it is. */
  readonly isNew: boolean;
}

type Refusal = 'no-bulletin' | 'no-strategies' | 'nothing-new';

/** Sentences for the editor about what this draft may lack. */
async function listNotes(
  db: Executor,
  bulletin: Bulletin,
  timing: { now: Date; dueAt: Date | null },
): Promise<string[]> {
  const notes: string[] = [];
  const late = timing.dueAt ? (timing.now.getTime() - timing.dueAt.getTime()) / 60_000 : 0;
  if (timing.dueAt && late > bulletin.graceMinutes) {
    notes.push(
      `This issue was due on ${formatIssueDate(timing.dueAt)} and was compiled ${Math.round(late / 60)} hours late. Check that it is still wanted.`,
    );
  }
  const failing = await listFailingFeeds(db);
  for (const { title, error, lastSuccessAt } of failing) {
    const since = lastSuccessAt ? ` since ${formatIssueDate(lastSuccessAt)}` : '';
    notes.push(`The source “${title}” could not be read${since}: ${error}`);
  }
  return notes;
}

const counted = (count: number, one: string, more: string) =>
  count === 1 ? `One more item ${one}` : `${count} more items ${more}`;

/** What of the selection the draft does not keep or show, so that nothing is left out in silence. */
function listBeyond(
  { beyond, faint }: Pick<Chosen<unknown>, 'beyond' | 'faint'>,
  sureBeyond: number,
  bulletin: Bulletin,
): string[] {
  const { maxItems } = bulletin;
  return [
    ...(sureBeyond > 0
      ? [
          `${counted(sureBeyond, 'was', 'were')} selected than the ${maxItems} an issue holds. They are below, not kept.`,
        ]
      : []),
    ...(beyond > 0
      ? [
          `${counted(beyond, 'is', 'are')} possible and not shown: below are the ${greatestPossible(bulletin)} in which the most was found.`,
        ]
      : []),
    ...(faint > 0
      ? [
          `${counted(faint, 'is', 'are')} not shown: no strategy can tell without subject headings, which feeds do not give, and less than half of its concepts were found in the text.`,
        ]
      : []),
  ];
}

/** A quarter of an issue, and no fewer than five: what is only possible must not crowd out what is selected. */
function greatestPossible({ maxItems }: Bulletin): number {
  return Math.max(5, Math.ceil(maxItems / 4));
}

/** The best that fit are kept from the start; what is only possible, or beyond the greatest number, waits for the editor. */
function decide(items: Omit<NewItem, 'decision'>[], maxItems: number): NewItem[] {
  let kept = 0;
  return items.map((item) => {
    const keep = item.verdict === 'yes' && kept < maxItems;
    if (keep) kept += 1;
    return { ...item, decision: keep ? 'kept' : 'undecided' };
  });
}

/**
 * Makes the draft of a bulletin's next issue: what is new since the last, as the topic's strategies select it.
 * A bulletin has one draft at a time; where there is one, that is the answer. Safe to call from several processes.
 */
export async function compileIssue(
  db: Executor,
  clock: Clock,
  bulletinId: string,
  dueAt: Date | null = null,
): Promise<Result<Compiled, Refusal>> {
  const bulletin = await findBulletinById(db, bulletinId);
  if (!bulletin) return refuse('no-bulletin', 'There is no such bulletin');
  const draft = await findDraft(db, bulletinId);
  if (draft) return ok({ issueId: draft.id, isNew: false });
  const strategies = await listTopicStrategies(db, bulletin.topicId);
  if (strategies.length === 0) {
    return refuse('no-strategies', 'Attach a strategy to the topic first: it selects the items');
  }
  const now = clock.now();
  const last = await lastCompiledAt(db, bulletinId);
  const since = last
    ? new Date(last.getTime() - overlap)
    : new Date(bulletin.createdAt.getTime() - firstReach);
  const [records, earlier, notes] = await Promise.all([
    listCandidates(db, since),
    listEarlierRevisions(db, bulletinId),
    listNotes(db, bulletin, { now, dueAt }),
  ]);
  const { find, notes: strategyNotes } = prepareQueries(strategies);
  const { choices, ...rest } = choose(records, find, {
    earlier,
    includePossible: bulletin.includePossible,
    greatestPossible: greatestPossible(bulletin),
  });
  if (choices.length === 0 && strategyNotes.length === 0) {
    return refuse('nothing-new', 'The strategies select nothing new since the last issue');
  }
  const items = decide(
    choices.map(({ item, section, verdict, reasons, updated }) => ({
      recordId: item.id,
      revision: item.revision,
      section,
      verdict,
      reasons,
      updated,
    })),
    bulletin.maxItems,
  );
  const sure = items.filter((item) => item.verdict === 'yes').length;
  const sureBeyond = Math.max(0, sure - bulletin.maxItems);
  const issueId = await insertDraft(db, {
    bulletinId,
    compiledAt: now,
    dueAt,
    items,
    notes: [...strategyNotes, ...notes, ...listBeyond(rest, sureBeyond, bulletin)],
  });
  if (issueId) return ok({ issueId, isNew: true });
  const other = await findDraft(db, bulletinId);
  return other
    ? ok({ issueId: other.id, isNew: false })
    : refuse('nothing-new', 'Another process has just compiled and approved this issue');
}
