import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createOutbound, type OutboundOptions } from '../../src/feeds/index.js';
import {
  hangMs,
  limits,
  readOnce,
  respond,
  serveHostile,
  type HostileServer,
} from '../support/hostile-server.js';
import { rss } from '../support/feed-server.js';

const good = rss([{ title: 'Secret of the intranet' }]);
let server: HostileServer;
/** Stands for every service on a private address: nothing may ever connect to it. */
let canary: HostileServer;

beforeAll(async () => {
  server = await serveHostile();
  canary = await serveHostile();
  canary.behave = (socket) => respond(socket, good);
});
afterAll(async () => {
  await server.close();
  await canary.close();
});
beforeEach(() => {
  canary.opened = 0;
});

/** With the canary's port where the form leads to this machine. */
const forms = [
  'http://127.0.0.1:PORT/',
  'http://127.1:PORT/',
  'http://127.255.255.254:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f.1:PORT/',
  'http://0x7f000001:PORT/',
  'http://017700000001:PORT/',
  'http://0177.0.0.01:PORT/',
  'http://0:PORT/',
  'http://0.0.0.0:PORT/',
  'http://localhost:PORT/',
  'http://LOCALHOST:PORT/',
  'http://localhost.:PORT/',
  'http://[::1]:PORT/',
  'http://[::]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://[::ffff:7f00:1]:PORT/',
  'http://[::127.0.0.1]:PORT/',
  'http://[64:ff9b::127.0.0.1]:PORT/',
  'http://[64:ff9b::7f00:1]:PORT/',
  'http://[2002:7f00:1::]:PORT/',
  'http://[2001:0:7f00:1::]:PORT/',
  'http://[2001::80ff:fffe]:PORT/',
  'http://①②⑦.⓪.⓪.①:PORT/',
  'http://127。0。0。1:PORT/',
  'http://%31%32%37.0.0.1:PORT/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://100.64.0.1/',
  'http://198.18.0.1/',
  'http://192.0.2.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[fd00::1]/',
  'http://[fe80::1]/',
  'http://[ff02::1]/',
  'http://[::ffff:10.0.0.1]/',
  'http://[64:ff9b::a00:1]/',
  'http://[2002:a00:1::]/',
  'http://[2001:db8::1]/',
] as const;

const filled = (form: string): string => form.replace('PORT', String(canary.port));

describe('an address that is not public', () => {
  it.each(forms)('%s is refused as a feed without a connection', async (form) => {
    const { outcome, ms } = await readOnce(filled(form));
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'unreachable' });
    expect(ms).toBeLessThan(hangMs);
    expect(canary.opened).toBe(0);
  });

  // A header holds no letters beyond Latin-1.
  const inHeaders = forms.filter((form) => /^[\x20-\x7e]+$/.test(form));
  it.each(inHeaders)('%s is refused as the goal of a redirect', async (form) => {
    server.behave = (socket) => respond(socket, '', { location: filled(form) }, '302 Found');
    const { outcome } = await readOnce(server);
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'unreachable' });
    expect(canary.opened).toBe(0);
  });
});

describe('an address that is no web address', () => {
  const others = [
    'file:///etc/passwd',
    'ftp://example.org/feed',
    'data:text/xml,<rss/>',
    'javascript:alert(1)',
    'gopher://127.0.0.1:PORT/',
    'ws://127.0.0.1:PORT/',
    'http://user@127.0.0.1:PORT/',
    'http://user:secret@example.org/',
    'http://example.org@127.0.0.1:PORT/',
    'http:///nowhere',
    'http://',
    '',
    'feed://127.0.0.1:PORT/',
    'http://exa mple.org/',
    'http://example.org:99999/',
  ];
  it.each(others)('%s is refused as a feed', async (form) => {
    const { outcome } = await readOnce(filled(form));
    expect(outcome).toMatchObject({ kind: 'failed' });
    expect(canary.opened).toBe(0);
  });

  it.each(others.filter((form) => form !== '' && !form.startsWith('http:///')))(
    '%s is refused as the goal of a redirect',
    async (form) => {
      server.behave = (socket) =>
        respond(socket, '', { location: filled(form) }, '301 Moved Permanently');
      const { outcome } = await readOnce(server);
      expect(outcome).toMatchObject({ kind: 'failed' });
      expect(canary.opened).toBe(0);
    },
  );
});

