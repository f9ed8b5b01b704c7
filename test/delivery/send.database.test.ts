import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  decideItems,
  findFrozen,
  findIssueById,
  introduce,
  readDraft,
} from '../../src/bulletins/index.js';
import { schema } from '../../src/db/index.js';
import {
  approveIssue,
  countSends,
  decideDoubt,
  listDoubts,
  sendDueMessages,
  unsubscribe,
} from '../../src/delivery/index.js';
import { addDraft, addReader, approve } from '../support/approved-issue.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { addRecord, KeepingMailer, publisher, SetClock } from '../support/loop-fixtures.js';

let database: TestDatabase;
let clock: SetClock;
let bulletinId: string;
let issueId: string;
let recordId: string;
let mailer: KeepingMailer;
const options = { sender: publisher, workerId: 'one' };

beforeEach(async () => {
  database = await freshDatabase();
  clock = new SetClock('2026-11-20T09:00:00Z');
  ({ bulletinId, issueId, recordId } = await addDraft(database.db, clock));
  mailer = new KeepingMailer();
});
afterEach(() => database.close());

async function readers(...names: string[]): Promise<void> {
  for (const name of names) await addReader(database.db, clock, `${name}@example.org`, bulletinId);
}
const send = (workerId = 'one') =>
  sendDueMessages(database.db, mailer, clock, { ...options, workerId });

