/**
 * One process of the service's work on a database, for the tests that run two of them and that kill them.
 * Arguments: verb (`pull`, `compile`, `send`), database URL, name of the worker, minutes that its clock is ahead,
 * and for `pull` the host of the feeds, for `send` the file to which each handed-over message adds a line.
 * Says `begun` before the work and `done` with a report behind it.
 */
import { appendFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { compileDueBulletins } from '../../src/bulletins/index.js';
import { connect } from '../../src/db/index.js';
import { sendDueMessages } from '../../src/delivery/index.js';
import { recordNewItems } from '../../src/evidence/index.js';
import { createOutbound, refreshDueFeeds } from '../../src/feeds/index.js';
import type { Mailer } from '../../src/mail/index.js';

const [verb, url = '', workerId = '', ahead = '0', place = ''] = process.argv.slice(2);
const connection = connect(url, 5);
const { db } = connection;
const clock = { now: () => new Date(Date.now() + Number(ahead) * 60_000) };

/** A mail server that needs some time before and behind the moment at which it has the message for good. */
const mailer: Mailer = {
  async send(message) {
    await wait(30);
    appendFileSync(place, `${message.messageId ?? 'none'} ${message.to}\n`);
    await wait(30);
    return { kind: 'sent', answer: '250' };
  },
};

async function work(): Promise<unknown> {
  if (verb === 'pull') {
    const outbound = createOutbound({ allow: [place] });
    const feeds = await refreshDueFeeds(db, { clock, outbound, workerId, parallel: 2 });
    const records = await recordNewItems(db, clock);
    await outbound.close();
    return { ...feeds, ...records };
  }
  if (verb === 'compile') return compileDueBulletins(db, clock, workerId);
  const sender = { organisation: 'Test Library', publicUrl: 'https://bank.example.org' };
  return sendDueMessages(db, mailer, clock, { sender, workerId });
}

console.log('begun');
console.log(`done ${JSON.stringify(await work())}`);
await connection.close();
