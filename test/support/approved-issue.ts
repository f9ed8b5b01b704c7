import { compileIssue, readDraft } from '../../src/bulletins/index.js';
import type { Clock } from '../../src/clock.js';
import { type Database, schema } from '../../src/db/index.js';
import {
  approveIssue,
  confirmSubscription,
  requestSubscription,
} from '../../src/delivery/index.js';
import { addDeliriumBulletin, addRecord, KeepingMailer, publisher } from './loop-fixtures.js';

/** Subscribes an address as a reader does: by the form, the message and its button. */
export async function addReader(
  db: Database,
  clock: Clock,
  email: string,
  bulletinId: string,
): Promise<void> {
  const mailer = new KeepingMailer();
  await requestSubscription(db, mailer, clock, { email, bulletinId, sender: publisher });
  const token = /\/subscribe\/confirm\/([\w-]+)/.exec(mailer.kept[0]?.text ?? '')?.[1] ?? '';
  const confirmed = await confirmSubscription(db, clock, token);
  if (!confirmed.ok) throw new Error(confirmed.reason);
}

/** A draft with one kept item on delirium. */
export async function addDraft(
  db: Database,
  clock: Clock,
): Promise<{ bulletinId: string; issueId: string; recordId: string }> {
  const bulletinId = await addDeliriumBulletin(db, clock);
  const recordId = await addRecord(db, {
    title: 'Delirium prevented',
    abstract: 'Short.',
    link: 'https://journal.example.org/1',
    firstSeenAt: clock.now(),
  });
  const compiled = await compileIssue(db, clock, bulletinId);
  if (!compiled.ok) throw new Error(compiled.reason);
  await db.update(schema.issueItems).set({ decision: 'kept' });
  return { bulletinId, issueId: compiled.value.issueId, recordId };
}

/** Approves what the draft says now. */
export async function approve(db: Database, clock: Clock, issueId: string) {
  const draft = await readDraft(db, issueId);
  return approveIssue(db, clock, {
    issueId,
    fingerprint: draft?.fingerprint ?? '',
    personId: null,
    publisher,
  });
}
