import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/feeds/index.js';

const item = (id: string, more = ''): string =>
  `<item><title>Study ${id}</title><link>/${id}</link><guid>${id}</guid>${more}</item>`;
const feed = (items: readonly string[], head = '', root = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0" ${root}><channel><title>A</title>${items.join('')}</channel></rss>`;

async function read(text: string, remembered: string | null, url = 'https://a.example/feed') {
  const result = await readDocument(new TextEncoder().encode(text), { url, remembered });
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
const titles = (of: { items: readonly { title: string }[] }): string[] =>
  of.items.map((one) => one.title);

describe('a reading that remembers the one before', () => {
  it('takes apart only what is new or changed', async () => {
    const first = await read(feed([item('a'), item('b'), item('c')]), null);
    const changed = item('b').replace('Study', 'Corrected study');
    const next = await read(feed([item('n'), item('a'), changed, item('c')]), first.entries);
    expect(titles(next)).toEqual(['Study n', 'Corrected study b']);
    expect(next.entryCount).toBe(4);
    expect(titles(await read(feed([item('a'), changed]), next.entries))).toEqual([]);
  });

  it('forgets what the feed no longer holds', async () => {
    const first = await read(feed([item('a')]), null);
    const next = await read(feed([item('b')]), first.entries);
    expect(titles(await read(feed([item('a')]), next.entries))).toEqual(['Study a']);
  });

  it('reads two articles under one key together, so that they are told apart', async () => {
    const doi = '<doi>10.5555/one.issue</doi>';
    const first = await read(feed([item('a', doi)]), null);
    const next = await read(feed([item('b', doi), item('a', doi)]), first.entries);
    expect(titles(next)).toEqual(['Study b', 'Study a']);
  });

  it('tells again of a date that cannot be read', async () => {
    const undated = item('a', '<pubDate>about Easter</pubDate>');
    const first = await read(feed([undated]), null);
    expect(first.problems).toHaveLength(1);
    expect((await read(feed([item('b'), undated]), first.entries)).problems).toEqual(
      first.problems,
    );
  });

  it.each([
    ['another address', feed([item('a')]), 'https://b.example/feed'],
    ['another base', feed([item('a')], '', 'xml:base="https://c.example/"'), undefined],
    ['a declared entity', feed([item('a')], '<!DOCTYPE rss [<!ENTITY x "y">]>'), undefined],
    ['another language', feed(['<language>de</language>', item('a')]), undefined],
    [
      'another journal',
      feed([item('a')]).replace('>A<', '>Ward Medicine Current Issue<'),
      undefined,
    ],
  ])('reads everything again under %s', async (_, text, url) => {
    const first = await read(feed([item('a')]), null);
    expect(titles(await read(text, first.entries, url))).toEqual(['Study a']);
  });

  it('reads nothing again because the title of the feed changes', async () => {
    const first = await read(feed([item('a')]), null);
    const renamed = feed([item('a')]).replace('>A<', '>A, read at noon<');
    expect(titles(await read(renamed, first.entries))).toEqual([]);
  });

  it('survives whatever was remembered', async () => {
    for (const remembered of ['', 'x', 'x'.repeat(20_001)])
      expect(titles(await read(feed([item('a')]), remembered))).toEqual(['Study a']);
  });
});
