import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countReaders, sendDueMessages } from '../../../src/delivery/index.js';
import { addDraft, approve } from '../../support/approved-issue.js';
import { openSite, type TestSite } from '../../support/web.js';

let site: TestSite;
let issueId: string;
let bulletinId: string;

beforeEach(async () => {
  site = await openSite();
  ({ issueId, bulletinId } = await addDraft(site.services.db, site.clock));
});
afterEach(() => site.close());

const readers = async () => (await countReaders(site.services.db)).get(bulletinId) ?? 0;

async function subscribe(email: string): Promise<void> {
  site.sent.length = 0;
  await site.post('/bulletins/delirium-weekly/subscribe', { email });
  const link = /\/subscribe\/confirm\/[\w-]+/.exec(site.sent[0]!.text)![0];
  await site.post(link);
}

/** The path of the unsubscribe link in the message that an issue sends. */
async function unsubscribePath(): Promise<string> {
  await subscribe('ann@example.org');
  await approve(site.services.db, site.clock, issueId);
  site.sent.length = 0;
  await sendDueMessages(site.services.db, site.services.mailer, site.clock, {
    sender: site.services.config,
    workerId: 'test',
  });
  return new URL(/Unsubscribe: (\S+)/.exec(site.sent[0]!.text)![1]!).pathname;
}

describe('subscribing by the pages', () => {
  it('answers a known and an unknown address the same', async () => {
    await subscribe('ann@example.org');
    site.clock.forward(30);
    const known = await site.post('/bulletins/delirium-weekly/subscribe', {
      email: 'ann@example.org',
    });
    const unknown = await site.post('/bulletins/delirium-weekly/subscribe', {
      email: 'new@example.org',
    });
    expect([known.status, known.headers.get('Location')]).toEqual([
      unknown.status,
      unknown.headers.get('Location'),
    ]);
    expect(known.headers.get('Location')).toBe('/subscribe/sent');
  });

  it('keeps what was typed and says what to do where it is no address', async () => {
    const answer = await site.post('/bulletins/delirium-weekly/subscribe', {
      email: 'ann at home',
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('value="ann at home"');
    expect(html).toContain('href="#email"');
  });

  it('confirms by the button, not by opening the link', async () => {
    await site.post('/bulletins/delirium-weekly/subscribe', { email: 'ann@example.org' });
    const link = /\/subscribe\/confirm\/[\w-]+/.exec(site.sent[0]!.text)![0];
    for (let visit = 0; visit < 3; visit += 1) {
      const opened = await site.get(link);
      expect(opened.status).toBe(200);
      expect(opened.headers.get('Cache-Control')).toBe('no-store');
    }
    expect(await readers()).toBe(0);
    expect((await site.post(link)).status).toBe(303);
    expect(await readers()).toBe(1);
    expect((await site.get('/subscribe/confirm/nothing')).status).toBe(410);
  });
});

describe('unsubscribing by the pages', () => {
  it('changes nothing by opening the link, and stops by the button', async () => {
    const path = await unsubscribePath();
    expect(await (await site.get(path)).text()).toContain('Unsubscribe</button>');
    expect(
      (await site.app.request(`http://localhost:3000${path}`, { method: 'HEAD' })).status,
    ).toBe(200);
    expect(await readers()).toBe(1);
    expect((await site.post(path)).headers.get('Location')).toBe(path);
    expect(await readers()).toBe(0);
    expect(await (await site.get(path)).text()).toContain('You no longer receive');
  });

  it('takes the one click of a mail program: no cookie, no origin, no redirect, any number of times', async () => {
    const path = await unsubscribePath();
    const oneClick = () =>
      site.app.request(`http://localhost:3000${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
    expect((await oneClick()).status).toBe(200);
    expect(await readers()).toBe(0);
    expect((await oneClick()).status).toBe(200);
  });

  it('answers 404 to a link that is not whole', async () => {
    const path = await unsubscribePath();
    expect((await site.get(path.slice(0, -1))).status).toBe(404);
    expect((await site.post(path.slice(0, -1))).status).toBe(404);
    expect(await readers()).toBe(1);
  });
});
