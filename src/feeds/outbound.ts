import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import { Agent, buildConnector, type Dispatcher } from 'undici';
import { ok, refuse, type Result } from '../result.js';
import { isPublicAddress, readAllowList } from './address.js';
import { readBody, type BodyFault } from './read-body.js';
import { resolveName } from './resolve-name.js';

export type FetchFault =
  | 'bad-address'
  | 'unreachable'
  | 'timeout'
  | 'too-many-redirects'
  | 'bad-redirect'
  | 'bad-answer'
  | BodyFault;

/** What came back, whatever its status. Header names are lower case. */
export interface Fetched {
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** Where permanent redirects (301, 308) alone led, from the first hop on; null where there were none. */
  readonly permanentUrl: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export type FetchResult = Result<Fetched, FetchFault>;

/** The one way out of this service: feeds, autodiscovery, OPML, link templates. */
export interface Outbound {
  fetch(
    url: string,
    options?: { headers?: Readonly<Record<string, string>>; signal?: AbortSignal },
  ): Promise<FetchResult>;
  close(): Promise<void>;
}

export type LookUp = (hostname: string) => Promise<readonly LookupAddress[]>;

export interface OutboundOptions {
  /** Hosts, `host:port`s and networks that may be reached although they are not public. */
  readonly allow?: readonly string[];
  /** Milliseconds for everything, redirects and body included. */
  readonly totalMs?: number;
  /** Milliseconds without a byte. */
  readonly idleMs?: number;
  /** Bytes of a body after decompression. */
  readonly maxBytes?: number;
  readonly maxRedirects?: number;
  readonly userAgent?: string;
  /** Name resolution, for tests. */
  readonly lookUp?: LookUp;
}

const unreachable =
  'The address gave no answer that can be read, or not in time. If it lies inside your organisation, an administrator must allow it first.';

/** Makes the client. It keeps no cookies and sends no credentials; a URL with a user name is refused. */
export function createOutbound(options: OutboundOptions = {}): Outbound {
  const {
    totalMs = 20_000,
    idleMs = 10_000,
    maxBytes = 10 * 1024 * 1024,
    maxRedirects = 5,
  } = options;
  const agent = createAgent(options, Math.min(totalMs, idleMs));

  async function hop(
    url: URL,
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    return agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'GET',
      headers: {
        'user-agent': options.userAgent ?? 'Searchbank/0.1 (current-awareness feed reader)',
        accept:
          'application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
        ...headers,
      },
      signal,
    });
  }

  async function follow(
    first: string,
    headers: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<FetchResult> {
    let url = checkUrl(first);
    let permanent = true;
    let permanentUrl: string | null = null;
    for (let redirects = 0; ; redirects += 1) {
      if (url === undefined)
        return refuse(
          redirects === 0 ? 'bad-address' : 'bad-redirect',
          'Only http and https addresses without a user name can be read.',
        );
      const response = await hop(url, { ...headers }, signal);
      const location = header(response.headers, 'location');
      if (![301, 302, 303, 307, 308].includes(response.statusCode)) {
        const body = await readBody(
          response.body,
          header(response.headers, 'content-encoding'),
          maxBytes,
        );
        if (!body.ok) return body;
        return ok({
          status: response.statusCode,
          url: url.href,
          permanentUrl,
          headers: flatten(response.headers),
          body: body.value,
        });
      }
      response.body.on('error', () => undefined).destroy();
      if (location === undefined)
        return refuse('bad-redirect', 'The server sends on to another address without naming it.');
      if (redirects >= maxRedirects)
        return refuse(
          'too-many-redirects',
          `The server sends on from address to address more than ${maxRedirects} times.`,
        );
      url = checkUrl(location, url);
      permanent &&= response.statusCode === 301 || response.statusCode === 308;
      if (permanent && url !== undefined) permanentUrl = url.href;
    }
  }

  return {
    async fetch(url, request = {}) {
      const deadline = AbortSignal.timeout(totalMs);
      const signal =
        request.signal === undefined ? deadline : AbortSignal.any([deadline, request.signal]);
      try {
        return await follow(url, request.headers ?? {}, signal);
      } catch (cause) {
        return explain(cause, deadline.aborted);
      }
    },
    close: () => agent.destroy(),
  };
}

/** A closed port, a silent one, a refused address and a name that leads nowhere are told in the same words. */
function explain(cause: unknown, late: boolean): FetchResult {
  const { code, name } = cause as { code?: unknown; name?: unknown };
  if (
    late ||
    code === 'UND_ERR_HEADERS_TIMEOUT' ||
    code === 'UND_ERR_BODY_TIMEOUT' ||
    name === 'TimeoutError'
  )
    return refuse('timeout', unreachable);
  if (name === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW')
    return refuse('bad-answer', unreachable);
  return refuse('unreachable', unreachable);
}

function checkUrl(text: string, base?: URL): URL | undefined {
  try {
    const url = new URL(text, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
    if (url.username !== '' || url.password !== '' || url.hostname === '') return undefined;
    url.hash = '';
    return url;
  } catch {
    return undefined;
  }
}

function createAgent(options: OutboundOptions, idleMs: number): Agent {
  const allowed = readAllowList(options.allow ?? []);
  const lookUp = options.lookUp ?? resolveName;
  const mayConnect = (address: string, hostname: string, port: number): boolean =>
    isPublicAddress(address) || allowed.address(address) || allowed.host(hostname, port);

  /** undici asks no lookup for literals, so both are checked here; the socket goes only to an address that was checked. */
  const connect: buildConnector.connector = (target, done) => {
    const port = Number(target.port) || (target.protocol === 'https:' ? 443 : 80);
    const hostname = target.hostname.replace(/^\[|\]$/g, '');
    const fail = (): void => done(new Error('The address may not be reached.'), null);
    if (isIP(hostname) !== 0) {
      if (mayConnect(hostname, hostname, port)) plain(target, done);
      else fail();
      return;
    }
    inTime(lookUp(hostname), idleMs).then(
      (addresses) => {
        if (
          addresses.length === 0 ||
          !addresses.every(({ address }) => mayConnect(address, hostname, port))
        ) {
          fail();
          return;
        }
        const checked = buildConnector({
          timeout: idleMs,
          autoSelectFamily: true,
          lookup: (_name, wish, answer) => {
            if (wish.all === true)
              (answer as (error: null, all: readonly LookupAddress[]) => void)(null, addresses);
            else answer(null, addresses[0]!.address, addresses[0]!.family);
          },
        });
        checked(target, done);
      },
      () => fail(),
    );
  };
  const plain = buildConnector({ timeout: idleMs });
  return new Agent({
    connect,
    headersTimeout: idleMs,
    bodyTimeout: idleMs,
    maxHeaderSize: 16 * 1024,
    keepAliveTimeout: 2_000,
    pipelining: 1,
  });
}

/** undici minds its signal only once there is a connection: until then the deadline is this one. */
function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('No answer in time.')), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function header(headers: Dispatcher.ResponseData['headers'], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined && name !== 'set-cookie')
      flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
  return flat;
}
