/**
 * A process that serves `/feed/N` with fifty items each, with ETag, on every address of 127.0.0.0/8. Writes its port. Each
 * POST moves all feeds on: two or three of the fifty items of each (5 %) are new then.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const itemsPerFeed = 50;
const sentence =
  'We followed adults on twelve wards for a year and compared the rate of falls, delirium and readmission before and after the change (p &lt; 0.05). ';
let round = 0;

/** Items are numbered; each round the feed's window moves on by two or three. */
function firstItem(feed: number): number {
  return Math.floor(round * 2.5 + (feed % 2) * 0.5);
}

function document(feed: number): string {
  const first = firstItem(feed);
  let items = '';
  for (let at = first + itemsPerFeed - 1; at >= first; at -= 1)
    items += `<item><title>Study ${at} of feed ${feed}: outcomes &amp; costs on hospital wards</title><link>https://journal${feed}.example/article/${at}?af=R</link><guid isPermaLink="false">f${feed}-${at}</guid><description>&lt;p&gt;${sentence.repeat(6)}&lt;/p&gt;</description><dc:creator>Ada Example</dc:creator><dc:creator>Ben Sample</dc:creator><dc:identifier>doi:10.5555/f${feed}.${at}</dc:identifier><prism:publicationName>Journal ${feed}</prism:publicationName><pubDate>Mon, 09 Nov 2026 08:00:00 GMT</pubDate></item>`;
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><channel><title>Journal ${feed}</title><link>https://journal${feed}.example/</link>${items}</channel></rss>`;
}

const server = createServer((request, response) => {
  if (request.method === 'POST') {
    round += 1;
    response.end();
    return;
  }
  const feed = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
  const etag = `"${feed}-${firstItem(feed)}"`;
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(document(feed));
});
server.keepAliveTimeout = 60_000;
server.listen(0, '0.0.0.0', () => {
  console.log((server.address() as AddressInfo).port);
});
