import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadOutcome } from '../../src/feeds/index.js';
import { isUnsafe } from '../support/feed-judge.js';
import { rss } from '../support/feed-server.js';
import {
  hangMs,
  readOnce,
  respond,
  serveHostile,
  type HostileServer,
} from '../support/hostile-server.js';

let server: HostileServer;
let canary: HostileServer;
beforeAll(async () => {
  server = await serveHostile();
  canary = await serveHostile();
});
afterAll(async () => {
  await server.close();
  await canary.close();
});

const serve = async (
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): Promise<{ outcome: ReadOutcome; ms: number }> => {
  server.behave = (socket) => respond(socket, body, { 'content-type': 'text/xml', ...headers });
  return readOnce(server, { maxBytes: 20 * 1024 * 1024 });
};
const itemsOf = ({ outcome }: { outcome: ReadOutcome }) => {
  if (outcome.kind !== 'read') throw new Error(`not read: ${JSON.stringify(outcome)}`);
  return outcome.feed.items;
};
const channel = (inner: string, prolog = ''): string =>
  `${prolog}<rss version="2.0"><channel><title>T</title>${inner}</channel></rss>`;
const item = (title: string, rest = ''): string => `<item><title>${title}</title>${rest}</item>`;

describe('entities', () => {
  const doctype = (subset: string): string => `<?xml version="1.0"?><!DOCTYPE rss [${subset}]>`;
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`,
  ).join('');
  const long = 'x'.repeat(1000);
  const hostile: [string, string][] = [
    ['a billion laughs', channel(item('&a9; end'), doctype(`<!ENTITY a0 "ha">${laughs}`))],
    ['quadratic blow-up', channel(item('&a;'.repeat(20_000)), doctype(`<!ENTITY a "${long}">`))],
    [
      'an external file',
      channel(item('&x; end'), doctype('<!ENTITY x SYSTEM "file:///etc/passwd">')),
    ],
    [
      'an external address',
      channel(item('&x; end'), doctype('<!ENTITY x SYSTEM "http://CANARY/x">')),
    ],
    [
      'a parameter entity',
      channel(item('end'), doctype('<!ENTITY % p SYSTEM "http://CANARY/p"> %p;')),
    ],
    ['an external DTD', channel(item('end'), '<!DOCTYPE rss SYSTEM "http://CANARY/rss.dtd">')],
    [
      'a public DTD',
      channel(item('end'), '<!DOCTYPE rss PUBLIC "-//N//D//EN" "http://CANARY/rss.dtd">'),
    ],
    ['an entity of itself', channel(item('&x; end'), doctype('<!ENTITY x "&x;&x;">'))],
    [
      'an XInclude',
      channel(
        item(
          'end',
          '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="http://CANARY/i"/>',
        ),
      ),
    ],
    ['a style sheet', channel(item('end'), '<?xml-stylesheet href="http://CANARY/s.xsl"?>')],
    ['a subset without end', doctype('<!ENTITY x "y"').replace(']>', '') + channel(item('end'))],
  ];
  it.each(hostile)('%s is not expanded and asks for nothing', async (_name, document) => {
    canary.opened = 0;
    const reading = await serve(document.replaceAll('CANARY', canary.host));
    expect(reading.ms).toBeLessThan(hangMs);
    expect(canary.opened).toBe(0);
    const text = JSON.stringify(reading.outcome);
    expect(text).not.toMatch(/root:|hahahaha/);
    expect(text.length).toBeLessThan(500_000);
  });

  it('of HTML and a document’s own short ones are read', async () => {
    const items = itemsOf(
      await serve(
        channel(
          item('Caf&eacute;&nbsp;&ndash; &site; &unknown; &#8217; &#x1F600; &#146;'),
          doctype('<!ENTITY site "Trust news">'),
        ),
      ),
    );
    expect(items[0]?.title).toBe('Café – Trust news &unknown; ’ 😀 ’');
  });
});

describe('size and shape', () => {
  const shapes: [string, () => string][] = [
    ['500,000 elements deep', () => channel(item('kept') + '<a>'.repeat(500_000))],
    [
      '500,000 elements deep inside an item',
      () => channel(item('kept', `<description>${'<b>'.repeat(500_000)}x</description>`)),
    ],
    [
      '200,000 attributes',
      () =>
        channel(
          `<item ${Array.from({ length: 200_000 }, (_, at) => `a${at}="1"`).join(' ')}><title>kept</title></item>`,
        ),
    ],
    [
      '8 MB of text',
      () => channel(item('kept', `<description>${'words and '.repeat(800_000)}</description>`)),
    ],
    [
      '8 MB of entities',
      () => channel(item('kept', `<description>${'&amp;lt;'.repeat(1_000_000)}</description>`)),
    ],
    ['8 MB of an unclosed comment', () => channel(item('kept') + `<!-- ${'x'.repeat(8_000_000)}`)],
    [
      '8 MB of an unclosed CDATA',
      () => channel(item('kept') + `<item><title><![CDATA[${'x'.repeat(8_000_000)}`),
    ],
    ['a million unclosed comments', () => channel(item('kept') + '<!-- '.repeat(1_000_000))],
    ['a million unclosed tags', () => channel(item('kept') + '<a '.repeat(1_000_000))],
    ['a million end tags', () => channel(item('kept') + '</a'.repeat(1_000_000))],
    [
      'a million less-than signs',
      () => channel(item('kept', `<description>${'< '.repeat(1_000_000)}</description>`)),
    ],
    ['a million quotes in a tag', () => channel(item('kept') + `<a b=${'"\''.repeat(1_000_000)}`)],
    [
      '8 MB of ampersands',
      () => channel(item('kept', `<description>${'&'.repeat(8_000_000)}</description>`)),
    ],
    ['a million blanks in a tag', () => channel(item('kept') + `<a ${' '.repeat(1_000_000)}"`)],
    ...['a@', '@', '(', '.', ', ', '<', '[a@', '&amp;'].map((sign): [string, () => string] => [
      `an author of 200,000 “${sign}”`,
      () => channel(item('kept', `<author><![CDATA[x${sign.repeat(200_000)}x]]></author>`)),
    ]),
    [
      'a link of 200,000 slashes',
      () => channel(item('kept', `<link>https://example.org/${'/'.repeat(200_000)}x</link>`)),
    ],
    ['a title of 1 MB', () => channel(item(`kept${' and more'.repeat(120_000)}`))],
  ];
  it.each(shapes)('%s is read in time', async (_name, document) => {
    const reading = await serve(document());
    expect(reading.ms).toBeLessThan(hangMs);
    expect(itemsOf(reading)[0]?.title.startsWith('kept')).toBe(true);
    expect(itemsOf(reading)[0]?.title.length).toBeLessThanOrEqual(2000);
  });

  it('10,000 items are cut at a bound', async () => {
    const items = itemsOf(
      await serve(channel(Array.from({ length: 10_000 }, (_, at) => item(`Item ${at}`)).join(''))),
    );
    expect(items.length).toBe(5000);
  });

  it('a thousand authors stay a thousand at most', async () => {
    const creators = Array.from(
      { length: 3000 },
      (_, at) => `<dc:creator>Author ${at}</dc:creator>`,
    ).join('');
    const [first] = itemsOf(
      await serve(
        channel(item('kept', creators)).replace(
          '<rss',
          '<rss xmlns:dc="http://purl.org/dc/elements/1.1/"',
        ),
      ),
    );
    expect(first?.authors).toHaveLength(1000);
  });
});

describe('ill-formed documents', () => {
  const saved: [string, string, string[]][] = [
    ['a bare ampersand', channel(item('Falls & frailty') + item('B')), ['Falls & frailty', 'B']],
    [
      'an ampersand in a link',
      channel(item('A', '<link>https://example.org/?a=1&b=2</link>') + item('B')),
      ['A', 'B'],
    ],
    ['p < 0.05', channel(item('Effect at p < 0.05') + item('B')), ['Effect at p < 0.05', 'B']],
    ['p <0.05', channel(item('Effect at p <0.05') + item('B')), ['Effect at p <0.05', 'B']],
    [
      'markup in a title',
      channel(item('Effect of <i>E. coli</i> in H<sub>2</sub>O') + item('B')),
      ['Effect of E. coli in H2O', 'B'],
    ],
    [
      'escaped markup in a title',
      channel(item('Effect of &lt;i&gt;E. coli&lt;/i&gt;') + item('B')),
      ['Effect of E. coli', 'B'],
    ],
    ['a control character', channel(item('A\u0001\u000b!') + item('B')), ['A!', 'B']],
    ['an undeclared prefix', channel(item('A', '<foo:bar>x</foo:bar>') + item('B')), ['A', 'B']],
    ['a crossed end tag', channel('<item><title><b>A</title></b></item>' + item('B')), ['A', 'B']],
    [
      'a forgotten end of a title',
      channel('<item><title>A<link>https://example.org/a</link></item>' + item('B')),
      ['A', 'B'],
    ],
    ['a forgotten end of an item', channel('<item><title>A</title>' + item('B')), ['A', 'B']],
    ['a document that breaks off', channel(item('A') + item('B')).slice(0, -24), ['A', 'B']],
    [
      'a document that breaks off in a title',
      channel(item('A') + '<item><title>B half').replace('</channel></rss>', ''),
      ['A', 'B half'],
    ],
    [
      'words after the end',
      `${channel(item('A') + item('B'))}<!-- served by --> trailing words`,
      ['A', 'B'],
    ],
    [
      'words before the beginning',
      `PHP Warning: something\n${channel(item('A') + item('B'))}`,
      ['A', 'B'],
    ],
    ['a blank before the declaration', `\n\n <?xml version="1.0"?>${channel(item('A'))}`, ['A']],
    ['no version', '<rss><channel><item><title>A</title></item></channel></rss>', ['A']],
    ['no channel', '<rss version="2.0"><item><title>A</title></item></rss>', ['A']],
    [
      'items beside the channel',
      '<rss version="2.0"><channel><title>T</title></channel><item><title>A</title></item></rss>',
      ['A'],
    ],
    [
      'upper-case tags',
      '<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>A</TITLE></ITEM></CHANNEL></RSS>',
      ['A'],
    ],
    [
      'attributes without quotes',
      '<rss version=2.0><channel><item><title>A</title><guid isPermaLink=false>x</guid></item></channel></rss>',
      ['A'],
    ],
    ['XML 1.1', channel(item('A'), '<?xml version="1.1"?>'), ['A']],
    ['two declarations', channel(item('A'), '<?xml version="1.0"?><?xml version="1.0"?>'), ['A']],
    ['a double root', channel(item('A')) + channel(item('B')), ['A']],
    [
      'an unclosed CDATA',
      channel('<item><title><![CDATA[A</title></item>' + item('B')),
      ['A', 'B'],
    ],
    [
      'an item without a title',
      channel('<item><description>Words</description></item>' + item('B')),
      ['', 'B'],
    ],
    [
      'an Atom date that is none',
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A</title><updated>not a date</updated></entry><entry><title>B</title><updated>Thu, 32 Nov 2026</updated></entry></feed>',
      ['A', 'B'],
    ],
    [
      'an Atom title of XHTML',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A <em>b</em></div></title></entry></feed>',
      ['A b'],
    ],
    [
      'a prefix for everything',
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>A</a:title></a:entry></a:feed>',
      ['A'],
    ],
    ['a turned title', channel(item('A \u202Ebackwards\u202C')), ['A backwards']],
    [
      'a line break in a title',
      channel(item('A&#13;&#10;Bcc: x@example.org')),
      ['A Bcc: x@example.org'],
    ],
    [
      'elements named like properties',
      channel(
        '<__proto__>x</__proto__><constructor>y</constructor>' +
          item('A', '<__proto__><title>no</title></__proto__>'),
      ),
      ['A'],
    ],
  ];
  it.each(saved)('with %s keep their items', async (_name, document, titles) => {
    expect(itemsOf(await serve(document)).map((one) => one.title)).toEqual(titles);
  });
});

describe('encodings', () => {
  const text = 'Café “naïve” – £5';
  const win = Buffer.from([
    0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x6e, 0x61, 0xef, 0x76, 0x65, 0x94, 0x20, 0x96, 0x20, 0xa3,
    0x35,
  ]);
  const wrap = (inner: Buffer, declaration = ''): Buffer =>
    Buffer.concat([
      Buffer.from(`${declaration}<rss version="2.0"><channel><item><title>`),
      inner,
      Buffer.from('</title></item></channel></rss>'),
    ]);
  const utf16 = Buffer.from(channel(item(text)), 'utf16le');
  const cases: [string, Uint8Array, string][] = [
    ['UTF-8', wrap(Buffer.from(text)), 'text/xml'],
    [
      'UTF-8 with a mark',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), wrap(Buffer.from(text))]),
      'text/xml',
    ],
    ['UTF-8 labelled as Latin-1', wrap(Buffer.from(text)), 'text/xml; charset=iso-8859-1'],
    [
      'UTF-8 declared as ASCII',
      wrap(Buffer.from(text), '<?xml version="1.0" encoding="us-ascii"?>'),
      'text/xml',
    ],
    [
      'UTF-16 little-endian with a mark',
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      'text/xml',
    ],
    ['UTF-16 little-endian without', utf16, 'text/xml'],
    [
      'UTF-16 big-endian with a mark',
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
      'text/xml',
    ],
    ['UTF-16 big-endian without', Buffer.from(utf16).swap16(), 'text/xml'],
    ['windows-1252 by the header', wrap(win), 'text/xml; charset=windows-1252'],
    [
      'windows-1252 by the declaration',
      wrap(win, '<?xml version="1.0" encoding="windows-1252"?>'),
      'text/xml',
    ],
    ['windows-1252 labelled as Latin-1', wrap(win), 'text/xml; charset=iso-8859-1'],
    [
      'windows-1252 labelled as UTF-8',
      wrap(win, '<?xml version="1.0" encoding="utf-8"?>'),
      'text/xml; charset=utf-8',
    ],
    ['windows-1252 without a label', wrap(win), 'text/xml'],
    ['windows-1252 with an unknown label', wrap(win), 'text/xml; charset=klingon-1'],
  ];
  it.each(cases)('%s is read without a wrong letter', async (_name, body, type) => {
    expect(itemsOf(await serve(body, { 'content-type': type }))[0]?.title).toBe(text);
  });
});

