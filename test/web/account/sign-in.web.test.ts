import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/accounts/index.js';
import { cookieOf, openSite, type TestSite } from '../../support/web.js';

let site: TestSite;
let ada: Person;

beforeAll(async () => {
  site = await openSite();
  ada = await site.addPerson('contributor', 'Ada Contributor');
});
afterAll(() => site.close());
beforeEach(() => {
  site.sent.length = 0;
  site.clock.forward(24 * 60);
});

async function askForLink(next?: string): Promise<string> {
  site.sent.length = 0;
  await site.post('/sign-in', { email: ada.email, ...(next === undefined ? {} : { next }) });
  await site.settled();
  return /\/sign-in\/[\w-]+/.exec(site.sent[0]?.text ?? '')?.[0] ?? 'no link';
}

describe('signing in by e-mail link', () => {
  it('sends one link of 256 bits to a known address', async () => {
    const link = await askForLink();
    expect(site.sent[0]?.to).toBe(ada.email);
    expect(Buffer.from(link.slice('/sign-in/'.length), 'base64url')).toHaveLength(32);
  });

  it('answers the same for an unknown address and sends nothing', async () => {
    const known = await site.post('/sign-in', { email: ada.email });
    await site.settled();
    site.sent.length = 0;
    const unknown = await site.post('/sign-in', { email: 'nobody@example.org' });
    await site.settled();
    expect(site.sent).toEqual([]);
    expect(unknown.status).toBe(known.status);
    expect(unknown.headers.get('Location')).toBe(known.headers.get('Location'));
    expect(await unknown.text()).toBe(await known.text());
  });

  it('signs nobody in by opening the link, however often', async () => {
    const link = await askForLink();
    for (let visit = 0; visit < 3; visit += 1) {
      const page = await site.get(link);
      expect(page.status).toBe(200);
      expect(page.headers.get('Set-Cookie')).toBeNull();
      expect(page.headers.get('Cache-Control')).toBe('no-store');
    }
    expect((await site.post(link)).status).toBe(303);
  });

  it('takes a link once, also of two presses at the same time', async () => {
    const link = await askForLink();
    const answers = await Promise.all([site.post(link), site.post(link), site.post(link)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([303, 410, 410]);
  });

  it('refuses a link after ten minutes', async () => {
    const link = await askForLink();
    site.clock.forward(10.1);
    expect((await site.get(link)).status).toBe(410);
    expect((await site.post(link)).status).toBe(410);
  });

  it("ends the address's other links when one is used", async () => {
    const older = await askForLink();
    const newer = await askForLink();
    await site.post(newer);
    expect((await site.post(older)).status).toBe(410);
  });

  it('sends at most three links in a quarter of an hour and ten in a day', async () => {
    let sent = 0;
    for (let round = 0; round < 6; round += 1) {
      for (let request = 0; request < 5; request += 1) {
        if ((await askForLink()) !== 'no link') sent += 1;
      }
      if (round === 0) expect(sent).toBe(3);
      site.clock.forward(16);
    }
    expect(sent).toBe(10);
  });

  it('gives a new session and ends the one the browser had', async () => {
    const first = await site.signInAs(ada);
    const link = await askForLink();
    const answer = await site.post(link, {}, first);
    expect(cookieOf(answer)).not.toBe(first);
    expect((await site.get('/account', first)).status).toBe(303);
    expect((await site.get('/account', cookieOf(answer))).status).toBe(200);
  });

  it('does not take a session token that the browser chose', async () => {
    const link = await askForLink();
    const answer = await site.post(link, {}, 'session=chosen-by-an-attacker');
    expect(cookieOf(answer)).not.toContain('chosen');
    expect((await site.get('/account', 'session=chosen-by-an-attacker')).status).toBe(303);
  });

  it('goes back to a page of this site only', async () => {
    for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil']) {
      expect((await site.post(await askForLink(next))).headers.get('Location')).toBe('/');
      site.clock.forward(24 * 60);
    }
    const answer = await site.post(await askForLink('/deposit?from=x'));
    expect(answer.headers.get('Location')).toBe('/deposit?from=x');
  });

  it('shows what to put right for something that is not an address, and keeps it', async () => {
    const page = await site.post('/sign-in', { email: 'ada@@example' });
    const html = await page.text();
    expect(page.status).toBe(422);
    expect(html).toContain('<title>Error: Sign in');
    expect(html).toContain('value="ada@@example"');
    expect(html).toContain('href="#email"');
  });

  it('never names a person to a visitor outside the demonstration', async () => {
    expect(await (await site.get('/sign-in')).text()).not.toContain('Ada Contributor');
  });
});

describe('a session', () => {
  it('ends with signing out, on the server too', async () => {
    const cookie = await site.signInAs(ada);
    expect((await site.get('/account', cookie)).status).toBe(200);
    const out = await site.post('/sign-out', {}, cookie);
    expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0');
    expect((await site.get('/account', cookie)).status).toBe(303);
  });

  it('ends after a week without use and after thirty days whatever the use', async () => {
    const idle = await site.signInAs(ada);
    site.clock.forward(7 * 24 * 60 + 1);
    expect((await site.get('/account', idle)).status).toBe(303);
    const busy = await site.signInAs(ada);
    for (let day = 0; day < 29; day += 1) {
      site.clock.forward(24 * 60);
      expect((await site.get('/account', busy)).status).toBe(200);
    }
    site.clock.forward(2 * 24 * 60);
    expect((await site.get('/account', busy)).status).toBe(303);
  });

  it('is kept in a cookie that scripts cannot read and other sites cannot send along', async () => {
    const answer = await site.post(await askForLink());
    expect(answer.headers.get('Set-Cookie')).toMatch(/^session=.*Path=\/; HttpOnly; SameSite=Lax/);
  });

  it('ends at once when an administrator takes the access away', async () => {
    const grace = await site.addPerson('contributor', 'Grace');
    const admin = await site.signInAs(await site.addPerson('administrator', 'Root'));
    const cookie = await site.signInAs(grace);
    await site.post(`/account/people/${grace.id}/access`, { access: 'disabled' }, admin);
    expect((await site.get('/account', cookie)).status).toBe(303);
    await site.post('/sign-in', { email: grace.email });
    await site.settled();
    expect(site.sent.filter((message) => message.to === grace.email)).toHaveLength(1);
  });
});

describe('roles', () => {
  it('keep contributors from the list of people and send visitors to sign in', async () => {
    const cookie = await site.signInAs(ada);
    expect((await site.get('/account/people', cookie)).status).toBe(403);
    const visitor = await site.get('/account/people');
    expect(visitor.status).toBe(303);
    expect(visitor.headers.get('Location')).toBe('/sign-in?next=%2Faccount%2Fpeople');
  });

  it('are not changed by their owner', async () => {
    const root = await site.addPerson('administrator', 'Solo');
    const cookie = await site.signInAs(root);
    const answer = await site.post(
      `/account/people/${root.id}/access`,
      { access: 'editor' },
      cookie,
    );
    expect(answer.status).toBe(422);
  });
});
