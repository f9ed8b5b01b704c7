import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listIssues, readDraft } from '../../../src/bulletins/index.js';
import { countSends } from '../../../src/delivery/index.js';
import { schema } from '../../../src/db/index.js';
import { addDraft, addReader } from '../../support/approved-issue.js';
import { addRecord } from '../../support/loop-fixtures.js';
import { openSite, type TestSite } from '../../support/web.js';

let site: TestSite;
let cookie: string;
let issueId: string;
let bulletinId: string;
let recordId: string;

beforeEach(async () => {
  site = await openSite();
  const { db } = site.services;
  ({ issueId, bulletinId, recordId } = await addDraft(db, site.clock));
  cookie = await site.signInAs(await site.addPerson('editor'));
});
afterEach(() => site.close());

const at = () => `/desk/issues/${issueId}`;
const page = async (path: string) => (await site.get(path, cookie)).text();

describe('the desk', () => {
  it('is for editors', async () => {
    expect((await site.get('/desk')).headers.get('Location')).toBe('/sign-in?next=%2Fdesk');
    const contributor = await site.signInAs(await site.addPerson('contributor'));
    for (const path of ['/desk', at(), `${at()}/preview`, `${at()}/message.html`]) {
      expect((await site.get(path, contributor)).status, path).toBe(403);
    }
    expect((await site.post(`${at()}/approve`, {}, contributor)).status).toBe(403);
    expect((await readDraft(site.services.db, issueId))!.issue.status).toBe('draft');
  });

  it('lists the drafts and when each bulletin is due', async () => {
    const html = await page('/desk');
    expect(html).toContain(`href="${at()}"`);
    expect(html).toContain('Monday 23 November 2026, 07:00');
  });

  it('makes a topic and a bulletin on it, and keeps what was typed where something is wrong', async () => {
    const made = await site.post('/desk/new-topic', { title: 'Sepsis' }, cookie);
    expect(made.headers.get('Location')).toBe('/topics/sepsis');
    const wrong = {
      title: 'Sepsis monthly',
      topic: 'sepsis',
      frequency: 'monthly',
      monthDay: '31',
      time: '7',
      timeZone: 'Europe/London',
    };
    const refused = await site.post('/desk/new-bulletin', wrong, cookie);
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('value="Sepsis monthly"');
    expect(html).toContain('href="#time"');
    const right = { ...wrong, monthDay: '28', time: '07:00' };
    expect((await site.post('/desk/new-bulletin', right, cookie)).headers.get('Location')).toBe(
      '/topics/sepsis',
    );
    expect(await page('/topics/sepsis')).toContain('on day 28 of each month at 07:00');
  });

  it('compiles by hand, and says so where nothing is new', async () => {
    const { db } = site.services;
    expect((await site.post(`${at()}/abandon`, {}, cookie)).status).toBe(303);
    const again = await site.post('/desk/bulletins/delirium-weekly/compile', {}, cookie);
    expect(again.status).toBe(303);
    const [draft] = await listIssues(db, { bulletinId, statuses: ['draft'] });
    expect(again.headers.get('Location')).toBe(`/desk/issues/${draft!.id}`);
  });
});

