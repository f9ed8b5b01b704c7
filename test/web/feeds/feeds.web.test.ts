import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../../src/db/index.js';
import { openSite, type TestSite } from '../../support/web.js';

describe('the page of feeds', () => {
  let site: TestSite;
  let editor = '';
  beforeAll(async () => {
    site = await openSite();
    editor = await site.signInAs(await site.addPerson('editor'));
    await site.database.db.insert(schema.feeds).values([
      {
        url: 'https://example.org/a',
        title: 'Well & good',
        category: 'journals',
        lastSuccessAt: site.clock.now(),
      },
      {
        url: 'https://example.org/b',
        title: 'Broken <one>',
        category: 'news',
        lastError: 'timeout',
        lastErrorText: 'The address gave no answer.',
        failingSince: site.clock.now(),
      },
    ]);
  });
  afterAll(() => site.close());

  it('shows everybody how each source does, and nobody but editors the forms', async () => {
    const page = await (await site.get('/feeds')).text();
    expect(page).toContain('Well &amp; good');
    expect(page).toContain('Broken &lt;one&gt;');
    expect(page).toContain('The address gave no answer.');
    expect(page).toContain('1 of 2 sources could not be read');
    expect(page).toMatch(/<svg role="img" aria-label="Well &amp; good: items a week/);
    expect(page).not.toContain('Add a source');
    expect(await (await site.get('/feeds', editor)).text()).toContain('Add a source');
  });

  it('gives the same as JSON and as OPML', async () => {
    const json = (await (await site.get('/api/v1/feeds')).json()) as {
      feeds: { title: string; condition: string }[];
    };
    expect(json.feeds.map((feed) => [feed.title, feed.condition])).toEqual([
      ['Well & good', 'well'],
      ['Broken <one>', 'failing'],
    ]);
    const opml = await site.get('/feeds.opml');
    expect(opml.headers.get('content-type')).toContain('opml');
    expect(await opml.text()).toContain('xmlUrl="https://example.org/a"');
  });

  it('does nothing with a wish it does not know', async () => {
    const list = async () =>
      ((await (await site.get('/api/v1/feeds')).json()) as { feeds: { id: string }[] }).feeds;
    const before = await list();
    const answer = await site.post(`/feeds/${before[0]!.id}`, { do: 'explode' }, editor);
    expect(answer.status).toBe(404);
    expect(await list()).toEqual(before);
  });

  it('lets an editor turn a source off and on, and nobody else', async () => {
    const { feeds } = (await (await site.get('/api/v1/feeds')).json()) as {
      feeds: { id: string }[];
    };
    const path = `/feeds/${feeds[0]!.id}`;
    expect((await site.post(path, { do: 'off' })).status).not.toBe(200);
    expect((await (await site.get('/api/v1/feeds')).json()) as object).toMatchObject({
      feeds: [{ condition: 'well' }, {}],
    });
    expect((await site.post(path, { do: 'off' }, editor)).status).toBe(303);
    expect((await (await site.get('/api/v1/feeds')).json()) as object).toMatchObject({
      feeds: [{ condition: 'off' }, {}],
    });
    expect((await site.post(path, { do: 'on' }, editor)).status).toBe(303);
    expect(
      (await site.post('/feeds/00000000-0000-4000-8000-000000000000', { do: 'on' }, editor)).status,
    ).toBe(404);
  });

  it('refuses an address that cannot be read, keeps what was typed, and tells nothing of what lies behind it', async () => {
    const answers = await Promise.all(
      ['http://127.0.0.1:1/', 'http://localhost:22/', 'http://169.254.169.254/'].map(
        async (url) => {
          const response = await site.post('/feeds', { url, title: '', category: 'x' }, editor);
          expect(response.status).toBe(422);
          const page = await response.text();
          expect(page).toContain(`value="${url}"`);
          return /error-message[\s\S]*?<\/span>([^<]+)/.exec(page)?.[1];
        },
      ),
    );
    expect(new Set(answers).size).toBe(1);
    const mistyped = await site.post('/feeds', { url: 'example', title: '', category: '' }, editor);
    expect(await mistyped.text()).toContain('Enter the feed’s address');
  });

  it('takes an OPML list', async () => {
    const opml =
      '<opml version="2.0"><body><outline text="More"><outline text="C" xmlUrl="https://example.org/c"/><outline text="A" xmlUrl="https://example.org/a"/></outline></body></opml>';
    expect((await site.post('/feeds/opml', { opml }, editor)).status).toBe(303);
    const { feeds } = (await (await site.get('/api/v1/feeds')).json()) as {
      feeds: { title: string }[];
    };
    expect(feeds.map((feed) => feed.title)).toEqual(['C', 'Well & good', 'Broken <one>']);
    expect((await site.post('/feeds/opml', { opml: '<html>' }, editor)).status).toBe(422);
  });
});
