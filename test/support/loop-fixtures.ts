import type { Clock } from '../../src/clock.js';
import { attachStrategy, createBulletin, createTopic } from '../../src/bulletins/index.js';
import { type Database, schema } from '../../src/db/index.js';
import type { MailOutcome, Mailer, OutgoingMessage } from '../../src/mail/index.js';

/** A clock that stands still until it is moved. */
export class SetClock implements Clock {
  constructor(private at: string) {}
  now(): Date {
    return new Date(this.at);
  }
  set(at: string): void {
    this.at = at;
  }
  forward(minutes: number): void {
    this.at = new Date(this.now().getTime() + minutes * 60_000).toISOString();
  }
}

/** Keeps what it is given, and answers as told. */
export class KeepingMailer implements Mailer {
  readonly kept: OutgoingMessage[] = [];
  answer: (message: OutgoingMessage) => MailOutcome | Promise<MailOutcome> = () => ({
    kind: 'sent',
    answer: '250 ok',
  });
  async send(message: OutgoingMessage): Promise<MailOutcome> {
    this.kept.push(message);
    return this.answer(message);
  }
}

export const publisher = { organisation: 'Test Library', publicUrl: 'https://bank.example.org' };

/** A published strategy of one version. */
export async function addStrategy(
  db: Database,
  wish: { slug: string; title: string; text: string; platform?: string },
): Promise<string> {
  const [strategy] = await db
    .insert(schema.strategies)
    .values({ slug: wish.slug, kind: 'strategy', title: wish.title })
    .returning();
  await db.insert(schema.strategyVersions).values({
    strategyId: strategy!.id,
    number: 1,
    platform: wish.platform ?? 'ovid-medline',
    text: wish.text,
    contentHash: wish.slug,
    searchText: wish.text,
  });
  return strategy!.id;
}

type RecordValues = Partial<typeof schema.records.$inferInsert> & { title: string };

export async function addRecord(db: Database, record: RecordValues): Promise<string> {
  const [row] = await db
    .insert(schema.records)
    .values({ titleKey: record.title.toLowerCase(), kind: 'primary research', ...record })
    .returning({ id: schema.records.id });
  return row!.id;
}

/** A topic with one strategy on delirium and a weekly bulletin. */
export async function addDeliriumBulletin(db: Database, clock: Clock): Promise<string> {
  await addStrategy(db, {
    slug: 'delirium-prevention',
    title: 'Delirium prevention',
    text: '1. exp Delirium/\n2. (delirium or "acute confusion").ti,ab.\n3. 1 or 2\n4. prevent*.ti,ab.\n5. 3 and 4',
  });
  const topic = await createTopic(db, { title: 'Delirium', description: '' });
  if (!topic.ok) throw new Error(topic.reason);
  const attached = await attachStrategy(db, {
    topicId: topic.value.id,
    strategySlug: 'delirium-prevention',
    personId: null,
  });
  if (!attached.ok) throw new Error(attached.reason);
  const bulletin = await createBulletin(db, clock, {
    topicId: topic.value.id,
    title: 'Delirium weekly',
    frequency: 'weekly',
    day: 1,
    time: '07:00',
    timeZone: 'Europe/London',
  });
  if (!bulletin.ok) throw new Error(bulletin.reason);
  return bulletin.value.id;
}
