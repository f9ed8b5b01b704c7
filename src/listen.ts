import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { causeText, SetupError } from './setup-error.js';

/** A port that is taken before anything else is begun, and answers "starting" until the pages are there. */
export interface Door {
  readonly port: number;
  /** From now on this answers. */
  open(listener: RequestListener): void;
  /** Takes no new connection; resolves when the answers under way are out, at the latest after `limit` ms. */
  close(limit?: number): Promise<void>;
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): SetupError {
  const advice: Partial<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is in use. Stop what uses it, or set PORT to another one.`,
    EACCES: `Port ${port} may not be used by this user. Set PORT to one above 1023.`,
    EADDRNOTAVAIL: `This machine has no address ${host}. Correct HOST.`,
    ENOTFOUND: `This machine has no address ${host}. Correct HOST.`,
  };
  const other = `The service cannot listen on ${host}:${port} (${causeText(error)}). Correct HOST or PORT.`;
  return new SetupError(advice[error.code ?? ''] ?? other, { cause: error });
}

async function closeServer(server: Server, limit: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), limit);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Throws a `SetupError` where the port cannot be had. */
export async function listen(host: string, port: number): Promise<Door> {
  let listener: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Content-Type': 'text/plain', 'Retry-After': '2' });
    response.end('Searchbank is starting.\n');
  };
  const server = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(refusal(error, host, port)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    open: (opened) => (listener = opened),
    close: (limit = 5000) => closeServer(server, limit),
  };
}
