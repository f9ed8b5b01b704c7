import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/feeds/index.js';

async function read(document: string | Uint8Array, contentType?: string) {
  const answer = await readDocument(Buffer.from(document), {
    url: 'https://journal.example/feed.xml',
    contentType,
  });
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

const item = (fields: string): string =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Ward notes</title><item>${fields}</item></channel></rss>`;

async function readItem(fields: string) {
  return (await read(item(fields))).items[0]!;
}

describe('a document of damaged UTF-8', () => {
  const bytes = (...parts: (string | number[])[]): Uint8Array =>
    Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  const around = (...title: (string | number[])[]): Uint8Array =>
    bytes('<rss version="2.0"><channel><title>', ...title, '</title></channel></rss>');

  it('keeps what is whole and shows that a character broke off', async () => {
    const feed = await read(
      around('Größe ≤ 5 µg ', [0xe2, 0x82], ' täglich'),
      'text/xml; charset=utf-8',
    );
    expect(feed.title).toBe('Größe ≤ 5 µg \ufffd täglich');
  });

  it('reads a byte of windows-1252 among it as what it was meant to be', async () => {
    expect((await read(around('Überblick: Zürich', [0x92], 's wards'))).title).toBe(
      'Überblick: Zürich’s wards',
    );
  });

  it('is windows-1252 where most of it is no UTF-8', async () => {
    const title = [0x93, 0x63, 0x61, 0x66, 0xe9, 0x94, 0x20, 0xc3, 0xa9];
    expect((await read(around(title))).title).toBe('“café” Ã©');
  });
});

describe('the label of a document', () => {
  it.each(['utf-16', 'UTF-16LE', 'utf-32', 'ucs-2', 'base64'])(
    'counts for nothing where the bytes are no %s',
    async (label) => {
      const feed = `<?xml version="1.0" encoding="${label}"?>${item('')}`;
      expect((await read(feed)).title).toBe('Ward notes');
      expect((await read(feed, `text/xml; charset=${label}`)).title).toBe('Ward notes');
    },
  );

  it('is that of the document where that of the answer cannot be true', async () => {
    const feed = `<?xml version="1.0" encoding="windows-1251"?>${item('')}`.replace('Ward', '\xd6');
    expect((await read(Buffer.from(feed, 'latin1'), 'text/xml; charset=utf-8')).title).toBe(
      'Ц notes',
    );
  });
});

describe('the base of relative links', () => {
  const entry = (base: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://ward.example/"><entry xml:base="${base}"><link href="falls"/></entry></feed>`;

  it.each(['javascript:void(0)', 'data:text/html,x', 'mailto:a@ward.example'])(
    'is the one around it where it is %s',
    async (base) => {
      expect((await read(entry(base))).items[0]?.link).toBe('https://ward.example/falls');
    },
  );

  it('goes on from the one around it', async () => {
    expect((await read(entry('2026/'))).items[0]?.link).toBe('https://ward.example/2026/falls');
  });
});

describe('what an entry of Atom calls related', () => {
  const entry = (links: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Preprints</title><entry><title>Falls on wards</title>${links}</entry></feed>`;
  const related = '<link rel="related" href="https://doi.org/10.5555/paper.7"/>';

  it('does not lend it its DOI, as the paper that a preprint became would', async () => {
    const page = '<link href="https://preprints.example/abs/2611.00001v1"/>';
    const { items } = await read(entry(page + related));
    expect(items[0]).toMatchObject({
      link: 'https://preprints.example/abs/2611.00001v1',
      doi: null,
    });
  });

  it('is its page where it names no other', async () => {
    const { items } = await read(entry(related));
    expect(items[0]).toMatchObject({
      link: 'https://doi.org/10.5555/paper.7',
      doi: '10.5555/paper.7',
    });
  });
});

describe('the authors of an item', () => {
  it.each([
    ['M&amp;uuml;ller, K&amp;auml;the', ['Müller, Käthe']],
    ['<![CDATA[O&#39;Neill B]]></dc:creator><dc:creator>Sample A', ["O'Neill B", 'Sample A']],
    ['<![CDATA[<p>Ada Example</p><p>Ben Sample</p>]]>', ['Ada Example', 'Ben Sample']],
    ['<![CDATA[<b>Ada Example</b> <ada@ward.example>]]>', ['Ada Example']],
    ['Ada Example &amp;amp; Ben Sample, Cy Third', ['Ada Example', 'Ben Sample', 'Cy Third']],
  ])('are names also where they are written as HTML: %s', async (given, authors) => {
    expect((await readItem(`<dc:creator>${given}</dc:creator>`)).authors).toEqual(authors);
  });
});

describe('the words of an item', () => {
  it('are its description, not a summary beside it', async () => {
    const { summary } = await readItem(
      '<summary>Short</summary><description>Falls on wards fell by a third.</description>',
    );
    expect(summary).toBe('Falls on wards fell by a third.');
  });

  it('are not those of a picture', async () => {
    const item = await readItem(
      '<description>&lt;p&gt;&lt;img src="x.png"/&gt;&lt;/p&gt;</description><content:encoded>Falls fell.</content:encoded>',
    );
    expect(item.summary).toBe('Falls fell.');
    expect(
      (await readItem('<description>&lt;p&gt;&lt;br&gt;&lt;/p&gt;</description>')).summary,
    ).toBe(null);
  });

  const excerpt =
    'Falls on wards are common. We looked at what nurses, doctors and patients say of them, and at what was tried on fourteen wards in three towns over two years, and found that most falls happen at night, when';
  it.each([
    ['[&amp;#8230;]'],
    ['…'],
    ['... Read more'],
    [
      '[&amp;#8230;]&lt;/p&gt;&lt;p&gt;The post &lt;a href="https://ward.example/1"&gt;Falls at night&lt;/a&gt; appeared first on &lt;a href="https://ward.example"&gt;Ward notes&lt;/a&gt;.',
    ],
  ])('are the whole text where the excerpt breaks off: %s', async (end) => {
    const whole = `${excerpt} few are on the ward. What helped was light, and somebody to call.`;
    const { summary } = await readItem(
      `<description>&lt;p&gt;${excerpt} ${end}&lt;/p&gt;</description><content:encoded><![CDATA[<p>${whole}</p>]]></content:encoded>`,
    );
    expect(summary).toBe(whole);
  });

  it('are the abstract where it ends, though more follows elsewhere', async () => {
    const { summary } = await readItem(
      `<description>${excerpt} few are there.</description><content:encoded>${excerpt} few are there. ${excerpt} it is dark.</content:encoded>`,
    );
    expect(summary).toBe(`${excerpt} few are there.`);
  });

  it('show where a number stood that is no character', async () => {
    expect((await readItem('<title>5 &#xD800; mg &#9999999; a &#7; day</title>')).title).toBe(
      '5 \ufffd mg \ufffd a day',
    );
  });
});
