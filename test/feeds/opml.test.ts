import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from '../../src/feeds/opml.js';

describe('OPML', () => {
  it('comes back as it went out', () => {
    const feeds = [
      {
        url: 'https://example.org/a?x=1&y=2',
        title: 'Falls & frailty <news>',
        category: 'Older people',
        enabled: true,
      },
      { url: 'https://example.org/b', title: 'B', category: 'general', enabled: true },
    ];
    const read = readOpml(writeOpml(feeds, 'Mine'));
    expect(read.ok && read.value).toEqual(feeds);
  });

  it('takes feeds from any depth, once, with web addresses only', () => {
    const read = readOpml(`<opml version="1.0"><body>
      <outline text="Top" xmlUrl="https://example.org/top"/>
      <outline text="A"><outline text="B"><outline title="Deep" text="x" xmlUrl="https://example.org/deep"/></outline></outline>
      <outline text="Again" xmlUrl="https://example.org/top"/>
      <outline text="Bad" xmlUrl="javascript:alert(1)"/><outline text="Worse" xmlUrl="file:///etc/passwd"/>
    </body></opml>`);
    expect(read.ok && read.value.map((feed) => [feed.category, feed.title, feed.url])).toEqual([
      ['general', 'Again', 'https://example.org/top'],
      ['B', 'Deep', 'https://example.org/deep'],
    ]);
  });

  it.each([
    '',
    '<html></html>',
    'not xml',
    '<opml version="2.0"><body/></opml>',
    '<rss version="2.0"/>',
  ])('refuses %j with a sentence', (text) => {
    expect(readOpml(text)).toMatchObject({ ok: false, reason: 'not-opml' });
  });
});
