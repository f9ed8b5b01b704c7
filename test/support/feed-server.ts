import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FeedServer {
  readonly origin: string;
  /** `127.0.0.1:port`, for the allow-list. */
  readonly host: string;
  readonly requests: { path: string; headers: IncomingMessage['headers'] }[];
  close(): Promise<void>;
}

/** A server on a port of its own that remembers what it was asked. */
export async function serveFeeds(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<FeedServer> {
  const requests: FeedServer['requests'] = [];
  const listener: RequestListener = (request, response) => {
    requests.push({ path: request.url ?? '', headers: request.headers });
    answer(request, response);
  };
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export interface SampleItem {
  readonly title: string;
  readonly guid?: string;
  readonly link?: string;
  readonly description?: string;
  readonly doi?: string;
}

/** A small RSS 2.0 document; texts go in as they are. */
export function rss(items: readonly SampleItem[], title = 'Sample feed'): string {
  const list = items.map(
    (item) =>
      `<item><title>${item.title}</title>` +
      (item.guid === undefined ? '' : `<guid isPermaLink="false">${item.guid}</guid>`) +
      (item.link === undefined ? '' : `<link>${item.link}</link>`) +
      (item.doi === undefined ? '' : `<dc:identifier>doi:${item.doi}</dc:identifier>`) +
      `<description>${item.description ?? ''}</description><pubDate>Mon, 09 Nov 2026 08:00:00 GMT</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${title}</title><link>https://example.org/</link>${list.join('')}</channel></rss>`;
}
