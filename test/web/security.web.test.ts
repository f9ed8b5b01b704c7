import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type TestSite } from '../support/web.js';

let site: TestSite;
let secure: TestSite;

beforeAll(async () => {
  site = await openSite();
  secure = await openSite({ publicUrl: 'https://bank.example.org' });
});
afterAll(async () => {
  await site.close();
  await secure.close();
});

const send = (headers: Record<string, string>, body: string, path = '/sign-in') =>
  site.app.request(`http://localhost:3000${path}`, { method: 'POST', headers, body });

const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

describe('a request that may change something', () => {
  it.each([
    ['another site', { ...form, Origin: 'https://evil.example' }],
    ['another site, by the browser', { ...form, 'Sec-Fetch-Site': 'cross-site' }],
    ['a sibling host', { ...form, 'Sec-Fetch-Site': 'same-site' }],
    ['a sandboxed frame', { ...form, Origin: 'null' }],
    ['nowhere', form],
    [
      'another site as JSON',
      { 'Content-Type': 'application/json', Origin: 'https://evil.example' },
    ],
    [
      'another site with a strange type',
      { 'Content-Type': 'application/x-www-form-urlencodedx', Origin: 'https://evil.example' },
    ],
  ])('is refused from %s', async (_from, headers) => {
    expect((await send(headers, 'email=a%40example.org')).status).toBe(403);
  });

  it.each([
    ['by Sec-Fetch-Site', { ...form, 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }],
    ['by Origin', { ...form, Origin: 'http://localhost:3000' }],
  ])('is taken from a page of this site, known %s', async (_by, headers) => {
    expect((await send(headers, 'email=a%40example.org')).status).toBe(303);
  });

  it('is taken behind a proxy, whatever name that gives it, and from the public address alone', async () => {
    const ask = (origin: string) =>
      secure.app.request('http://searchbank-upstream:8080/sign-in', {
        method: 'POST',
        headers: { ...form, Origin: origin },
        body: 'email=a%40example.org',
      });
    expect((await ask('https://bank.example.org')).status).toBe(303);
    expect((await ask('http://searchbank-upstream:8080')).status).toBe(403);
  });

  it('is refused when it is larger than 1 MB', async () => {
    const answer = await send(
      { ...form, 'Sec-Fetch-Site': 'same-origin' },
      `email=${'a'.repeat(1_100_000)}`,
    );
    expect(answer.status).toBe(413);
  });
});

describe('a strange name for a local service', () => {
  const at = (host: string, headers: Record<string, string> = {}) =>
    site.app.request(`http://${host}/sign-in`, {
      ...('Origin' in headers ? { method: 'POST', body: 'email=a%40example.org' } : {}),
      headers: { ...form, ...headers },
    });

  it('is refused for reading and writing: it may be a stranger’s, made to point here', async () => {
    const answer = await at('rebound.example:3000');
    expect(answer.status).toBe(421);
    expect(await answer.text()).toContain('http://localhost:3000');
    const written = await at('rebound.example:3000', { Origin: 'http://rebound.example:3000' });
    expect(written.status).toBe(421);
    expect((await at('localhost.rebound.example')).status).toBe(421);
    expect((await at('127.0.0.1.rebound.example')).status).toBe(421);
  });

  it.each(['localhost:3000', '127.0.0.1:3000', '192.168.1.20', '[::1]:3000'])(
    'is not %s',
    async (host) => {
      expect((await at(host)).status).toBe(200);
      expect((await at(host, { Origin: `http://${host}` })).status).toBe(303);
    },
  );

  it('may ask whether the service lives', async () => {
    expect((await site.app.request('http://bank-7f9c.internal/healthz')).status).toBe(200);
  });
});

