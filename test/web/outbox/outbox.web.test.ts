import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer, listOutbox } from '../../../src/mail/index.js';
import { openSite, type TestSite } from '../../support/web.js';

let dataDir: string;
let sites: TestSite[];

beforeEach(async () => {
  sites = [];
  dataDir = await mkdtemp(join(tmpdir(), 'outbox-'));
  const mailer = createMailer({ smtpUrl: undefined, dataDir, mailFrom: 'a@example.org' });
  await mailer.send({
    to: 'ann@example.org',
    subject: 'One message',
    html: '<html><head></head><body><script>alert(1)</script><p>Hello</p></body></html>',
    text: 'Hello https://bank.example.org/unsubscribe/abc',
  });
});
afterEach(async () => {
  await Promise.all(sites.map((site) => site.close()));
  await rm(dataDir, { recursive: true });
});

async function open(config: { demo?: boolean; smtpUrl?: string }): Promise<TestSite> {
  const site = await openSite({ dataDir, ...config });
  sites.push(site);
  return site;
}

describe('the outbox', () => {
  it('shows everyone of the demonstration a message: headers, text with its links, HTML in a frame', async () => {
    const site = await open({ demo: true });
    const [entry] = await listOutbox(dataDir);
    expect(await (await site.get('/outbox')).text()).toContain(`href="/outbox/${entry!.id}"`);
    const html = await (await site.get(`/outbox/${entry!.id}`)).text();
    expect(html).toContain('<a href="https://bank.example.org/unsubscribe/abc">');
    expect(html).not.toContain('<script>alert');
    const framed = await site.get(`/outbox/${entry!.id}/message.html`);
    expect(framed.headers.get('Content-Security-Policy')).toContain('sandbox allow-popups');
    expect((await site.get('/outbox/..%2f..%2fetc')).status).toBe(404);
  });

  it('is for administrators only outside the demonstration: it holds sign-in links', async () => {
    const site = await open({ demo: false });
    const editor = await site.signInAs(await site.addPerson('editor'));
    const administrator = await site.signInAs(await site.addPerson('administrator'));
    const [entry] = await listOutbox(dataDir);
    for (const path of ['/outbox', `/outbox/${entry!.id}`, `/outbox/${entry!.id}/message.html`]) {
      expect((await site.get(path)).status, path).toBe(303);
      expect((await site.get(path, editor)).status, path).toBe(403);
      expect((await site.get(path, administrator)).status, path).toBe(200);
    }
  });

  it('is not there where a mail server is set', async () => {
    const site = await open({ demo: true, smtpUrl: 'smtp://localhost' });
    expect((await site.get('/outbox')).status).toBe(404);
  });
});
