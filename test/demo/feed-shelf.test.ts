import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFeedShelf, fillDates, sampleFeeds } from '../../src/demo/feed-shelf.js';
import { readDocument } from '../../src/feeds/index.js';

const folder = new URL('../../samples/feeds/', import.meta.url);
const today = new Date('2026-11-22T17:00:00Z');
const shelf = createFeedShelf(folder, today);
const read = async (file: string) => {
  const text = fillDates(readFileSync(new URL(file, folder), 'utf8'), today);
  const parsed = await readDocument(Buffer.from(text), {
    url: `http://127.0.0.1:3000/shelf/${file}`,
  });
  if (!parsed.ok) throw new Error(`${file}: ${parsed.message}`);
  return parsed.value;
};

describe('the sample feeds', () => {
  it('hold at least 150 items, all with a title, a link and a date of the last weeks', async () => {
    let count = 0;
    for (const { file } of sampleFeeds)
      for (const item of (await read(file)).items) {
        count += 1;
        expect(item.title).not.toBe('');
        expect(item.link).toMatch(/^https:\/\/[a-z]+(-[a-z]+)?\.example\//);
        const age = today.getTime() - item.published!.getTime();
        expect(age).toBeGreaterThanOrEqual(0);
        expect(age).toBeLessThan(60 * 24 * 3600_000);
      }
    expect(count).toBeGreaterThanOrEqual(150);
  });

  it('overlap: the citation search has articles of the journals, by DOI', async () => {
    const dois = async (file: string) => (await read(file)).items.map((item) => item.doi);
    const journals = new Set(
      (
        await Promise.all(
          [
            'later-life-medicine.xml',
            'infection-practice.xml',
            'respiratory-metabolic.xml',
            'perinatal-workforce.xml',
          ].map(dois),
        )
      ).flat(),
    );
    const search = await dois('citation-search.xml');
    expect(search.filter((doi) => journals.has(doi)).length).toBeGreaterThanOrEqual(20);
    expect(search.filter((doi) => !journals.has(doi)).length).toBeGreaterThanOrEqual(5);
  });

  it('give authors and DOI wherever a journal would', async () => {
    for (const { file, topic } of sampleFeeds) {
      if (topic !== 'journals' && topic !== 'preprints') continue;
      for (const item of (await read(file)).items) {
        expect(item.doi).toMatch(/^10\.5555\//);
        expect(item.authors.length).toBeGreaterThan(0);
        expect(item.summary).not.toMatch(/EarlyView\.$/);
      }
    }
  });
});

describe('createFeedShelf', () => {
  const url = 'http://127.0.0.1:3000/shelf/ward-round-news.xml';

  it('answers 304 to the ETag it gave', async () => {
    const first = await shelf(new Request(url));
    expect(first.status).toBe(200);
    const again = await shelf(
      new Request(url, { headers: { 'if-none-match': first.headers.get('etag')! } }),
    );
    expect(again.status).toBe(304);
  });

  it('knows only the sample feeds', async () => {
    expect(
      (await shelf(new Request('http://127.0.0.1:3000/shelf/..%2f..%2fpackage.json'))).status,
    ).toBe(404);
  });
});
