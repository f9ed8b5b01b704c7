import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import {
  createOutbound,
  readDocument,
  readFeed,
  type OutboundOptions,
  type ReadOutcome,
} from '../../src/feeds/index.js';

export interface HostileServer {
  readonly port: number;
  readonly host: string;
  /** Connections that were opened, and those still open. */
  opened: number;
  readonly open: Set<Socket>;
  /** What the next connections meet, once the request's head has come. */
  behave: (socket: Socket, head: string) => void;
  close(): Promise<void>;
}

/** A server on raw sockets, so that it can break every rule of HTTP. */
export async function serveHostile(address = '127.0.0.1'): Promise<HostileServer> {
  const open = new Set<Socket>();
  const server: Server = createServer();
  const hostile: HostileServer = {
    port: 0,
    host: '',
    opened: 0,
    open,
    behave: (socket) => socket.destroy(),
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
  server.on('connection', (socket) => {
    hostile.opened += 1;
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    let head = '';
    socket.on('data', (chunk) => {
      const before = head.includes('\r\n\r\n');
      head += chunk.toString('latin1');
      if (!before && head.includes('\r\n\r\n')) {
        const request = head;
        head = '';
        hostile.behave(socket, request);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(hostile, { port, host: `${address}:${port}` });
}

/** An answer with its true length, then the end of the connection. */
export function respond(
  socket: Socket,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  status = '200 OK',
): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const lines = Object.entries({
    'content-length': String(bytes.length),
    connection: 'close',
    ...headers,
  });
  socket.write(
    `HTTP/1.1 ${status}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  );
  socket.end(bytes);
}

/** Deadlines that only a server that hangs meets, however busy the machine is. */
export const limits = {
  totalMs: 30_000,
  idleMs: 15_000,
  maxBytes: 1024 * 1024,
} satisfies OutboundOptions;

/** For servers that do hang. */
export const shortLimits = { ...limits, totalMs: 1200, idleMs: 500 } satisfies OutboundOptions;

export interface Reading {
  readonly outcome: ReadOutcome;
  readonly ms: number;
}

/** What takes longer hangs: far above the short limits and what a busy machine needs. */
export const hangMs = 20_000;

/** Reads a feed once from the server at `path`, or from another address; the client is closed afterwards. */
export async function readOnce(
  from: HostileServer | string,
  options: OutboundOptions & { path?: string } = {},
): Promise<Reading> {
  const allow = typeof from === 'string' ? [] : [from.host];
  const outbound = createOutbound({ ...limits, allow, ...options });
  const url = typeof from === 'string' ? from : `http://${from.host}${options.path ?? '/feed'}`;
  const started = performance.now();
  try {
    const outcome = await readFeed(
      { url, etag: null, lastModified: null, bodyHash: null },
      outbound,
      readDocument,
    );
    return { outcome, ms: performance.now() - started };
  } finally {
    await outbound.close();
  }
}
