import { describe, expect, it } from 'vitest';
import { answerFeedRequest } from '../../src/feeds/index.js';
import { rss } from '../support/feed-server.js';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('answerFeedRequest', () => {
  it('gives the items of a document', async () => {
    const text = rss([
      {
        title: 'Falls &amp; frailty',
        guid: 'g1',
        link: '/a',
        description: 'p &lt; 0.05',
        doi: '10.5555/abc',
      },
    ]);
    expect(
      await answerFeedRequest({ id: 7, base64: base64(text), url: 'https://example.org/feed' }),
    ).toEqual({
      id: 7,
      title: 'Sample feed',
      items: [
        {
          id: 'g1',
          title: 'Falls & frailty',
          link: 'https://example.org/a',
          summary: 'p &lt; 0.05',
          published: '2026-11-09T08:00:00.000Z',
          updated: null,
          authors: [],
          doi: '10.5555/abc',
          pmid: null,
          journal: null,
        },
      ],
      problems: [],
    });
  });

  it('says why a document is no feed', async () => {
    const answer = await answerFeedRequest({
      id: 'x',
      base64: base64(
        '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head></html>',
      ),
      url: 'https://example.org/news/',
    });
    expect(answer['error']).toContain('https://example.org/rss');
    expect((await answerFeedRequest({ id: 'y', base64: '' }))['error']).toMatch(/nothing to read/);
  });

  it.each([
    null,
    7,
    {},
    { id: 1 },
    { id: 1, path: '/nowhere/at/all' },
    { id: 1, path: 'a', base64: '' },
  ])('refuses the request %j without throwing', async (request) => {
    expect(await answerFeedRequest(request)).toHaveProperty('error');
  });
});
