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

  it('gives only entries that feeds.json can hold', () => {
    const long = 'x'.repeat(1500);
    const read = readOpml(`<opml version="2.0"><body>
      <outline text="${long}"><outline xmlUrl="https://example.org/${long}"/></outline>
      <outline text="Two&#10;lines&#9;&#127;" xmlUrl="https://example.org/b"/>
      <outline text="Too long" xmlUrl="https://example.org/${long}${long}"/></body></opml>`);
    expect(read.ok && read.value).toEqual([
      {
        url: `https://example.org/${long}`,
        title: `https://example.org/${long}`.slice(0, 300),
        category: long.slice(0, 100),
        enabled: true,
      },
      { url: 'https://example.org/b', title: 'Two lines', category: 'general', enabled: true },
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
