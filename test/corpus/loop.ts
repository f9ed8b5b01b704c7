import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deposit } from '../../src/bank/index.js';
import {
  attachStrategy,
  compileIssue,
  createBulletin,
  createTopic,
  type Draft,
  previewIssue,
  readDraft,
  sections,
} from '../../src/bulletins/index.js';
import { systemClock } from '../../src/clock.js';
import { type Database, openDatabase } from '../../src/db/index.js';
import { recordNewItems } from '../../src/evidence/index.js';
import { createOutbound, refreshDueFeeds, syncFeedsFile } from '../../src/feeds/index.js';
import { isPlatform } from '../../src/strategy/index.js';
import { serveFiles } from '../support/file-shelf.js';

const corpora = new URL('../../../shared/corpora/', import.meta.url);
const publisher = { organisation: 'Corpus', publicUrl: 'http://localhost:3000' };

interface Published {
  id: string;
  platform: string | null;
  text: string;
}

/** Reads the publishers' feeds over HTTP by the real fetcher, and makes records of their items. */
async function pull(db: Database, scratch: string): Promise<void> {
  const folder = new URL('feeds/real/', corpora);
  const names = readdirSync(folder).filter((name) => /\.(xml|rss)$/.test(name));
  const shelf = await serveFiles(
    new Map(names.map((name) => [name, readFileSync(new URL(name, folder))])),
  );
  const outbound = createOutbound({ allow: [shelf.host] });
  try {
    const feedsFile = join(scratch, 'feeds.json');
    writeFileSync(
      feedsFile,
      JSON.stringify({ feeds: names.map((name) => ({ title: name, url: shelf.url(name) })) }),
    );
    const synced = await syncFeedsFile(db, feedsFile, systemClock);
    if (!synced.ok) throw new Error(synced.message);
    const started = performance.now();
    const feeds = await refreshDueFeeds(db, { clock: systemClock, outbound, workerId: 'corpus' });
    const records = await recordNewItems(db, systemClock);
    const again = await recordNewItems(db, systemClock);
    console.table({ ...feeds, ...records, 'created when asked again': again.created });
    console.log(`pulled in ${Math.round(performance.now() - started)} ms`);
  } finally {
    await outbound.close();
    await shelf.close();
  }
}

/** Deposits the published strategies and attaches them to one topic. Answers how many could be. */
async function bankStrategies(db: Database, topicId: string): Promise<number> {
  const lines = readFileSync(new URL('strategies.jsonl', corpora), 'utf8').split('\n');
  let attached = 0;
  for (const line of lines.filter((each) => each.trim() !== '')) {
    const { id, platform, text } = JSON.parse(line) as Published;
    const made = await deposit(
      db,
      systemClock,
      {
        text,
        platform: platform !== null && isPlatform(platform) ? platform : 'ovid-medline',
        kind: 'strategy',
        title: `Published strategy ${id}`,
        description: '',
        purpose: null,
        subjects: [],
        authors: [{ name: 'Corpus' }],
        organisation: null,
        licence: 'CC-BY-4.0',
        adaptedFrom: null,
        database: null,
        segment: null,
        runOn: null,
        limitsNote: null,
      },
      null,
    );
    if (!made.ok) {
      console.log(`${id} was not deposited: ${made.message}`);
      continue;
    }
    const wish = { topicId, strategySlug: made.value.slug, personId: null };
    if ((await attachStrategy(db, wish)).ok) attached += 1;
  }
  return attached;
}

async function compileAll(db: Database): Promise<Draft> {
  const topic = await createTopic(db, { title: 'Everything published', description: '' });
  if (!topic.ok) throw new Error(topic.message);
  console.log(`${await bankStrategies(db, topic.value.id)} strategies work as standing queries`);
  const bulletin = await createBulletin(db, systemClock, {
    topicId: topic.value.id,
    title: 'Everything weekly',
    frequency: 'weekly',
    day: 1,
    time: '07:00',
    timeZone: 'Europe/London',
  });
  if (!bulletin.ok) throw new Error(bulletin.message);
  const started = performance.now();
  const compiled = await compileIssue(db, systemClock, bulletin.value.id);
  if (!compiled.ok) throw new Error(compiled.message);
  console.log(`compiled in ${Math.round(performance.now() - started)} ms`);
  const draft = await readDraft(db, compiled.value.issueId);
  if (!draft) throw new Error('the draft is gone');
  return draft;
}

function showDraft({ items, issue }: Draft): void {
  const sure = items.filter((item) => item.verdict === 'yes');
  console.log(
    `${items.length} items: ${sure.length} selected, ${items.length - sure.length} possible (no strategy says yes, one cannot tell)`,
  );
  console.table(
    Object.fromEntries(
      sections.map(({ id, title }) => [title, items.filter((item) => item.section === id).length]),
    ),
  );
  const possible = items.filter((item) => item.verdict === 'possible');
  for (const item of [...sure.slice(0, 2), ...possible.slice(0, 2)]) {
    console.log(`\n${item.verdict === 'yes' ? 'selected' : 'possible'}: ${item.title}`);
    for (const reason of item.reasons.slice(0, 2)) {
      if (reason.found !== undefined)
        console.log(`  concepts: ${reason.found} found, ${reason.open ?? 0} open`);
      for (const line of reason.lines) {
        console.log(
          `  ${reason.strategyTitle}, line ${line.number}: ${line.text.slice(0, 160)}\n    ${line.because === undefined ? `words: ${line.words.join(', ')}` : `cannot tell: ${line.because}`}`,
        );
      }
    }
  }
  console.log(`\n${issue.notes.length} notes for the editor, the last three:`);
  for (const note of issue.notes.slice(-3)) console.log(`  ${note}`);
}

/** The loop on publishers' feeds and published strategies: read, merge, select, compile, render. */
export async function run(): Promise<void> {
  if (!existsSync(corpora)) {
    console.log('The corpora are not here; nothing was run.');
    return;
  }
  const scratch = mkdtempSync(join(tmpdir(), 'searchbank-loop-'));
  const database = await openDatabase({
    databaseUrl: process.env['DATABASE_URL'],
    dataDir: join(scratch, 'data'),
  });
  try {
    await pull(database.db, scratch);
    const draft = await compileAll(database.db);
    showDraft(draft);
    const rendered = await previewIssue(draft, publisher, systemClock.now());
    const kept = draft.items.filter((item) => item.decision === 'kept').length;
    console.log(
      `\nmessage of ${kept} items: HTML ${(rendered.bytes / 1024).toFixed(1)} KB (limit 80), text ${(Buffer.byteLength(rendered.text) / 1024).toFixed(1)} KB, ${rendered.fits ? 'fits' : 'DOES NOT FIT'}`,
    );
  } finally {
    await database.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}