describe('the draft page', () => {
  it('shows why an item is here: strategy, line, its text and the words', async () => {
    const html = await page(at());
    expect(html).toContain('href="/strategies/delirium-prevention#L2"');
    expect(html).toContain('(delirium or &quot;acute confusion&quot;).ti,ab.');
    expect(html).toMatch(/found <mark>Delirium<\/mark>/i);
  });

  it('says of a possible item how much of the strategy was found', async () => {
    const { db } = site.services;
    await addRecord(db, {
      title: 'Preventing harm to older patients',
      abstract: 'Nothing of the confusion.',
      firstSeenAt: site.clock.now(),
    });
    await site.post(`${at()}/abandon`, {}, cookie);
    const made = await site.post('/desk/bulletins/delirium-weekly/compile', {}, cookie);
    const html = await page(made.headers.get('Location')!);
    expect(html).toMatch(
      /Possibly selected by.*Delirium prevention<\/a>: 1 of its 2 concepts was found/s,
    );
    expect(html).toContain('cannot tell: the record has no subject headings');
  });

  it('keeps, drops and undoes by a form', async () => {
    const { db } = site.services;
    const decision = async () => (await readDraft(db, issueId))!.items[0]!.decision;
    for (const wish of ['dropped', 'undecided', 'kept'] as const) {
      const answer = await site.post(`${at()}/decisions`, { [wish]: recordId }, cookie);
      expect(answer.headers.get('Location')).toBe(`${at()}#item-${recordId}`);
      expect(await decision()).toBe(wish);
    }
    await site.post(`${at()}/decisions`, { bulk: 'dropped', record: [recordId] }, cookie);
    expect(await decision()).toBe('dropped');
    await site.post(`${at()}/decisions`, { 'keep-section': 'research' }, cookie);
    expect(await decision()).toBe('kept');
    for (const wish of ['kept', 'keep-section']) {
      const answer = await site.post(`${at()}/decisions`, { [wish]: 'no\r\nitem' }, cookie);
      expect(answer.status).toBe(303);
    }
  });

  it('approves what the editor saw, and nothing else', async () => {
    const { db } = site.services;
    await addReader(db, site.clock, 'ann@example.org', bulletinId);
    const fingerprint = /name="fingerprint" value="(\w+)"/.exec(await page(at()))![1]!;
    await site.post(`${at()}/introduction`, { introduction: 'Read this first' }, cookie);
    const stale = await site.post(`${at()}/approve`, { fingerprint }, cookie);
    expect(stale.status).toBe(422);
    expect(await stale.text()).toContain('has changed since');
    const fresh = /name="fingerprint" value="(\w+)"/.exec(await page(at()))![1]!;
    expect((await site.post(`${at()}/approve`, { fingerprint: fresh }, cookie)).status).toBe(303);
    expect(await countSends(db, issueId)).toEqual({ queued: 1 });
    const archive = await site.get('/bulletins/delirium-weekly/1');
    expect(archive.status).toBe(200);
    expect(await archive.text()).toContain('Read this first');
    expect((await site.post(`${at()}/decisions`, { dropped: recordId }, cookie)).status).toBe(422);
  });

  it('says of a sent issue what was left undecided, and asks for no decision any more', async () => {
    const { db } = site.services;
    await db.update(schema.issueItems).set({ decision: 'undecided' });
    expect(await page(at())).toContain('0 kept, 1 to decide, 0 dropped');
    await db.update(schema.issues).set({ status: 'sent' });
    const html = await page(at());
    expect(html).toContain('0 kept, 1 left undecided, 0 dropped');
    expect(html).not.toMatch(/to decide/i);
  });

  it('loses nothing that was typed first, whichever button is pressed', async () => {
    const { db } = site.services;
    const introduction = async () => (await readDraft(db, issueId))!.issue.introduction;
    const typed = { introduction: 'Read this first', shown: '' };
    await site.post(`${at()}/decisions`, { ...typed, dropped: recordId }, cookie);
    expect(await introduction()).toBe('Read this first');
    // A page that was opened before has shown nothing, and nothing was typed in it.
    await site.post(`${at()}/decisions`, { introduction: '', shown: '', kept: recordId }, cookie);
    expect(await introduction()).toBe('Read this first');

    const fingerprint = /name="fingerprint" value="(\w+)"/.exec(await page(at()))![1]!;
    const changed = { introduction: 'Read it twice', shown: 'Read this first', fingerprint };
    const approve = await site.post(`${at()}/approve`, changed, cookie);
    expect(approve.status).toBe(422);
    expect(await approve.text()).toContain('is saved now and changes the message');
    const { issue } = (await readDraft(db, issueId))!;
    expect(issue).toMatchObject({ status: 'draft', introduction: 'Read it twice' });

    const long = 'long '.repeat(1000);
    for (const verb of ['introduction', 'decisions', 'approve']) {
      const body = { introduction: long, shown: 'Read it twice', fingerprint, dropped: recordId };
      const refused = await site.post(`${at()}/${verb}`, body, cookie);
      expect(refused.status).toBe(422);
      const html = await refused.text();
      expect(html).toContain('Write 4,000 characters or fewer; these are 4,999');
      expect(html).toContain(long);
    }
    expect((await readDraft(db, issueId))!.items[0]!.decision).toBe('kept');
  });

  it('shows the message in a frame that can run nothing', async () => {
    expect(await page(`${at()}/preview`)).toContain(
      'sandbox="allow-popups allow-popups-to-escape-sandbox"',
    );
    const html = await site.get(`${at()}/message.html`, cookie);
    const policy = html.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-popups');
    expect(policy).not.toContain('script');
    expect(html.headers.get('X-Frame-Options')).toBeNull();
    expect(await html.text()).toContain('Delirium prevented');
  });

  it('does not show a draft in the archive', async () => {
    expect((await site.get('/bulletins/delirium-weekly/1')).status).toBe(404);
  });

  it('shows the titles of feeds as text', async () => {
    const { db } = site.services;
    await addRecord(db, {
      title: 'Delirium <img src=x onerror=alert(1)> prevented',
      firstSeenAt: site.clock.now(),
      link: 'javascript:alert(1)',
    });
    await site.post(`${at()}/abandon`, {}, cookie);
    const made = await site.post('/desk/bulletins/delirium-weekly/compile', {}, cookie);
    const html = await page(made.headers.get('Location')!);
    expect(html).toContain('Delirium &lt;img src=x onerror=alert(1)&gt; prevented');
    expect(html).not.toContain('<img');
    expect(html).not.toContain('javascript:');
  });
});
