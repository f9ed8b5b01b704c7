import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FileShelf {
  /** `127.0.0.1:PORT`, for the fetcher's allow-list. */
  readonly host: string;
  readonly url: (name: string) => string;
  /** How often each file was asked for. */
  readonly asked: Map<string, number>;
  /** Milliseconds before each answer. */
  delayMs: number;
  close(): Promise<void>;
}

/** Serves documents over HTTP on loopback with an ETag, as a publisher does; `delayMs` makes it a slow one. */
export async function serveFiles(
  files: ReadonlyMap<string, Buffer | string>,
  delayMs = 0,
): Promise<FileShelf> {
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '/').slice(1));
    const body = files.get(name);
    asked.set(name, (asked.get(name) ?? 0) + 1);
    setTimeout(() => {
      if (body === undefined) {
        response.writeHead(404).end();
        return;
      }
      const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
      if (request.headers['if-none-match'] === etag) {
        response.writeHead(304, { ETag: etag }).end();
        return;
      }
      response.writeHead(200, { 'Content-Type': 'application/xml', ETag: etag }).end(body);
    }, shelf.delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const shelf: FileShelf = {
    delayMs,
    host: `127.0.0.1:${port}`,
    url: (name) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}`,
    asked,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return shelf;
}
