import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ServedShelf {
  /** `127.0.0.1:PORT`: all that the fetcher's guard must admit. */
  readonly host: string;
  close(): Promise<void>;
}

async function listenOn(server: Server, port: number): Promise<boolean> {
  if (port > 65_535) return false;
  return new Promise((resolve) => {
    const failed = () => resolve(false);
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      resolve(true);
    });
  });
}

/** Serves a shelf on a loopback port of its own: the one wished for where it is free, so that addresses stay the same. */
export async function serveShelf(
  shelf: (request: Request) => Promise<Response>,
  wishedPort: number,
): Promise<ServedShelf> {
  const server = createServer((request, response) => {
    const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' ? [[name, value]] : [],
    );
    const asked = new Request(`http://127.0.0.1${request.url ?? '/'}`, { headers });
    shelf(asked)
      .then(async (answer) => {
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        response.end(Buffer.from(await answer.arrayBuffer()));
      })
      .catch(() => response.writeHead(500).end());
  });
  if (!(await listenOn(server, wishedPort)) && !(await listenOn(server, 0))) {
    throw new Error('No port could be had for the sample feeds');
  }
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