describe('markup that acts', () => {
  const attacks = [
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//x.example></SCRIPT>',
    '<scr<script>ipt>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<img src="https://tracker.example/p.gif" width=1>',
    '<svg onload=alert(1)><animate onbegin=alert(1)></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="java&#10;script:alert(1)">x</a>',
    '<a href=" &#14; javascript:alert(1)">x</a>',
    '<a href="JaVaScRiPt:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:x">x</a>',
    '<iframe src="https://x.example"></iframe>',
    '<object data="x.swf"></object><embed src="x">',
    '<form action="https://x.example"><input name=a></form>',
    '<style>body{background:url(https://x.example)}</style>',
    '<p style="background:url(javascript:alert(1))">x</p>',
    '<meta http-equiv="refresh" content="0;url=https://x.example">',
    '<base href="https://x.example/">',
    '<link rel=stylesheet href="https://x.example/x.css">',
    '<math><mtext></p><img src onerror=alert(1)></mtext></math>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<b onmouseover=alert(1)>x</b>',
    '<p id="x" class="y">x</p>',
    '<div><template><script>1</script></template></div>',
    '<a href="https://user:secret@x.example/">x</a>',
    '<!--[if IE]><script>1</script><![endif]-->',
    '<![CDATA[<script>1</script>]]>',
    '<p><a href="x" onclick',
  ];
  it.each(attacks)('%s leaves nothing that acts', async (attack) => {
    const [escaped, cdata, direct] = itemsOf(
      await serve(
        channel(
          item(
            'a',
            `<description>${attack.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</description>`,
          ) +
            item('b', `<description><![CDATA[${attack.replaceAll(']]>', '')}]]></description>`) +
            item('c', `<description>${attack}</description>`),
        ),
      ),
    );
    for (const one of [escaped, cdata, direct]) {
      expect(isUnsafe(one?.summaryHtml ?? '')).toBe(false);
      expect(one?.summaryHtml ?? '').not.toMatch(/tracker|secret@/);
    }
  });

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'https://a:b@example.org/',
    'mailto:x@example.org',
  ])('%s is no link of an item', async (link) => {
    const [one] = itemsOf(await serve(channel(item('a', `<link>${link}</link>`))));
    expect(one?.link).toBeNull();
  });

  it('links and texts are resolved against xml:base, Content-Location and the feed', async () => {
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/base/"><entry><title>A</title><link href="a"/><content type="html">&lt;a href="b"&gt;b&lt;/a&gt;</content></entry></feed>';
    const [one] = itemsOf(await serve(atom));
    expect(one?.link).toBe(`http://${server.host}/base/a`);
    expect(one?.summaryHtml).toContain(`href="http://${server.host}/base/b"`);
    const [two] = itemsOf(
      await serve(channel(item('A', '<link>x</link>')), {
        'content-location': 'https://example.org/deep/feed',
      }),
    );
    expect(two?.link).toBe('https://example.org/deep/x');
  });
});

