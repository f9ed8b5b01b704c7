import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import RssParser from 'rss-parser';
import { openDatabase, schema, type Database } from '../../src/db/index.js';
import { recordNewItems } from '../../src/evidence/index.js';
import {
  createOutbound,
  createParsePool,
  refreshDueFeeds,
  type Outbound,
  type ParsePool,
} from '../../src/feeds/index.js';
import { addMillion } from './feeds-million.js';
import { parentOf, processCpu } from '../support/process-cpu.js';

let feedCount = 1000;
const rounds = 20;
/** First pulls, each beside a bare loop; the one with the middle ratio is told. */
const firstPulls = 5;

interface Bench {
  readonly db: Database;
  outbound: Outbound;
  readonly pool: ParsePool;
  readonly origin: (feed: number) => string;
  /** CPU milliseconds of PostgreSQL so far; NaN where the system does not tell. */
  readonly databaseCpu: () => number;
  now: Date;
}

/**
 * What a pull costs for 1,000 feeds of 50 items from a local server, against a bare loop of fetch and rss-parser on the same
 * documents in the same run. `--feeds=200` takes fewer; `--brief` leaves the twenty rounds out; `--million` then fills the database with a million
 * items and records of other feeds, and measures the pull and the evidence step behind it again.
 */
export async function run(args: string[]): Promise<void> {
  feedCount = Number(args.find((arg) => arg.startsWith('--feeds='))?.slice(8) ?? feedCount);
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('../support/many-feeds-server.ts', import.meta.url))],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(server.stdout, 'data')) as [Buffer];
  const port = Number(line.toString());
  const folder = mkdtempSync(join(tmpdir(), 'searchbank-bench-'));
  chmodSync(folder, 0o711);
  const opened = await openDatabase({ databaseUrl: undefined, dataDir: join(folder, 'data') });
  // Each feed on a host of its own kind: hosts are asked one thing at a time.
  const origin = (feed: number): string =>
    `http://127.0.${1 + (feed % 4)}.${1 + (feed % 250)}:${port}`;
  const bench: Bench = {
    db: opened.db,
    outbound: createOutbound({ allow: ['127.0.0.0/8'] }),
    pool: createParsePool(),
    origin,
    databaseCpu: processCpu((await findServer(opened.db)) ?? -1),
    now: new Date('2026-11-22T00:00:00Z'),
  };
  const moveOn = () => fetch(`${origin(0)}/`, { method: 'POST' });
  try {
    const table: Record<string, unknown>[] = [];
    // Both loops once unmeasured: a service that has just been started compiles its code first.
    const etags = new Map<number, string>();
    const firsts: (readonly [own: Cost, bare: Cost])[] = [];
    for (let round = 0; round <= firstPulls; round += 1) {
      await opened.db.execute(sql`truncate feeds cascade`);
      await addFeeds(bench);
      const bare = await measureBare(bench, etags.size === 0 ? etags : new Map<number, string>());
      const own = await measurePull(bench);
      if (round > 0) firsts.push([own, bare]);
    }
    const ratio = ([own, bare]: readonly [Cost, Cost]): number => own.ms / bare.ms;
    firsts.sort((a, b) => ratio(a) - ratio(b));
    table.push(row('first pull', ...firsts[Math.floor(firstPulls / 2)]!));
    table.push(row('all 304', await measurePull(bench), await measureBare(bench, etags)));
    const own304 = await measureOwn(bench);
    await moveOn();
    table.push(row('5 % new', await measurePull(bench), await measureBare(bench, new Map())));
    console.table(table);
    console.log(`first pulls, ratios: ${firsts.map((pair) => ratio(pair).toFixed(2)).join(' ')}`);
    console.log(
      `own work on a 304, without the network: ${(own304.cpuMs / feedCount).toFixed(3)} ms of CPU, and ${(own304.databaseMs / feedCount).toFixed(3)} ms in PostgreSQL`,
    );
    if (!args.includes('--brief')) await measureMemory(bench, moveOn);
    if (args.includes('--million')) await measureMillion(bench, moveOn);
  } finally {
    await bench.pool.close();
    await bench.outbound.close();
    await opened.close();
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function addFeeds({ db, origin, now }: Bench): Promise<unknown> {
  return db.insert(schema.feeds).values(
    Array.from({ length: feedCount }, (_, at) => ({
      url: `${origin(at)}/feed/${at}`,
      title: `Journal ${at}`,
      nextFetchAt: now,
    })),
  );
}

/** The process that all of PostgreSQL's are children of. */
async function findServer(db: Database): Promise<number | undefined> {
  const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return parentOf(row!.pid);
}

interface Cost {
  readonly ms: number;
  /** Of PostgreSQL. */
  readonly databaseMs: number;
  /** Of this process, its threads included; the server and PostgreSQL are others. */
  readonly cpuMs: number;
  readonly items: number;
}

async function measure(bench: Bench, work: () => Promise<number>): Promise<Cost> {
  const database = bench.databaseCpu();
  const cpu = process.cpuUsage();
  const started = performance.now();
  const items = await work();
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000, databaseMs: bench.databaseCpu() - database, items };
}