describe('a request that makes no sense', () => {
  it.each(['/strategies/%00', '/strategies?q=%00', '/topics/%00', '/sign-in/%00'])(
    'is answered 400: %s',
    async (path) => {
      expect((await site.get(path)).status).toBe(400);
    },
  );

  it.each([
    ['a form of parts without their boundary', 'multipart/form-data', 'x'],
    ['a form of parts that is cut off', 'multipart/form-data; boundary=x', '--x\r\nContent-'],
    ['JSON', 'application/json', '{"email":"a@example.org"}'],
    ['a NUL', 'application/x-www-form-urlencoded', 'email=%00'],
  ])('as a form is never a bug: %s', async (_what, type, body) => {
    const answer = await send({ 'Content-Type': type, 'Sec-Fetch-Site': 'same-origin' }, body);
    expect([400, 422]).toContain(answer.status);
  });
});

describe('every answer', () => {
  it.each(['/', '/no-such-page', '/sign-in', '/healthz', '/css/app.css'])(
    'has the security headers: %s',
    async (path) => {
      const { headers } = await site.get(path);
      expect(headers.get('Content-Security-Policy')).toContain(
        "script-src 'self'; style-src 'self'",
      );
      expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('Strict-Transport-Security')).toBeNull();
    },
  );

  it('asks for https for a year where the site is on https', async () => {
    const { headers } = await secure.get('/');
    expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000; includeSubDomains');
  });

  it('sets a __Host- cookie on https', async () => {
    const person = await secure.addPerson('editor');
    expect(await secure.signInAs(person)).toMatch(/^__Host-session=/);
  });
});

describe('the menu', () => {
  it('leads editors to their desk, and nobody else', async () => {
    const menu = async (cookie?: string) => (await site.get('/', cookie)).text();
    const as = async (role: 'contributor' | 'editor') =>
      menu(await site.signInAs(await site.addPerson(role)));
    expect(await as('editor')).toContain('href="/desk"');
    expect(await as('contributor')).not.toContain('href="/desk"');
    expect(await menu()).not.toContain('href="/desk"');
  });
});

describe('pages', () => {
  it('hold no inline script or style and load nothing from elsewhere', async () => {
    for (const path of ['/', '/sign-in', '/cookies', '/no-such-page']) {
      const html = await (await site.get(path)).text();
      expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
      expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
      expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    }
  });

  it('show no trace of a bug, only a code that the log has too, and no value of a row', async () => {
    const broken = await openSite();
    await broken.database.sql`drop table sessions cascade`;
    const answer = await broken.get('/', 'session=anything-at-all');
    const html = await answer.text();
    expect(answer.status).toBe(500);
    expect(html).not.toMatch(/sessions|relation|node_modules|Failed query/);
    const code = /<code>([0-9a-f]{8})<\/code>/.exec(html)?.[1] ?? 'none';
    expect(broken.log[0]).toContain(code);
    expect(broken.log[0]).not.toContain('params');
    await broken.close();
  });

  it('answer 404 with a page for an address that leads nowhere', async () => {
    const answer = await site.get('/no-such-page');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Page not found');
  });

  it('are not kept by caches for someone signed in', async () => {
    const cookie = await site.signInAs(await site.addPerson('contributor'));
    expect((await site.get('/', cookie)).headers.get('Cache-Control')).toBe('no-store');
  });
});

describe('style sheet', () => {
  it('fetches no font: Frutiger is not ours to ship', async () => {
    const html = await (await site.get('/')).text();
    const href = /href="(\/css\/nhsuk\.css[^"]*)"/.exec(html)?.[1] ?? '';
    const answer = await site.get(href);
    const css = await answer.text();
    expect(css).not.toMatch(/@font-face|assets\.nhs\.uk/);
    expect(css.length).toBeGreaterThan(200_000);
    expect(answer.headers.get('Cache-Control')).toContain('immutable');
  });

  it('refers only to icons that are served', async () => {
    const css = await (await site.get('/css/nhsuk.css')).text();
    const icons = new Set([...css.matchAll(/url\((\/[^)]*)\)/g)].map((match) => match[1] ?? ''));
    expect(icons.size).toBe(4);
    for (const icon of icons) expect((await site.get(icon)).status).toBe(200);
  });
});