describe('approveIssue', () => {
  it('freezes the bytes and the audience', async () => {
    const { db } = database;
    await readers('ann', 'bob');
    expect(await approve(db, clock, issueId)).toEqual({ ok: true, value: { readers: 2 } });
    const frozen = await findFrozen(db, issueId);
    expect(frozen!.html).toContain('Delirium prevented');
    await readers('late');
    await db
      .update(schema.records)
      .set({ title: 'Changed since' })
      .where(eq(schema.records.id, recordId));
    expect(await findFrozen(db, issueId)).toEqual(frozen);
    expect(await countSends(db, issueId)).toEqual({ queued: 2 });
  });

  it('refuses a second time, and leaves the audience as it is', async () => {
    await readers('ann');
    await approve(database.db, clock, issueId);
    expect(await approve(database.db, clock, issueId)).toMatchObject({
      reason: 'already-approved',
    });
    expect(await countSends(database.db, issueId)).toEqual({ queued: 1 });
  });

  it('approves once when two editors press at once', async () => {
    await readers('ann');
    const draft = (await readDraft(database.db, issueId))!;
    const wish = { issueId, fingerprint: draft.fingerprint, personId: null, publisher };
    const results = await Promise.all([1, 2, 3].map(() => approveIssue(database.db, clock, wish)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await countSends(database.db, issueId)).toEqual({ queued: 1 });
  });

  it('refuses where nothing is kept', async () => {
    await decideItems(database.db, clock, {
      issueId,
      recordIds: [recordId],
      decision: 'dropped',
      personId: null,
    });
    expect(await approve(database.db, clock, issueId)).toMatchObject({ reason: 'nothing-kept' });
    expect((await findIssueById(database.db, issueId))!.status).toBe('draft');
  });

  it('refuses what has changed since the editor saw it', async () => {
    const { db } = database;
    const seen = (await readDraft(db, issueId))!;
    await introduce(db, issueId, 'Something new');
    const wish = { issueId, fingerprint: seen.fingerprint, personId: null, publisher };
    expect(await approveIssue(db, clock, wish)).toMatchObject({ reason: 'changed' });
    const again = (await readDraft(db, issueId))!;
    await db
      .update(schema.records)
      .set({ title: 'Another title' })
      .where(eq(schema.records.id, recordId));
    expect(
      await approveIssue(db, clock, { ...wish, fingerprint: again.fingerprint }),
    ).toMatchObject({ reason: 'changed' });
  });
});

describe('sendDueMessages', () => {
  it('sends each reader one message with the reader’s own address, and closes the issue', async () => {
    await readers('ann', 'bob', 'cat');
    await approve(database.db, clock, issueId);
    expect(await send()).toEqual({
      sent: 3,
      rejected: 0,
      deferred: 0,
      uncertain: 0,
      suppressed: 0,
    });
    expect(mailer.kept.map((message) => message.to).sort()).toEqual([
      'ann@example.org',
      'bob@example.org',
      'cat@example.org',
    ]);
    expect(new Set(mailer.kept.map((message) => message.messageId)).size).toBe(3);
    for (const message of mailer.kept) {
      const link = /^<(.*)>$/.exec(message.headers?.['List-Unsubscribe'] ?? '')?.[1] ?? 'none';
      expect(link).toMatch(/^https:\/\/bank\.example\.org\/unsubscribe\/[\w-]{43}$/);
      expect(message.headers?.['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
      expect(message.html).toContain(`href="${link}"`);
      expect(message.text).toContain(link);
      expect(message.html + message.text).not.toMatch(/[\uf8f0\uf8f1]/);
    }
    expect((await findIssueById(database.db, issueId))!.status).toBe('sent');
    expect(await send()).toMatchObject({ sent: 0 });
    expect(mailer.kept).toHaveLength(3);
  });

  it('sends every message once with three workers at it', async () => {
    await readers(...Array.from({ length: 30 }, (_, n) => `reader${n}`));
    await approve(database.db, clock, issueId);
    const reports = await Promise.all(['one', 'two', 'three'].map((worker) => send(worker)));
    expect(reports.reduce((sum, report) => sum + report.sent, 0)).toBe(30);
    expect(new Set(mailer.kept.map((message) => message.to)).size).toBe(30);
    expect(mailer.kept).toHaveLength(30);
  });

  it('lets an unsubscription between approval and sending win', async () => {
    await readers('ann', 'bob');
    await approve(database.db, clock, issueId);
    await unsubscribeBy(await tokenOf('ann@example.org'));
    expect(await send()).toMatchObject({ sent: 1, suppressed: 1 });
    expect(mailer.kept.map((message) => message.to)).toEqual(['bob@example.org']);
  });

  it('comes back later to a server that asks for it, and not before', async () => {
    await readers('ann');
    await approve(database.db, clock, issueId);
    mailer.answer = () => ({ kind: 'deferred', answer: '451 try later' });
    expect(await send()).toMatchObject({ deferred: 1 });
    expect((await findIssueById(database.db, issueId))!.status).toBe('approved');
    mailer.answer = () => ({ kind: 'sent', answer: '250' });
    expect(await send()).toMatchObject({ sent: 0 });
    clock.forward(6);
    expect(await send()).toMatchObject({ sent: 1 });
    expect(new Set(mailer.kept.map((message) => message.messageId)).size).toBe(1);
  });

  it('never sends again what the server refused, and lists it without the address in the answer', async () => {
    await readers('ann');
    await approve(database.db, clock, issueId);
    mailer.answer = (message) => ({ kind: 'rejected', answer: `550 no mailbox ${message.to}` });
    expect(await send()).toMatchObject({ rejected: 1 });
    clock.forward(60 * 24);
    expect(await send()).toMatchObject({ sent: 0, rejected: 0 });
    const [doubt] = await listDoubts(database.db, new Date('2026-11-20T00:00:00Z'));
    expect(doubt).toMatchObject({ status: 'rejected', answer: '550 no mailbox (address)' });
  });

  it('leaves in doubt what broke while it was handed over, until a person decides', async () => {
    const { db } = database;
    await readers('ann');
    await approve(db, clock, issueId);
    mailer.answer = () => Promise.reject(new Error('socket gone'));
    expect(await send()).toMatchObject({ uncertain: 1 });
    clock.forward(60 * 24);
    mailer.answer = () => ({ kind: 'sent', answer: '250' });
    expect(await send('two')).toMatchObject({ sent: 0 });
    const [doubt] = await listDoubts(db, clock.now());
    expect(doubt).toMatchObject({ status: 'uncertain', email: 'ann@example.org' });
    expect(await decideDoubt(db, clock, { sendId: doubt!.id, decision: 'resend' })).toMatchObject({
      ok: true,
    });
    expect(await decideDoubt(db, clock, { sendId: doubt!.id, decision: 'resend' })).toMatchObject({
      ok: false,
    });
    expect(await send('two')).toMatchObject({ sent: 1 });
    expect(await listDoubts(db, new Date('2026-11-20T00:00:00Z'))).toEqual([]);
  });

  it('takes over what a dead worker had only claimed, and doubts what it was handing over', async () => {
    const { db } = database;
    await readers('ann', 'bob');
    await approve(db, clock, issueId);
    const rows = await db.select({ id: schema.sends.id }).from(schema.sends);
    const lost = { leaseOwner: 'dead', leaseUntil: new Date('2026-11-20T09:10:00Z') };
    await db
      .update(schema.sends)
      .set({ ...lost, status: 'claimed' })
      .where(eq(schema.sends.id, rows[0]!.id));
    await db
      .update(schema.sends)
      .set({ ...lost, status: 'sending' })
      .where(eq(schema.sends.id, rows[1]!.id));
    expect(await send()).toMatchObject({ sent: 0 });
    expect((await findIssueById(db, issueId))!.status).toBe('approved');
    clock.forward(11);
    expect(await send()).toMatchObject({ sent: 1 });
    expect(await countSends(db, issueId)).toEqual({ sent: 1, uncertain: 1 });
  });

  it('sends an issue without readers to nobody and closes it', async () => {
    await approve(database.db, clock, issueId);
    expect(await send()).toMatchObject({ sent: 0 });
    expect((await findIssueById(database.db, issueId))!.status).toBe('sent');
  });

  it('shows a title that holds markup or our own marks as text', async () => {
    const { db } = database;
    await readers('ann');
    await db
      .update(schema.records)
      .set({
        title: 'Delirium </mj-text><script>alert(1)</script> \uf8f0unsubscribe\uf8f1 &amp; p<0.05',
      })
      .where(eq(schema.records.id, recordId));
    await addRecord(db, { title: 'Unused' });
    await approve(db, clock, issueId);
    await send();
    const [message] = mailer.kept;
    expect(message!.html).not.toContain('<script');
    expect(message!.html).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; unsubscribe &amp;amp; p&lt;0.05',
    );
    expect(message!.html.match(/\/unsubscribe\//g)).toHaveLength(1);
  });
});

/** The token in the message that the reader would get, taken from a sending that is thrown away. */
async function tokenOf(email: string): Promise<string> {
  const { unsubscribeToken } = await import('../../src/delivery/unsubscribe-token.js');
  const { unsubscribeSecret } = await import('../../src/delivery/secret-queries.js');
  const [row] = await database.db
    .select({ id: schema.subscriptions.id })
    .from(schema.subscriptions)
    .innerJoin(schema.subscribers, eq(schema.subscribers.id, schema.subscriptions.subscriberId))
    .where(eq(schema.subscribers.email, email));
  return unsubscribeToken(await unsubscribeSecret(database.db), row!.id);
}

async function unsubscribeBy(token: string): Promise<void> {
  expect(await unsubscribe(database.db, clock, token)).toMatchObject({ ok: true });
}
