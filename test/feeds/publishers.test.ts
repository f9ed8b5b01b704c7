import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/feeds/index.js';

const namespaces =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:media="http://search.yahoo.com/mrss/"';

async function itemOf(fields: string) {
  const answer = await readDocument(
    Buffer.from(`<rss version="2.0" ${namespaces}><channel><item>${fields}</item></channel></rss>`),
    { url: 'https://journal.example/feed.xml' },
  );
  if (!answer.ok) throw new Error(answer.message);
  return answer.value.items[0]!;
}

async function entryOf(fields: string) {
  const answer = await readDocument(
    Buffer.from(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${fields}</entry></feed>`),
    { url: 'https://journal.example/feed.xml' },
  );
  if (!answer.ok) throw new Error(answer.message);
  return answer.value.items[0]!;
}

describe('an item that FeedBurner hands on', () => {
  it('is linked to the page itself, and known by what that address names', async () => {
    const item = await itemOf(
      '<link>http://feedproxy.example/~r/ward/~3/abc/</link><feedburner:origLink>https://journal.example/article?id=10.5555/ward.0000001</feedburner:origLink>',
    );
    expect(item.link).toBe('https://journal.example/article?id=10.5555/ward.0000001');
    expect(item.doi).toBe('10.5555/ward.0000001');
  });

  it('keeps what stands behind an empty item inside it', async () => {
    const item = await itemOf('<title>Falls</title><item /><link>https://ward.example/1</link>');
    expect(item).toMatchObject({ title: 'Falls', link: 'https://ward.example/1' });
  });
});

describe('the persons of an item', () => {
  it.each([
    ['<rdf:Seq><rdf:li>Ada Example</rdf:li><rdf:li>Ben Sample</rdf:li></rdf:Seq>'],
    [
      '<rdf:Bag><rdf:li><foaf:Person><foaf:name>Ada Example</foaf:name></foaf:Person></rdf:li><rdf:li>Ben Sample</rdf:li></rdf:Bag>',
    ],
    [
      '<foaf:Person><foaf:name>Ada Example</foaf:name><foaf:mbox>x</foaf:mbox></foaf:Person></dc:creator><dc:creator>Ben Sample',
    ],
  ])('are read from lists and descriptions of RDF: %s', async (creator) => {
    expect((await itemOf(`<dc:creator>${creator}</dc:creator>`)).authors).toEqual([
      'Ada Example',
      'Ben Sample',
    ]);
  });

  it('are named once where the names follow in another script', async () => {
    const item = await entryOf(
      '<author><en><name>Tamon Ueda</name><name>Ken Sato</name></en><ja><name>上田 多門</name><name>佐藤 健</name></ja></author>',
    );
    expect(item.authors).toEqual(['Tamon Ueda', 'Ken Sato']);
  });

  it('are one where a name goes on in the next line', async () => {
    expect((await entryOf('<author><name>Ada\n  Example</name></author>')).authors).toEqual([
      'Ada Example',
    ]);
  });

  it('are none where there is an address only', async () => {
    expect(
      (await entryOf('<author><name/><email>a@ward.example</email></author>')).authors,
    ).toEqual([]);
  });
});

describe('what an item is known by', () => {
  it.each([
    'http://europepmc.org/abstract/MED/40000003',
    'https://europepmc.org/article/MED/40000003?x=1',
  ])('is the PubMed number in an address of Europe PMC: %s', async (link) => {
    expect((await itemOf(`<link>${link}</link>`)).pmid).toBe('40000003');
  });

  it('is read from the terms of Dublin Core as from its elements', async () => {
    expect(
      await itemOf(
        '<dcterms:title>Falls</dcterms:title><dcterms:identifier>doi:10.5555/ward.2</dcterms:identifier><dcterms:creator>Ada Example</dcterms:creator>',
      ),
    ).toMatchObject({ title: 'Falls', doi: '10.5555/ward.2', authors: ['Ada Example'] });
  });
});

describe('the journal of an item', () => {
  it.each([
    'Ward Medicine, Vol. 3, No. 2 (2026) pp. 1 - 9',
    'Ward Medicine, Ahead of Print.',
    'Ward Medicine, EarlyView.',
    'Ward Medicine, Volume 4, Issue 1, Page 1-9, January 2026. ',
  ])('is the name before what says where in it: %s', async (source) => {
    expect((await itemOf(`<dc:source>${source}</dc:source>`)).journal).toBe('Ward Medicine');
  });
});

describe('the links and words of an entry', () => {
  it.each([' alternate ', 'http://www.iana.org/assignments/relation/alternate', 'ALTERNATE'])(
    'are told by the relation however it is written: %j',
    async (rel) => {
      expect((await entryOf(`<link rel="${rel}" href="https://ward.example/1"/>`)).link).toBe(
        'https://ward.example/1',
      );
    },
  );

  it('start from the base of the one element that holds them all', async () => {
    const { summaryHtml } = await entryOf(
      '<content type="xhtml">\n<div xmlns="http://www.w3.org/1999/xhtml" xml:base="https://ward.example/2026/"><a href="falls">Falls</a></div>\n</content>',
    );
    expect(summaryHtml).toContain('href="https://ward.example/2026/falls"');
  });

  it('are those of a group of media where there are no others', async () => {
    const group =
      '<media:group><media:title>Video</media:title><media:description>How to lift</media:description></media:group>';
    expect(await itemOf(`<title>Lifting</title>${group}`)).toMatchObject({
      title: 'Lifting',
      summary: 'How to lift',
    });
  });
});
