import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import { ok, refuse, type Result } from '../result.js';
import { entryLimits } from './feed-entry.js';
import { resolveLink } from './links.js';
import { listFeedRows, upsertFeeds } from './queries.js';

const text = (most: number) =>
  z
    .string('a text in quotes is missing')
    .trim()
    .min(1, 'it is empty')
    .max(most, `it has more than ${most} characters`)
    .regex(/^[^\p{Cc}]*$/u, 'it holds control characters');

const entry = z.object(
  {
    title: text(entryLimits.title),
    url: text(entryLimits.url).refine(
      (url) => resolveLink(url) !== undefined,
      'it is no http or https address, or it holds a user name',
    ),
    topic: text(entryLimits.category).default('general'),
    enabled: z.boolean('it is neither true nor false').default(true),
  },
  'an entry in braces is missing',
);

const file = z.object(
  { feeds: z.array(entry, 'a list in brackets is missing').max(10_000, 'it has too many entries') },
  'the braces are missing',
);

/** What the file must hold, said with every refusal. */
const shape =
  'Write {"feeds": [{"title": "…", "url": "https://…"}]}, one entry for each feed, and start again.';

/**
 * Brings the table of feeds in step with feeds.json: `{"feeds": [{"title", "url", "topic", "enabled"}]}`. Feeds that
 * editors added stay. A file that is missing or broken is refused with a sentence that names the place.
 */
export async function syncFeedsFile(
  db: Database,
  path: string,
  clock: Clock,
): Promise<Result<{ listed: number; added: number }, 'no-file' | 'broken-file'>> {
  let written: string;
  try {
    written = await readFile(path, 'utf8');
  } catch {
    return refuse(
      'no-file',
      `The list of feeds ${path} could not be read. Put the file there, or name another in FEEDS_FILE.`,
    );
  }
  let json: unknown;
  try {
    // Some editors put a mark of the encoding in front.
    json = JSON.parse(written.replace(/^\ufeff/, ''));
  } catch (cause) {
    // The parser quotes the file, with its line breaks.
    const why = (cause as Error).message.replace(/[\s\p{Cc}]+/gu, ' ');
    return refuse('broken-file', `The list of feeds ${path} is not valid JSON: ${why}. ${shape}`);
  }
  const checked = file.safeParse(json);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const place = (issue?.path ?? [])
      .map((part) => (typeof part === 'number' ? `entry ${part + 1}` : String(part)))
      .join(', ');
    return refuse(
      'broken-file',
      `The list of feeds ${path} is broken at ${place === '' ? 'its beginning' : place}: ${issue?.message ?? 'unknown'}. ${shape}`,
    );
  }
  const entries = checked.data.feeds.map(({ title, url, topic, enabled }) => ({
    title,
    url: new URL(url).href,
    category: topic,
    enabled,
  }));
  const added = await upsertFeeds(
    db,
    [...new Map(entries.map((one) => [one.url, one])).values()],
    clock.now(),
  );
  return ok({ listed: entries.length, added });
}

let lastWriting: Promise<void> = Promise.resolve();

/**
 * Writes feeds.json from the table, after an editor's change; the file is replaced in one step. One writing at a time: the
 * one that begins last knows every change, and its file is the one that stays.
 */
export function writeFeedsFile(db: Database, path: string): Promise<void> {
  const writing = lastWriting.then(() => writeTable(db, path));
  lastWriting = writing.catch(() => undefined);
  return writing;
}

async function writeTable(db: Database, path: string): Promise<void> {
  const rows = await listFeedRows(db);
  const feeds = rows.map(({ category, title, url, enabled }) => ({
    topic: category,
    title,
    url,
    enabled,
  }));
  const content = `${JSON.stringify({ feeds }, null, 2)}\n`;
  // Another process may be writing beside this one.
  const draft = `${path}.${process.pid}.new`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (cause) {
    await rm(draft, { force: true });
    // A file that is mounted by itself, or that lies in a folder closed to writing, can only be written into.
    if (!/^(?:EBUSY|EXDEV|EACCES|EPERM|EROFS)$/.test((cause as NodeJS.ErrnoException).code ?? ''))
      throw cause;
    await writeFile(path, content);
  }
}
