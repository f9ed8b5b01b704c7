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
  it('is the id of Atom where there is no other', async () => {
    const atom = '<a:id xmlns:a="http://www.w3.org/2005/Atom">urn:ward:1</a:id>';
    expect((await itemOf(atom)).id).toBe('urn:ward:1');
    expect((await itemOf(`${atom}<guid isPermaLink="false">2</guid>`)).id).toBe('2');
  });

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

describe('a DOI in an address', () => {
  it.each([
    ['https://doi.example/10.5555%2FS0140-6736%2826%2900101-2', '10.5555/S0140-6736(26)00101-2'],
    ['https://ward.example/article?id=10.5555/ward.1&amp;utm_source=rss', '10.5555/ward.1'],
    ['https://ward.example/10.5555/ward.1;jsessionid=1F0A', '10.5555/ward.1'],
    [
      'https://ward.example/ageing/advance-article/doi/10.5555/ageing/afag001/8400001?rss=1',
      '10.5555/ageing/afag001',
    ],
    ['https://ward.example/neo/article/doi/10.5555/000540001/900001/Falls', '10.5555/000540001'],
    ['https://ward.example/article/10.5555/s00125-1/fulltext.html', '10.5555/s00125-1'],
    ['https://ward.example/doi/10.5555/CD000023.pub6/full/de', '10.5555/CD000023.pub6'],
    ['https://preprints.example/content/10.1101/2026.01.05.1v2/full', '10.1101/2026.01.05.1'],
  ])('is cut free of what belongs to the address: %s', async (link, doi) => {
    expect((await itemOf(`<link>${link}</link>`)).doi).toBe(doi);
  });
});

describe('one field with everybody', () => {
  it.each([
    ['Jane Roe, MD, PhD', ['Jane Roe, MD, PhD']],
    [
      'Jane Roe, MD, John Doe, Jr., and Ann Lee, RN',
      ['Jane Roe, MD', 'John Doe, Jr.', 'Ann Lee, RN'],
    ],
    ['Ann Lee1, Bo Chen2,3', ['Ann Lee1', 'Bo Chen2']],
    ['Lee, A. B. and Chen, C.', ['Lee, A. B.', 'Chen, C.']],
    ['Lee, A., &amp;amp; Chen, B.', ['Lee, A.', 'Chen, B.']],
    ['李明、王芳', ['李明', '王芳']],
    ['Smith J, Doe PA', ['Smith J', 'Doe PA']],
  ])('is split into persons: %s', async (creator, authors) => {
    expect((await itemOf(`<dc:creator>${creator}</dc:creator>`)).authors).toEqual(authors);
  });
});

describe('an item of ScienceDirect', () => {
  const described = (date: string): string =>
    `<description>&lt;p&gt;${date}&lt;/p&gt;&lt;p&gt;&lt;b&gt;Source:&lt;/b&gt; Ward Medicine, Volume 3&lt;/p&gt;</description>`;

  it('has the day that its description names', async () => {
    const { published } = await itemOf(described('Available online 22 August 2026'));
    expect(published?.toISOString()).toBe('2026-08-22T00:00:00.000Z');
  });

  it('has no day where the description names a month', async () => {
    expect(await itemOf(described('Publication date: February 2026'))).toMatchObject({
      published: null,
      publishedAsGiven: 'February 2026',
    });
  });
});

describe('the journal of a feed', () => {
  it.each([
    ['Ward Medicine Current Issue', 'Ward Medicine'],
    ['Ward Medicine - Current Issue', 'Ward Medicine'],
    ['Wiley: Ward Medicine: Table of Contents', 'Ward Medicine'],
    ['SAGE Publications Inc: Ward Medicine: Table of Contents', 'Ward Medicine'],
    ['ScienceDirect Publication: Ward Medicine', 'Ward Medicine'],
    ['Ward Medicine: Latest Articles (ACS Publications)', 'Ward Medicine'],
    ['News of the ward', null],
  ])('is named by the title of the feed where no field does: %s', async (title, journal) => {
    const answer = await readDocument(
      Buffer.from(`<rss version="2.0"><channel><title>${title}</title></channel></rss>`),
      {},
    );
    expect(answer.ok && answer.value.journal).toBe(journal);
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
