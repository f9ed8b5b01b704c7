import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { ok, refuse, type Result } from './result.js';

/** Everything that the environment can say, with its defaults filled in. */
export interface Config {
  /** Absolute folder of the embedded database and the outbox. */
  readonly dataDir: string;
  /** Undefined: the embedded database. */
  readonly databaseUrl: string | undefined;
  /** 0 asks the system for a free one. */
  readonly port: number;
  readonly host: string;
  /** Origin of every link in pages and messages, without a slash at the end. */
  readonly publicUrl: string;
  /** Undefined: messages are written to the outbox. */
  readonly smtpUrl: string | undefined;
  /** `Name <address>` or an address. */
  readonly mailFrom: string;
  /** Who runs this installation; stands in the pages and at the foot of each message. */
  readonly organisation: string;
  /** Hosts, `host:port`s and networks that feeds may be fetched from although their address is private. */
  readonly allowPrivateHosts: readonly string[];
  readonly feedsFile: string;
  /** Set by the command line, not by the environment: whether samples are shown. */
  readonly demo: boolean;
}

/** Name, default and meaning of each setting: the table in the README is checked against it. */
export const settings = [
  ['DATA_DIR', 'data', 'folder of the embedded database and the outbox'],
  ['DATABASE_URL', '', 'a PostgreSQL server, 15 or later, instead of the embedded database'],
  ['PORT', '3000', 'port of the pages; 0 takes a free one'],
  ['HOST', 'localhost', 'address to listen on; 0.0.0.0 for every network'],
  ['PUBLIC_URL', 'http://localhost:PORT', 'origin that readers see, in every link'],
  ['SMTP_URL', '', 'mail server, smtps://user:password@host; without it mail goes to the outbox'],
  ['MAIL_FROM', 'Searchbank <searchbank@localhost>', 'sender of every message'],
  ['ORGANISATION', 'Searchbank', 'who runs this installation'],
  ['ALLOW_PRIVATE_HOSTS', '', 'private hosts that feeds may come from, separated by commas'],
  ['FEEDS_FILE', 'feeds.json', 'the feeds of a new installation'],
] as const;

type Name = (typeof settings)[number][0];
type Environment = Readonly<Record<string, string | undefined>>;

/** A wrong setting found; the rest are still read, so that one start names them all. */
class Reader {
  readonly wrong: string[] = [];
  constructor(private readonly env: Environment) {}

  /** The setting, or its default; empty counts as not set. */
  text(name: Name): string {
    const given = this.env[name]?.trim();
    return given ? given : (settings.find(([known]) => known === name)?.[1] ?? '');
  }

  /** One line. What may hold a password is never repeated, nor is a value that would fill the screen. */
  refuse(name: Name, what: string): void {
    const text = this.text(name);
    const shown = text.length > 100 ? `${text.slice(0, 100)}…` : text;
    const isSecret = secrets.includes(name) || text.includes('@', text.indexOf('://'));
    this.wrong.push(
      isSecret ? `${name} is wrong: ${what}` : `${name} is ${JSON.stringify(shown)}: ${what}`,
    );
  }

  port(): number {
    const port = Number(this.text('PORT'));
    if (/^\d+$/.test(this.text('PORT')) && port <= 65_535) return port;
    this.refuse('PORT', 'give a number from 0 to 65535.');
    return 0;
  }

  url(name: Name, schemes: readonly string[], example: string): string | undefined {
    const text = this.text(name);
    if (text === '') return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !schemes.includes(url.protocol) || url.hostname === '') {
      this.refuse(name, `give an address like ${example}.`);
      return undefined;
    }
    if (isDecodable(url.username + url.password)) return text;
    this.refuse(name, 'write a % in the user or password as %25.');
    return undefined;
  }

  /** Header text: a line break in it would let a setting write headers of its own. */
  line(name: Name): string {
    const text = this.text(name);
    if (/[\r\n\0]/.test(text)) this.refuse(name, 'give it on one line.');
    else if (text.length > 200) this.refuse(name, 'give at most 200 characters.');
    return text;
  }

  /** An absolute path. */
  path(name: Name): string {
    const text = this.text(name);
    // A line break ends the settings that PostgreSQL keeps of its folder.
    if (/[\r\n\0]/.test(text)) this.refuse(name, 'give a path without line breaks.');
    return resolve(text);
  }
}

/** Settings whose value may hold a password in whatever form somebody typed it. */
const secrets: readonly Name[] = ['DATABASE_URL', 'SMTP_URL'];

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/** A name or an address, with a port; or a network such as 10.20.0.0/16. */
function isHost(text: string): boolean {
  const network = /^([0-9a-f:.]+)\/(\d{1,3})$/.exec(text);
  if (network) {
    const family = isIP(network[1] ?? '');
    return family !== 0 && Number(network[2]) <= (family === 4 ? 32 : 128);
  }
  const port = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/.exec(text);
  return port !== null && Number(port[1] ?? 0) <= 65_535;
}

function readPublicUrl(read: Reader, env: Environment, port: number): string {
  if (!env['PUBLIC_URL']?.trim()) return `http://localhost:${port}`;
  const given = read.url('PUBLIC_URL', ['http:', 'https:'], 'https://searchbank.example.org');
  if (given === undefined) return '';
  const url = new URL(given);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    read.refuse('PUBLIC_URL', 'give scheme and host only, like https://searchbank.example.org.');
  }
  return url.origin;
}

function readMailFrom(read: Reader): string {
  const from = read.line('MAIL_FROM');
  if (/[\r\n\0]/.test(from)) return from;
  const address = /^(?:[^<>"]*<([^<>]+)>|([^<>\s]+))$/.exec(from);
  const bare = address?.[1] ?? address?.[2] ?? '';
  if (!/^[^\s@]+@[^\s@]+$/.test(bare)) {
    read.refuse('MAIL_FROM', 'give a sender like Library <library@example.org>.');
  }
  return from;
}

/** Reads the settings; refuses with one line for each wrong one, which says what to do. */
export function readConfig(env: Environment): Result<Config, 'wrong-setting'> {
  const read = new Reader(env);
  const port = read.port();
  const postgres = ['postgres:', 'postgresql:'];
  const config: Config = {
    dataDir: read.path('DATA_DIR'),
    databaseUrl: read.url(
      'DATABASE_URL',
      postgres,
      'postgres://user:password@host:5432/searchbank',
    ),
    port,
    host: read.text('HOST'),
    publicUrl: readPublicUrl(read, env, port),
    smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:'], 'smtps://user:password@mail.example.org'),
    mailFrom: readMailFrom(read),
    organisation: read.line('ORGANISATION'),
    allowPrivateHosts: read
      .text('ALLOW_PRIVATE_HOSTS')
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ''),
    feedsFile: read.path('FEEDS_FILE'),
    demo: false,
  };
  for (const host of config.allowPrivateHosts) {
    if (!isHost(host)) {
      read.refuse(
        'ALLOW_PRIVATE_HOSTS',
        `"${host}" is no host; give names like intranet.example.org:8080, or networks like 10.20.0.0/16.`,
      );
    }
  }
  if (read.wrong.length > 0) return refuse('wrong-setting', read.wrong.join('\n'));
  return ok(config);
}

/** The environment of this process. A file `.env` is not read: the shell or the service manager sets it. */
export function environment(): Environment {
  return process.env;
}

/** The version in package.json, for the pages' foot and the fetcher's name. */
export function version(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
