import type { Person } from '../accounts/index.js';
import {
  type Bulletin,
  compileIssue,
  introduce,
  listBulletins,
  listIssues,
  readDraft,
} from '../bulletins/index.js';
import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import {
  approveIssue,
  confirmSubscription,
  countReaders,
  requestSubscription,
  sendDueMessages,
  type Sender,
} from '../delivery/index.js';
import type { Mailer } from '../mail/index.js';
import { sampleReader } from './sample-people.js';
import { sampleTopics } from './sample-topics.js';

export interface IssueServices {
  readonly db: Database;
  readonly clock: Clock;
  readonly mailer: Mailer;
  readonly sender: Sender;
}

/** Subscribes the sample reader as any reader: by the message with the link, which is read here in passing. */
async function subscribeReader(services: IssueServices, bulletin: Bulletin): Promise<void> {
  const { db, clock, mailer, sender } = services;
  if (((await countReaders(db)).get(bulletin.id) ?? 0) > 0) return;
  let token = '';
  const passing: Mailer = {
    send(message) {
      token = /\/subscribe\/confirm\/([\w-]+)/.exec(message.text)?.[1] ?? '';
      return mailer.send(message);
    },
  };
  await requestSubscription(db, passing, clock, {
    email: sampleReader,
    bulletinId: bulletin.id,
    sender,
  });
  await confirmSubscription(db, clock, token);
}

/** Compiles the bulletin's first issue. Undefined where it has one already, or nothing was selected. */
async function firstIssue(db: Database, clock: Clock, bulletin: Bulletin) {
  const statuses = ['draft', 'approved', 'sent', 'abandoned'] as const;
  const [last] = await listIssues(db, { bulletinId: bulletin.id, statuses });
  if (last && last.status !== 'draft') return undefined;
  const compiled = await compileIssue(db, clock, bulletin.id);
  return compiled.ok ? compiled.value.issueId : undefined;
}

async function sendFirst(services: IssueServices, bulletin: Bulletin, editor: Person) {
  const { db, clock, mailer, sender } = services;
  await subscribeReader(services, bulletin);
  const issueId = await firstIssue(db, clock, bulletin);
  if (issueId) {
    await introduce(
      db,
      issueId,
      'Welcome to the first issue. The items are samples: every study in them is invented.',
    );
    const draft = await readDraft(db, issueId);
    await approveIssue(db, clock, {
      issueId,
      fingerprint: draft?.fingerprint ?? '',
      personId: editor.id,
      publisher: sender,
    });
  }
  await sendDueMessages(db, mailer, clock, { sender, workerId: `samples-${process.pid}` });
}

/** Sends the first issue of one sample bulletin to the sample reader, and leaves that of another as a draft. */
export async function loadIssues(services: IssueServices, editor: Person): Promise<void> {
  const bulletins = await listBulletins(services.db);
  for (const { bulletin: wish, issue } of sampleTopics) {
    const bulletin = bulletins.find((each) => each.title === wish?.title);
    if (!bulletin) continue;
    if (issue === 'sent') await sendFirst(services, bulletin, editor);
    if (issue === 'draft') await firstIssue(services.db, services.clock, bulletin);
  }
}
