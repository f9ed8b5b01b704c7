import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Socket } from 'node:net';
import { rss } from '../support/feed-server.js';
import {
  hangMs,
  readOnce,
  respond,
  serveHostile,
  shortLimits,
  type HostileServer,
} from '../support/hostile-server.js';

const good = rss([{ title: 'A readable item', guid: 'g' }]);
const head = 'HTTP/1.1 200 OK\r\ncontent-type: text/xml\r\n';
const drip = (socket: Socket, every: number, write: () => string): void => {
  const timer = setInterval(() => socket.write(write()), every);
  socket.on('close', () => clearInterval(timer));
};

let server: HostileServer;
beforeAll(async () => {
  server = await serveHostile();
});
afterAll(() => server.close());

const socketsClosed = async (): Promise<void> => {
  for (let tries = 0; tries < 1000 && server.open.size > 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  expect(server.open.size).toBe(0);
};

/** A megabyte of nothing packs into about a kilobyte. */
const bomb = Buffer.alloc(64 * 1024 * 1024, 0x20);

describe('a server that does not let go', () => {
  const cases: [string, (socket: Socket) => void, string][] = [
    ['is silent', () => undefined, 'timeout'],
    [
      'sends one byte of the body now and then',
      (s) => {
        s.write(`${head}\r\n`);
        drip(s, 50, () => 'x');
      },
      'timeout',
    ],
    [
      'sends one byte of the headers now and then',
      (s) => {
        s.write(head);
        drip(s, 50, () => 'x');
      },
      'timeout',
    ],
    [
      'never ends a header',
      (s) => {
        s.write('HTTP/1.1 200 OK\r\nx-long: ');
        drip(s, 50, () => 'y');
      },
      'timeout',
    ],
    [
      'stops in the middle of the body',
      (s) => {
        s.write(`${head}content-length: 10000\r\n\r\n<rss>`);
      },
      'timeout',
    ],
    [
      'sends header after header for ever',
      (s) => {
        s.write('HTTP/1.1 200 OK\r\n');
        drip(s, 5, () => `x-${Math.random()}: ${'y'.repeat(500)}\r\n`);
      },
      'bad-answer',
    ],
    [
      'sends a body without end',
      (s) => {
        s.write(`${head}\r\n`);
        drip(s, 1, () => 'x'.repeat(100_000));
      },
      'too-large',
    ],
    [
      'sends chunks without end',
      (s) => {
        s.write(`${head}transfer-encoding: chunked\r\n\r\n`);
        drip(s, 1, () => `186a0\r\n${'x'.repeat(100_000)}\r\n`);
      },
      'too-large',
    ],
    [
      'sends 100 Continue for ever',
      (s) => {
        drip(s, 20, () => 'HTTP/1.1 100 Continue\r\n\r\n');
      },
      'unreachable',
    ],
    [
      'sends empty chunks of a gzip stream',
      (s) => {
        s.write(`${head}content-encoding: gzip\r\ntransfer-encoding: chunked\r\n\r\n`);
        drip(s, 30, () => '1\r\n\x1f\r\n');
      },
      'bad-encoding',
    ],
  ];
  it.each(cases)('that %s is left at the deadline', async (_name, behave, reason) => {
    server.behave = behave;
    const { outcome, ms } = await readOnce(server, reason === 'timeout' ? shortLimits : {});
    expect(outcome).toMatchObject({ kind: 'failed', reason });
    expect(ms).toBeLessThan(hangMs);
    await socketsClosed();
  });
});

describe('a server that lies about the body', () => {
  const cases: [string, (socket: Socket) => void, string][] = [
    [
      'claims more than it sends',
      (s) => {
        s.write(`${head}content-length: 10000000\r\n\r\n`);
        s.end(good);
      },
      'interrupted',
    ],
    [
      'claims a terabyte',
      (s) => {
        s.write(`${head}content-length: 1099511627776\r\n\r\n`);
        s.end(good);
      },
      'interrupted',
    ],
    [
      'gives two lengths',
      (s) => {
        s.end(`${head}content-length: 5\r\ncontent-length: 9\r\n\r\n${good}`);
      },
      'unreachable',
    ],
    [
      'gives a negative length',
      (s) => {
        s.end(`${head}content-length: -5\r\n\r\n${good}`);
      },
      'bad-answer',
    ],
    [
      'says gzip and sends text',
      (s) => {
        respond(s, good, { 'content-encoding': 'gzip' });
      },
      'bad-encoding',
    ],
    [
      'says br and sends text',
      (s) => {
        respond(s, good, { 'content-encoding': 'br' });
      },
      'bad-encoding',
    ],
    [
      'says deflate and sends noise',
      (s) => {
        respond(s, 'not deflate at all', { 'content-encoding': 'deflate' });
      },
      'bad-encoding',
    ],
    [
      'says an unknown coding',
      (s) => {
        respond(s, good, { 'content-encoding': 'zstd-of-my-own' });
      },
      'bad-encoding',
    ],
    [
      'compresses ten times over',
      (s) => {
        respond(s, good, { 'content-encoding': Array(10).fill('gzip').join(', ') });
      },
      'bad-encoding',
    ],
    [
      'breaks off inside gzip',
      (s) => {
        respond(s, gzipSync(good).subarray(0, 60), { 'content-encoding': 'gzip' });
      },
      'bad-encoding',
    ],
    [
      'damages the gzip checksum',
      (s) => {
        const z = gzipSync(good);
        z[z.length - 6] = z[z.length - 6]! ^ 0xff;
        respond(s, z, { 'content-encoding': 'gzip' });
      },
      'bad-encoding',
    ],
    [
      'breaks off inside a chunk',
      (s) => {
        s.write(`${head}transfer-encoding: chunked\r\n\r\nffff\r\n<rss>`);
        setTimeout(() => s.destroy(), 20);
      },
      'interrupted',
    ],
    [
      'sends a wrong chunk size',
      (s) => {
        s.end(`${head}transfer-encoding: chunked\r\n\r\nZZ\r\n<rss>`);
      },
      'interrupted',
    ],
    [
      'resets in the middle',
      (s) => {
        s.write(`${head}content-length: 9999\r\n\r\n<rss version="2.0">`);
        setTimeout(() => s.resetAndDestroy(), 20);
      },
      'interrupted',
    ],
    [
      'sends a gzip bomb',
      (s) => {
        respond(s, gzipSync(bomb), { 'content-encoding': 'gzip' });
      },
      'too-large',
    ],
    [
      'sends a brotli bomb',
      (s) => {
        respond(s, brotliCompressSync(bomb.subarray(0, 8e6)), { 'content-encoding': 'br' });
      },
      'too-large',
    ],
    [
      'sends a deflate bomb',
      (s) => {
        respond(s, deflateSync(bomb), { 'content-encoding': 'deflate' });
      },
      'too-large',
    ],
    [
      'sends a bomb in a bomb',
      (s) => {
        respond(s, gzipSync(gzipSync(bomb)), { 'content-encoding': 'gzip, gzip' });
      },
      'too-large',
    ],
    [
      'sends a bomb without saying gzip',
      (s) => {
        respond(s, gzipSync(bomb));
      },
      'too-large',
    ],
    [
      'sends a bomb as a file inside gzip',
      (s) => {
        respond(s, gzipSync(gzipSync(bomb)), { 'content-encoding': 'gzip' });
      },
      'too-large',
    ],
  ];
  it.each(cases)(
    'that %s gives a clean error and nothing half read',
    async (_name, behave, reason) => {
      server.behave = behave;
      const { outcome } = await readOnce(server);
      expect(outcome).toMatchObject({ kind: 'failed', reason });
      await socketsClosed();
    },
  );
});

describe('a server that breaks HTTP', () => {
  const cases: [string, (socket: Socket) => void][] = [
    [
      'closes at once',
      (s) => {
        s.destroy();
      },
    ],
    [
      'resets at once',
      (s) => {
        s.resetAndDestroy();
      },
    ],
    [
      'answers in HTTP/0.9',
      (s) => {
        s.end(good);
      },
    ],
    [
      'answers with noise',
      (s) => {
        s.end(Buffer.from([0, 1, 2, 3, 255, 254]));
      },
    ],
    [
      'answers as an SMTP server',
      (s) => {
        s.end('220 mail.example.org ESMTP\r\n');
      },
    ],
    [
      'answers with half a status line',
      (s) => {
        s.end('HTTP/1.1 20');
      },
    ],
    [
      'gives an impossible status',
      (s) => {
        s.end(`HTTP/1.1 999999 What\r\n\r\n${good}`);
      },
    ],
    [
      'puts a NUL into a header',
      (s) => {
        s.end(`HTTP/1.1 200 OK\r\nx: a\0b\r\n\r\n${good}`);
      },
    ],
    [
      'sends 20 kB in one header',
      (s) => {
        s.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(20_000)}\r\n\r\n${good}`);
      },
    ],
    [
      'speaks TLS',
      (s) => {
        s.end(Buffer.from([0x15, 3, 1, 0, 2, 2, 40]));
      },
    ],
  ];
  it.each(cases)('that %s gives a clean error', async (_name, behave) => {
    server.behave = behave;
    const { outcome } = await readOnce(server);
    expect(outcome.kind).toBe('failed');
    await socketsClosed();
  });

  it('that speaks no TLS where https was asked is one that cannot be reached', async () => {
    server.behave = (s) => respond(s, good);
    const { outcome } = await readOnce(`https://${server.host}/feed`, {
      ...shortLimits,
      allow: [server.host],
    });
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'unreachable' });
  });
});

