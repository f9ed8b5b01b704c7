import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import { recordNewItems } from '../evidence/index.js';
import { type Outbound, refreshDueFeeds, syncFeedsFile } from '../feeds/index.js';
import { demoDay, isLoaded, markLoaded, moveSampleFeed } from './demo-queries.js';
import { createFeedShelf, sampleFeeds } from './feed-shelf.js';
import { loadBank } from './load-bank.js';
import { type IssueServices, loadIssues } from './load-issues.js';
import { addSamplePeople, samplePeople } from './sample-people.js';
import { serveShelf } from './serve-shelf.js';

const samples = new URL('../../samples/', import.meta.url);

export interface Demo {
  /** `127.0.0.1:PORT` of the shelf of sample feeds: the one private host that the fetcher must admit. */
  readonly host: string;
  /** Loads what is not there yet, along the path of real content. The answer is what to tell who started it. */
  load(services: IssueServices & { readonly outbound: Outbound }): Promise<string[]>;
  close(): Promise<void>;
}

/** Brings the table of feeds in step with the shelf, wherever it stands today. */
async function placeFeeds(db: Database, clock: Clock, host: string, dataDir: string) {
  const feeds = sampleFeeds.map(({ file, title }) => ({
    title,
    topic: 'samples',
    url: `http://${host}/${file}`,
  }));
  for (const { title, url } of feeds) await moveSampleFeed(db, title, url);
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, 'sample-feeds.json');
  await writeFile(path, JSON.stringify({ feeds }, null, 2));
  const synced = await syncFeedsFile(db, path, clock);
  if (!synced.ok) throw new Error(synced.message);
}

function welcome(publicUrl: string): string[] {
  const people = samplePeople.map(({ name, role }) => `${name} (${role})`).join(', ');
  return [
    'Samples are loaded. Every study, person and library in them is invented.',
    `  Open first    ${publicUrl}/strategies?q=delirium  a strategy of the bank, line by line`,
    `                ${publicUrl}/outbox  the bulletin that was sent, and every other message`,
    `  Sign in       ${publicUrl}/sign-in  as ${people}:`,
    '                choose one, open the link that lands in the outbox, press the button',
    `  Then          ${publicUrl}/desk  a draft that waits for its editor, with the reasons of each item`,
  ];
}

/** Opens the shelf of sample feeds. `servicePort` is that of the pages; the shelf stands beside it where that is free. */
export async function openDemo(
  db: Database,
  clock: Clock,
  place: { dataDir: string; servicePort: number },
): Promise<Demo> {
  const today = await demoDay(db, clock.now());
  const shelf = createFeedShelf(new URL('feeds/', samples), today);
  const served = await serveShelf(shelf, place.servicePort + 1);
  return {
    host: served.host,
    async load(services) {
      const { outbound } = services;
      if (await isLoaded(db)) {
        await placeFeeds(db, clock, served.host, place.dataDir);
        return welcome(services.sender.publicUrl);
      }
      const editor = await addSamplePeople(db);
      await loadBank(db, clock, samples);
      await placeFeeds(db, clock, served.host, place.dataDir);
      await refreshDueFeeds(db, { clock, outbound, workerId: `samples-${process.pid}` });
      await recordNewItems(db, clock);
      await loadIssues(services, editor);
      await markLoaded(db);
      return welcome(services.sender.publicUrl);
    },
    close: () => served.close(),
  };
}