describe('dates', () => {
  const cases: [string, string | null][] = [
    ['Thu, 32 Nov 2026 10:00:00 GMT', null],
    ['2026-02-30', null],
    ['12/11/2026', null],
    ['January 2027', null],
    ['soon', null],
    ['2026-11-09', '2026-11-09T00:00:00.000Z'],
    ['2018-12-17-08:00', '2018-12-17T08:00:00.000Z'],
    ['Mon, 09 Nov 2026 08:00:00 EST', '2026-11-09T13:00:00.000Z'],
    ['Mon, 09 Nov 26 08:00:00 PDT', '2026-11-09T15:00:00.000Z'],
    ['9 Nov 2026 08:00 BST', '2026-11-09T07:00:00.000Z'],
    ['Mon Nov  9 08:00:00 2026', '2026-11-09T08:00:00.000Z'],
    ['November 9, 2026', '2026-11-09T00:00:00.000Z'],
    ['25/12/2026', '2026-12-25T00:00:00.000Z'],
    ['20261109', '2026-11-09T00:00:00.000Z'],
    ['2026-11-09T08:00:00.123456+05:30', '2026-11-09T02:30:00.123Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ];
  it.each(cases)('%s', async (given, expected) => {
    const [one] = itemsOf(await serve(channel(item('a', `<pubDate>${given}</pubDate>`))));
    expect(one?.published?.toISOString() ?? null).toBe(expected);
    expect(one?.publishedAsGiven).toBe(given.replace(/\s+/g, ' '));
  });
});

describe('what is no feed', () => {
  const page = (head: string): string =>
    `<!DOCTYPE html><html><head><title>News</title>${head}</head><body><p>Hello</p></body></html>`;
  const alternate = (href: string): string =>
    `<link rel="alternate" type="application/rss+xml" title="All news" href="${href}">`;
  const cases: [string, string, RegExp][] = [
    [
      'a page with a feed',
      page(alternate('/rss.xml')),
      /All news \(http:\/\/127\.0\.0\.1:\d+\/rss\.xml\)/,
    ],
    [
      'a page with several feeds',
      page(alternate('/a') + alternate('/b')),
      /\/a\); All news \(.*\/b\)/,
    ],
    [
      'a page with a base',
      page(`<base href="https://example.org/deep/">${alternate('feed')}`),
      /https:\/\/example\.org\/deep\/feed/,
    ],
    [
      'a page with upper-case tags',
      page('<LINK HREF=/x TYPE=application/atom+xml REL="nofollow ALTERNATE">'),
      /\/x/,
    ],
    ['a page whose feed is in a comment', page(`<!-- ${alternate('/no')} -->`), /names no feed/],
    ['a page whose feed is a script', page(alternate('javascript:alert(1)')), /names no feed/],
    ['a page without a feed', page(''), /names no feed/],
    ['a challenge', page('<title>Just a moment...</title>'), /asks whether the reader is a person/],
    ['nothing', '', /nothing to read/],
    ['blanks', ' \n\t ', /nothing to read/],
    ['words', 'Service unavailable', /nothing to read|not a feed|web page/],
    ['JSON', '{"items": []}', /nothing to read|not a feed|web page/],
    ['other XML', '<?xml version="1.0"?><sitemap><loc>x</loc></sitemap>', /begins with <sitemap>/],
    ['a PDF', '%PDF-1.7 <<binary>>', /nothing to read|not a feed|web page/],
  ];
  it.each(cases)('%s is said to be so', async (_name, body, message) => {
    const { outcome } = await serve(body, { 'content-type': 'text/html' });
    expect(outcome.kind).toBe('failed');
    expect(outcome.kind === 'failed' ? outcome.message : '').toMatch(message);
  });

  it.each([
    '<rss/>',
    '<rss version="2.0"><channel/></rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom"/>',
    '<rdf:RDF/>',
  ])('%s is a feed without items, not an error', async (body) => {
    expect(itemsOf(await serve(body))).toEqual([]);
  });
});

describe('one feed in the middle of such', () => {
  it('is read as ever', async () => {
    expect(itemsOf(await serve(rss([{ title: 'Still here' }])))[0]?.title).toBe('Still here');
  });
});