describe('what can be saved is saved', () => {
  const cases: [string, (socket: Socket) => void][] = [
    [
      'gzip',
      (s) => {
        respond(s, gzipSync(good), { 'content-encoding': 'gzip' });
      },
    ],
    [
      'x-gzip',
      (s) => {
        respond(s, gzipSync(good), { 'content-encoding': 'x-gzip' });
      },
    ],
    [
      'brotli',
      (s) => {
        respond(s, brotliCompressSync(good), { 'content-encoding': 'br' });
      },
    ],
    [
      'deflate with its wrapping',
      (s) => {
        respond(s, deflateSync(good), { 'content-encoding': 'deflate' });
      },
    ],
    [
      'deflate without',
      (s) => {
        respond(s, deflateRawSync(good), { 'content-encoding': 'deflate' });
      },
    ],
    [
      'gzip twice',
      (s) => {
        respond(s, gzipSync(gzipSync(good)), { 'content-encoding': 'gzip, gzip' });
      },
    ],
    [
      'gzip that was not named',
      (s) => {
        respond(s, gzipSync(good));
      },
    ],
    [
      'gzip twice, named once',
      (s) => {
        respond(s, gzipSync(gzipSync(good)), { 'content-encoding': 'gzip' });
      },
    ],
    [
      'identity',
      (s) => {
        respond(s, good, { 'content-encoding': 'identity' });
      },
    ],
    [
      'one byte at a time',
      (s) => {
        s.write(`${head}transfer-encoding: chunked\r\n\r\n`);
        for (const sign of good) s.write(`1\r\n${sign}\r\n`);
        s.end('0\r\n\r\n');
      },
    ],
    [
      'no length, to the end of the connection',
      (s) => {
        s.write(`${head}connection: close\r\n\r\n`);
        s.end(good);
      },
    ],
    [
      'a longer body than was claimed',
      (s) => {
        s.end(`${head}content-length: ${good.length}\r\nconnection: close\r\n\r\n${good}garbage`);
      },
    ],
    [
      'text/html as its type',
      (s) => {
        respond(s, good, { 'content-type': 'text/html' });
      },
    ],
    [
      'text/plain as its type',
      (s) => {
        respond(s, good, { 'content-type': 'text/plain; charset=us-ascii' });
      },
    ],
    [
      'application/octet-stream as its type',
      (s) => {
        respond(s, good, { 'content-type': 'application/octet-stream' });
      },
    ],
    [
      'application/json as its type',
      (s) => {
        respond(s, good, { 'content-type': 'application/json' });
      },
    ],
    [
      'a broken type',
      (s) => {
        respond(s, good, { 'content-type': ';;charset=;' });
      },
    ],
    [
      'cookies',
      (s) => {
        respond(s, good, { 'set-cookie': 'id=1; HttpOnly' });
      },
    ],
  ];
  it.each(cases)('with %s', async (_name, behave) => {
    server.behave = behave;
    const { outcome } = await readOnce(server);
    expect(
      outcome.kind === 'read' ? outcome.feed.items.map((item) => item.title) : outcome,
    ).toEqual(['A readable item']);
  });
});

describe('memory', () => {
  it('grows by less than 50 MB over endless bodies and bombs', async () => {
    const gzip = gzipSync(bomb);
    const behaviours: ((socket: Socket) => void)[] = [
      (s) => {
        s.write(`${head}\r\n`);
        drip(s, 1, () => 'x'.repeat(200_000));
      },
      (s) => {
        respond(s, gzip, { 'content-encoding': 'gzip' });
      },
    ];
    const round = async (): Promise<void> => {
      for (const behave of behaviours) {
        server.behave = behave;
        await Promise.all(Array.from({ length: 5 }, () => readOnce(server)));
      }
    };
    await round();
    // What is kept is kept in every turn; what only waits for the collector is gone in one of them.
    const grown: number[] = [];
    for (let turn = 0; turn < 3 && Math.min(...grown) >= 50; turn += 1) {
      const before = process.memoryUsage().rss;
      for (let at = 0; at < 4; at += 1) await round();
      grown.push((process.memoryUsage().rss - before) / 1024 / 1024);
    }
    expect(Math.min(...grown)).toBeLessThan(50);
    await socketsClosed();
  });
});
