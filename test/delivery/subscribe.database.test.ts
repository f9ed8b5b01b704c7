import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  confirmSubscription,
  countReaders,
  findConfirmation,
  findUnsubscribe,
  requestSubscription,
  unsubscribe,
} from '../../src/delivery/index.js';
import { unsubscribeSecret } from '../../src/delivery/secret-queries.js';
import { unsubscribeToken } from '../../src/delivery/unsubscribe-token.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import {
  addDeliriumBulletin,
  KeepingMailer,
  publisher,
  SetClock,
} from '../support/loop-fixtures.js';

let database: TestDatabase;
let clock: SetClock;
let bulletinId: string;
let mailer: KeepingMailer;

beforeEach(async () => {
  database = await freshDatabase();
  clock = new SetClock('2026-11-20T09:00:00Z');
  bulletinId = await addDeliriumBulletin(database.db, clock);
  mailer = new KeepingMailer();
});
afterEach(() => database.close());

const ask = (email: string) =>
  requestSubscription(database.db, mailer, clock, { email, bulletinId, sender: publisher });
const token = (at = -1) =>
  /\/subscribe\/confirm\/([\w-]{43})\b/.exec(mailer.kept.at(at)?.text ?? '')?.[1] ?? 'none';
const readers = async () => (await countReaders(database.db)).get(bulletinId) ?? 0;

describe('subscribing', () => {
  it('counts from the confirmation on, not from the request', async () => {
    expect(await ask(' Ann@Example.ORG ')).toEqual({ ok: true, value: null });
    expect(mailer.kept[0]!.to).toBe('ann@example.org');
    expect(await readers()).toBe(0);
    expect(await findConfirmation(database.db, clock, token())).toMatchObject({
      bulletinTitle: 'Delirium weekly',
    });
    expect(await readers()).toBe(0);
    expect(await confirmSubscription(database.db, clock, token())).toMatchObject({ ok: true });
    expect(await readers()).toBe(1);
    expect(await confirmSubscription(database.db, clock, token())).toMatchObject({ ok: true });
    expect(await readers()).toBe(1);
  });

  it('answers the same for an address that is known and one that is not', async () => {
    const first = await ask('ann@example.org');
    await confirmSubscription(database.db, clock, token());
    clock.forward(10);
    expect(await ask('ann@example.org')).toEqual(first);
    expect(mailer.kept[1]!.subject).toBe('You already receive Delirium weekly');
    expect(mailer.kept[1]!.text).not.toContain('/confirm/');
    expect(await readers()).toBe(1);
  });

  it('refuses what is not one plain address', async () => {
    for (const wrong of [
      '',
      'ann',
      'ann@host',
      '"a,b"@example.org',
      'a@example.org,b@example.org',
      'a@example.org\nBcc: b@example.org',
    ]) {
      expect(await ask(wrong), wrong).toMatchObject({ ok: false, reason: 'no-address' });
    }
    expect(mailer.kept).toEqual([]);
  });

  it('forgets the link after 48 hours', async () => {
    await ask('ann@example.org');
    clock.forward(48 * 60 + 1);
    expect(await findConfirmation(database.db, clock, token())).toBeUndefined();
    expect(await confirmSubscription(database.db, clock, token())).toMatchObject({
      reason: 'expired',
    });
    expect(await readers()).toBe(0);
  });

  it('does not flood a mailbox, however often the form is sent', async () => {
    for (let n = 0; n < 5; n += 1) await ask('ann@example.org');
    expect(mailer.kept).toHaveLength(1);
    clock.forward(3);
    await ask('ann@example.org');
    expect(mailer.kept).toHaveLength(2);
  });

  it('says so where the mail server takes nothing now', async () => {
    mailer.answer = () => ({ kind: 'deferred', answer: '451' });
    expect(await ask('ann@example.org')).toMatchObject({ reason: 'no-mail' });
  });
});

describe('unsubscribing', () => {
  async function subscribed(): Promise<string> {
    await ask('ann@example.org');
    const confirmed = await confirmSubscription(database.db, clock, token());
    if (!confirmed.ok) throw new Error(confirmed.reason);
    return unsubscribeToken(await unsubscribeSecret(database.db), confirmed.value.id);
  }

  it('changes nothing when the page is only looked at', async () => {
    const own = await subscribed();
    expect(await findUnsubscribe(database.db, own)).toMatchObject({ endedAt: null });
    expect(await readers()).toBe(1);
  });

  it('ends the subscription at once, any number of times, years later', async () => {
    const own = await subscribed();
    clock.set('2029-01-01T00:00:00Z');
    expect(await unsubscribe(database.db, clock, own)).toMatchObject({ ok: true });
    expect(await readers()).toBe(0);
    clock.forward(60);
    expect(await unsubscribe(database.db, clock, own)).toMatchObject({ ok: true });
    expect((await findUnsubscribe(database.db, own))!.endedAt).toEqual(
      new Date('2029-01-01T00:00:00Z'),
    );
  });

  it('is not undone by the old confirmation link, but by a new one', async () => {
    const own = await subscribed();
    const old = token();
    await unsubscribe(database.db, clock, own);
    expect(await confirmSubscription(database.db, clock, old)).toMatchObject({ ok: false });
    clock.forward(10);
    await ask('ann@example.org');
    expect(await confirmSubscription(database.db, clock, token())).toMatchObject({ ok: true });
    expect(await readers()).toBe(1);
  });

  it('refuses a token that is not ours', async () => {
    const own = await subscribed();
    const forged = `${own.startsWith('A') ? 'B' : 'A'}${own.slice(1)}`;
    for (const wrong of [forged, own.slice(0, 42), '', `${own}x`]) {
      expect(await unsubscribe(database.db, clock, wrong)).toMatchObject({
        reason: 'no-subscription',
      });
    }
    expect(await readers()).toBe(1);
  });
});