/** An outbound client without a network behind it: nothing has changed anywhere. */
const unchanged: Outbound = {
  fetch: (url) =>
    Promise.resolve({
      ok: true,
      value: { status: 304, url, permanentUrl: null, headers: {}, body: new Uint8Array() },
    }),
  close: () => Promise.resolve(),
};

/** A pull in which the answers cost nothing: what is left is this service's own work. */
async function measureOwn(bench: Bench): Promise<Cost> {
  const { outbound } = bench;
  bench.outbound = unchanged;
  try {
    return await measurePull(bench);
  } finally {
    bench.outbound = outbound;
  }
}

function measurePull(bench: Bench): Promise<Cost> {
  bench.now = new Date(bench.now.getTime() + 30 * 3600_000);
  return measure(bench, async () => {
    const report = await refreshDueFeeds(bench.db, {
      clock: { now: () => bench.now },
      outbound: bench.outbound,
      workerId: 'bench',
      read: bench.pool.read,
    });
    if (report.failed > 0 || report.read + report.unchanged !== feedCount)
      throw new Error(`a feed failed: ${JSON.stringify(report)}`);
    return report.itemsAdded;
  });
}

/** One feed after the other, nothing kept. With ETags in `etags` they are sent. */
function measureBare(bench: Bench, etags: Map<number, string>): Promise<Cost> {
  const parser = new RssParser();
  return measure(bench, async () => {
    let items = 0;
    for (let feed = 0; feed < feedCount; feed += 1) {
      const etag = etags.get(feed);
      const answer = await fetch(
        `${bench.origin(feed)}/feed/${feed}`,
        etag === undefined ? {} : { headers: { 'if-none-match': etag } },
      );
      const text = await answer.text();
      etags.set(feed, answer.headers.get('etag') ?? '');
      if (answer.status === 200) items += (await parser.parseString(text)).items.length;
    }
    return items;
  });
}

function row(name: string, own: Cost, bare: Cost): Record<string, unknown> {
  return {
    pull: name,
    'new items': own.items,
    'ms a feed': (own.ms / feedCount).toFixed(2),
    'bare ms a feed': (bare.ms / feedCount).toFixed(2),
    ratio: (own.ms / bare.ms).toFixed(2),
    'cpu ms a feed': (own.cpuMs / feedCount).toFixed(2),
    'bare cpu ms': (bare.cpuMs / feedCount).toFixed(2),
    'cpu ratio': (own.cpuMs / bare.cpuMs).toFixed(2),
    'PostgreSQL cpu ms': (own.databaseMs / feedCount).toFixed(2),
  };
}

async function measureMemory(bench: Bench, moveOn: () => Promise<unknown>): Promise<void> {
  const sizes: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await moveOn();
    await measurePull(bench);
    sizes.push(Math.round(process.memoryUsage().rss / 1024 / 1024));
  }
  const half = rounds / 2;
  const mean = (list: number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  console.log(`memory over ${rounds} pulls with 5 % new, MB: ${sizes.join(' ')}`);
  console.log(
    `second half against first: ${(mean(sizes.slice(half)) - mean(sizes.slice(0, half))).toFixed(0)} MB`,
  );
}

/** A pull and the evidence step behind it, each twice: the first brings what was left, the others are measured. */
async function measureBoth(bench: Bench, moveOn: () => Promise<unknown>): Promise<number[]> {
  const rounds: number[][] = [];
  for (let round = 0; round < 4; round += 1) {
    await moveOn();
    const pull = await measurePull(bench);
    const record = await measure(bench, async () => {
      const { created, joined } = await recordNewItems(bench.db, { now: () => bench.now });
      return created + joined;
    });
    if (round > 0) rounds.push([pull.ms / feedCount, record.ms / record.items]);
  }
  return [0, 1].map((at) => rounds.map((one) => one[at]!).sort((x, y) => x - y)[1]!);
}

async function measureMillion(bench: Bench, moveOn: () => Promise<unknown>): Promise<void> {
  const before = await measureBoth(bench, moveOn);
  await addMillion(bench.db);
  const after = await measureBoth(bench, moveOn);
  const report = (at: number, what: string): void =>
    console.log(
      `with 1,000,000 older items and records, ${what}: ${after[at]!.toFixed(2)} ms against ${before[at]!.toFixed(2)}, ratio ${(after[at]! / before[at]!).toFixed(2)}`,
    );
  report(0, 'pull with 5 % new, a feed');
  report(1, 'evidence, a new item');
}