describe('names', () => {
  const named = (
    addresses: string[][],
    extra: OutboundOptions = {},
  ): OutboundOptions & { asked: () => number } => {
    let asked = 0;
    return {
      ...extra,
      asked: () => asked,
      lookUp: () => {
        const answer = addresses[Math.min(asked, addresses.length - 1)]!;
        asked += 1;
        return Promise.resolve(
          answer.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        );
      },
    };
  };

  it('that lead to a private address are refused', async () => {
    await readOnce(`http://feeds.example.org:${canary.port}/`, named([['127.0.0.1']]));
    await readOnce(`http://feeds.example.org:${canary.port}/`, named([['::1']]));
    expect(canary.opened).toBe(0);
  });

  it('that lead to a public and a private address are refused', async () => {
    const { outcome } = await readOnce(
      `http://feeds.example.org:${canary.port}/`,
      named([['93.184.216.34', '127.0.0.1']]),
    );
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'unreachable' });
    expect(canary.opened).toBe(0);
  });

  it('are asked once for a connection, which goes to the address that was checked', async () => {
    const rebinding = named([['127.0.0.1'], ['10.0.0.1']], {
      allow: [`feeds.example.org:${canary.port}`],
    });
    const { outcome } = await readOnce(`http://feeds.example.org:${canary.port}/`, rebinding);
    expect(outcome.kind).toBe('read');
    expect(rebinding.asked()).toBe(1);
  });

  it('that turn private between two requests are refused at the second', async () => {
    const rebinding = named([['93.184.216.34'], ['127.0.0.1']]);
    const outbound = createOutbound({ ...limits, ...rebinding });
    await outbound.fetch(`http://feeds.example.org:${canary.port}/`);
    expect(await outbound.fetch(`http://feeds.example.org:${canary.port}/`)).toMatchObject({
      ok: false,
    });
    await outbound.close();
    expect(canary.opened).toBe(0);
  });

  it('whose servers are silent are given up at the deadline', async () => {
    const outbound = createOutbound({
      ...limits,
      idleMs: 300,
      lookUp: () => new Promise(() => undefined),
    });
    const started = performance.now();
    expect(await outbound.fetch('http://silent.example.org/')).toMatchObject({
      ok: false,
      reason: 'unreachable',
    });
    expect(performance.now() - started).toBeLessThan(hangMs);
    await outbound.close();
  });

  it('that cannot be resolved give the same words as a closed port and a refused address', async () => {
    const outbound = createOutbound({
      ...limits,
      allow: ['127.0.0.1:1'],
      lookUp: () => Promise.reject(new Error('no such name')),
    });
    const answers = await Promise.all(
      [
        'http://nowhere.example.org/',
        'http://127.0.0.1:1/',
        `http://127.0.0.1:${canary.port}/`,
      ].map((url) => outbound.fetch(url)),
    );
    await outbound.close();
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });
});

describe('the allow-list', () => {
  const url = (): string => `http://127.0.0.1:${canary.port}/`;
  it.each([
    ['a host with its port', () => [canary.host]],
    ['a host', () => ['127.0.0.1']],
    ['a network', () => ['127.0.0.0/8']],
  ])('admits %s', async (_name, allow) => {
    expect((await readOnce(url(), { allow: allow() })).outcome.kind).toBe('read');
  });

  it.each(['[::1]:PORT', '[::1]', '[0:0::0001]:PORT', '::1/128'])(
    'admits an IPv6 address written as %s',
    async (form) => {
      const six = await serveHostile('::1');
      six.behave = (socket) => respond(socket, good);
      const allow = [form.replace('PORT', String(six.port))];
      const { outcome } = await readOnce(`http://[::1]:${six.port}/`, { allow });
      await six.close();
      expect(outcome.kind).toBe('read');
    },
  );

  it.each([
    ['another port', () => [`127.0.0.1:${canary.port + 1}`]],
    ['another network', () => ['10.0.0.0/8']],
    ['a name that ends alike', () => ['x127.0.0.1', '.0.0.1']],
    ['nothing, from an empty entry', () => ['', ' ']],
  ])('with %s admits nothing more', async (_name, allow) => {
    expect((await readOnce(url(), { allow: allow() })).outcome.kind).toBe('failed');
    expect(canary.opened).toBe(0);
  });
});

describe('redirects', () => {
  it('are followed five times', async () => {
    server.behave = (socket, head) => {
      const step = Number(/GET \/(\d+)/.exec(head)?.[1] ?? 0);
      if (step >= 5) respond(socket, good);
      else respond(socket, '', { location: `/${step + 1}` }, '302 Found');
    };
    expect((await readOnce(server, { path: '/0' })).outcome.kind).toBe('read');
  });

  it.each([
    ['a loop', () => '/loop'],
    ['a long chain', () => `/${Math.random()}`],
  ])('end at %s', async (_name, next) => {
    server.opened = 0;
    server.behave = (socket) => respond(socket, '', { location: next() }, '302 Found');
    expect((await readOnce(server)).outcome).toMatchObject({
      kind: 'failed',
      reason: 'too-many-redirects',
    });
    expect(server.opened).toBeLessThanOrEqual(6);
  });

  it.each([
    '301 Moved Permanently',
    '302 Found',
    '303 See Other',
    '307 Temporary Redirect',
    '308 Permanent Redirect',
  ])('of %s without a goal are an error', async (status) => {
    server.behave = (socket) => respond(socket, '', {}, status);
    expect((await readOnce(server)).outcome).toMatchObject({
      kind: 'failed',
      reason: 'bad-redirect',
    });
  });

  it('carry no cookie and no credentials on', async () => {
    const heads: string[] = [];
    server.behave = (socket, head) => {
      heads.push(head.toLowerCase());
      if (heads.length === 1)
        respond(socket, '', { location: '/next', 'set-cookie': 'session=1' }, '302 Found');
      else respond(socket, good);
    };
    expect((await readOnce(server)).outcome.kind).toBe('read');
    expect(heads).toHaveLength(2);
    expect(heads.join()).not.toMatch(/cookie|authorization/);
  });

  it('with an endless body do not wait for it', async () => {
    server.behave = (socket, head) => {
      if (head.startsWith('GET /feed')) {
        socket.write('HTTP/1.1 302 Found\r\nlocation: /next\r\n\r\n');
        const timer = setInterval(() => socket.write('x'.repeat(10_000)), 2);
        socket.on('close', () => clearInterval(timer));
      } else respond(socket, good);
    };
    expect((await readOnce(server)).outcome.kind).toBe('read');
  });
});
