import {
  findFrozen,
  findIssueById,
  type Frozen,
  type Issue,
  personalise,
} from '../bulletins/index.js';
import type { Clock } from '../clock.js';
import type { Executor } from '../db/index.js';
import type { Mailer, MailOutcome, OutgoingMessage } from '../mail/index.js';
import type { Sender } from './confirmation-message.js';
import { unsubscribeSecret } from './secret-queries.js';
import {
  type Claim,
  claimSends,
  closeIssues,
  type Entered,
  enterSending,
  recoverLost,
  settleSend,
} from './send-queries.js';
import { unsubscribeToken } from './unsubscribe-token.js';

const minute = 60_000;

export interface SendOptions {
  readonly sender: Sender;
  readonly workerId: string;
  /** Rows taken at a time, and handed over side by side. */
  readonly batch?: number;
  /** How long a worker may be silent before its rows are taken over. Longer than any mail server's time limit. */
  readonly leaseMs?: number;
  /** The work of one call ends after this time; the next call goes on. */
  readonly budgetMs?: number;
}

export interface SendReport {
  sent: number;
  rejected: number;
  deferred: number;
  uncertain: number;
  suppressed: number;
}

/** Waits between attempts after the server asked us to come back: 5, 15 and 45 minutes, then 2 hours each; refused after two days. */
function backOff(attempts: number): number {
  return Math.min(120, 5 * 3 ** Math.max(0, attempts - 1)) * minute;
}
const greatestAttempts = 26;

interface Batch {
  readonly secret: string;
  readonly options: SendOptions;
  readonly issues: Map<string, Promise<{ issue: Issue; frozen: Frozen }>>;
}

async function readFrozen(
  db: Executor,
  issueId: string,
): Promise<{ issue: Issue; frozen: Frozen }> {
  const [issue, frozen] = await Promise.all([findIssueById(db, issueId), findFrozen(db, issueId)]);
  if (!issue || !frozen) throw new Error(`Issue ${issueId} has readers but no frozen message`);
  return { issue, frozen };
}

/** One reader's message: the frozen bytes with the reader's own address in them, and the headers that mail programs read. */
function messageFor(
  claim: Claim,
  entered: Entered,
  source: { issue: Issue; frozen: Frozen },
  batch: Batch,
): OutgoingMessage {
  const { publicUrl, organisation } = batch.options.sender;
  const link = `${publicUrl}/unsubscribe/${unsubscribeToken(batch.secret, claim.subscriptionId)}`;
  const { issue, frozen } = source;
  return {
    to: entered.email,
    subject: frozen.subject,
    ...personalise(frozen, link),
    messageId: entered.messageId,
    headers: {
      'List-Unsubscribe': `<${link}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': `<${issue.bulletinSlug}.bulletins.${new URL(publicUrl).hostname}>`,
      'List-Archive': `<${publicUrl}/bulletins/${issue.bulletinSlug}>`,
      'Auto-Submitted': 'auto-generated',
      Precedence: 'bulk',
      Organization: organisation.replace(/[^\x20-\x7e]+/g, ' ').trim(),
    },
  };
}

async function hand(mailer: Mailer, message: OutgoingMessage): Promise<MailOutcome> {
  try {
    return await mailer.send(message);
  } catch {
    // What broke may have broken after the last byte: nobody can know.
    return { kind: 'uncertain', answer: 'the mail connection broke off' };
  }
}

async function sendOne(
  db: Executor,
  mailer: Mailer,
  clock: Clock,
  claim: Claim,
  batch: Batch,
): Promise<keyof SendReport | undefined> {
  const { workerId, leaseMs = 10 * minute } = batch.options;
  let source = batch.issues.get(claim.issueId);
  if (!source) batch.issues.set(claim.issueId, (source = readFrozen(db, claim.issueId)));
  const ready = await source;
  const now = clock.now();
  const entered = await enterSending(db, {
    id: claim.id,
    workerId,
    now,
    leaseUntil: new Date(now.getTime() + leaseMs),
  });
  if (!entered) return undefined;
  if (entered.status === 'suppressed') return 'suppressed';
  const outcome = await hand(mailer, messageFor(claim, entered, ready, batch));
  const after = clock.now();
  const attempts = claim.attempts + 1;
  const given =
    outcome.kind === 'deferred' && attempts >= greatestAttempts ? 'rejected' : outcome.kind;
  await settleSend(db, {
    id: claim.id,
    workerId,
    status: given === 'deferred' ? 'queued' : given,
    answer: outcome.answer
      ? outcome.answer.replaceAll(entered.email, '(address)').slice(0, 300)
      : null,
    notBefore: given === 'deferred' ? new Date(after.getTime() + backOff(attempts)) : after,
    now: after,
  });
  return given;
}

/**
 * Sends what is due. Any number of processes may do this at once: rows are claimed with a lease, `sending` is committed
 * before a message is handed over, and a row left in `sending` by a process that died is in doubt and never sent again
 * without a person's word. At most once, and every doubt listed.
 */
export async function sendDueMessages(
  db: Executor,
  mailer: Mailer,
  clock: Clock,
  options: SendOptions,
): Promise<SendReport> {
  const report: SendReport = { sent: 0, rejected: 0, deferred: 0, uncertain: 0, suppressed: 0 };
  const { workerId, batch: limit = 5, leaseMs = 10 * minute, budgetMs = 5 * minute } = options;
  const started = Date.now();
  await recoverLost(db, clock.now());
  const batch: Batch = { secret: await unsubscribeSecret(db), options, issues: new Map() };
  while (Date.now() - started < budgetMs) {
    const now = clock.now();
    const leaseUntil = new Date(now.getTime() + leaseMs);
    const claims = await claimSends(db, { now, workerId, leaseUntil, limit });
    if (claims.length === 0) break;
    const results = await Promise.all(
      claims.map((claim) => sendOne(db, mailer, clock, claim, batch)),
    );
    for (const result of results) if (result) report[result] += 1;
  }
  await closeIssues(db, clock.now());
  return report;
}
