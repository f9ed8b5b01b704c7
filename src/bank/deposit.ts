import { randomUUID } from 'node:crypto';
import { mayActAs, writeAudit, type Person } from '../accounts/index.js';
import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import { ok, refuse, type Result } from '../result.js';
import type { Platform } from '../strategy/index.js';
import {
  contentHash,
  linesSearchable,
  readStrategy,
  termsHash,
  type Reading,
} from './read-strategy.js';
import type { BankedStrategy, RunDetails, StrategyDetails } from './record.js';
import { slugBase, slugFor } from './slug.js';
import {
  findStrategy,
  insertStrategy,
  insertVersion,
  lockBank,
  selectDuplicates,
  slugOf,
  takenSlugs,
  updateStrategy,
  type Duplicate,
  type Executor,
  type NewVersionRow,
} from './strategy-queries.js';
import { searchable } from './words.js';

/** Longest text of a strategy, in UTF-16 code units. */
export const longestText = 300_000;

export interface NewStrategy extends StrategyDetails, RunDetails {
  readonly text: string;
  readonly platform: Platform;
  /** Key of the deposit, made when its form was opened: the same form sent twice deposits once. */
  readonly id?: string;
}

type TextRefusal = 'empty' | 'too-long' | 'control-characters';

function checkText(text: string): Result<Reading['strategy'], TextRefusal> {
  if (text.trim() === '') return refuse('empty', 'Paste the search history.');
  if (text.length > longestText) {
    return refuse(
      'too-long',
      'The history is longer than 300,000 characters. Paste one strategy at a time.',
    );
  }
  if (text.includes('\0')) {
    return refuse(
      'control-characters',
      'The text holds a character that cannot be kept. Paste it again as plain text.',
    );
  }
  const { strategy } = readStrategy(text);
  if (strategy.lines.length === 0) return refuse('empty', 'There is no search line in this text.');
  return ok(strategy);
}

function versionRow(
  version: Pick<NewStrategy, 'text' | 'platform' | keyof RunDetails>,
  details: StrategyDetails,
): Omit<NewVersionRow, 'strategyId' | 'number'> {
  const reading = readStrategy(version.text, version.platform);
  const lines = linesSearchable(reading.strategy);
  return {
    platform: version.platform,
    database: version.database ?? reading.database,
    segment: version.segment ?? reading.segment,
    text: version.text,
    contentHash: contentHash(version.text),
    termsHash: termsHash(reading.strategy),
    runOn: version.runOn,
    hits: reading.hits,
    limitsNote: version.limitsNote,
    searchText: `${searchable(
      details.title,
      details.description,
      ...details.subjects,
      ...details.authors.map((author) => author.name),
      details.organisation ?? '',
    )} ${lines}`,
    linesText: lines,
  };
}

/**
 * Puts a strategy into the bank as version 1, published. `by` is the depositor, null for samples and imports.
 * Header facts (database, segment) fill what `strategy` leaves null. Sent twice with one key it deposits once.
 */
export async function deposit(
  db: Database,
  clock: Clock,
  strategy: NewStrategy,
  by: Person | null,
): Promise<Result<{ id: string; slug: string }, TextRefusal | 'no-title'>> {
  const checked = checkText(strategy.text);
  if (!checked.ok) return checked;
  const title = strategy.title.trim();
  if (title === '') return refuse('no-title', 'Enter a title.');
  const id = strategy.id ?? randomUUID();
  const now = clock.now();
  const { kind, description, purpose, organisation, licence, adaptedFrom } = strategy;
  const details = { kind, title, description, purpose, organisation, licence, adaptedFrom };
  return db.transaction(async (tx) => {
    await lockBank(tx);
    const before = await slugOf(tx, id);
    if (before !== undefined) return ok({ id, slug: before });
    const slug = slugFor(title, await takenSlugs(tx, slugBase(title)));
    await insertStrategy(tx, {
      ...details,
      id,
      slug,
      subjects: [...strategy.subjects],
      authors: [...strategy.authors],
      depositedBy: by?.id ?? null,
      createdAt: now,
      updatedAt: now,
    });
    await insertVersion(tx, {
      ...versionRow(strategy, { ...strategy, title }),
      strategyId: id,
      number: 1,
      createdBy: by?.id ?? null,
      createdAt: now,
    });
    await writeAudit(tx, { personId: by?.id ?? null, action: 'strategy.deposit', subject: slug });
    return ok({ id, slug });
  });
}

/** Whether a person may revise or withdraw a strategy: its depositor and every editor. */
export function mayChange(person: Person | null, strategy: BankedStrategy): boolean {
  return person !== null && (strategy.depositedBy === person.id || mayActAs(person, 'editor'));
}

/** Adds a version; the ones before stay as they are. A text equal to the current one is refused. */
export async function revise(
  db: Database,
  clock: Clock,
  slug: string,
  version: Pick<NewStrategy, 'text' | 'platform' | keyof RunDetails> & { changeNote: string },
  by: Person,
): Promise<Result<{ number: number }, TextRefusal | 'unknown' | 'not-yours' | 'unchanged'>> {
  const checked = checkText(version.text);
  if (!checked.ok) return checked;
  return db.transaction(async (tx) => {
    await lockBank(tx);
    const strategy = await findStrategy(tx, slug);
    if (strategy?.status !== 'published')
      return refuse('unknown', 'This strategy is not in the bank.');
    if (!mayChange(by, strategy)) {
      return refuse('not-yours', 'Only its depositor and editors may add a version.');
    }
    if (strategy.version.text === version.text && strategy.version.platform === version.platform) {
      return refuse('unchanged', 'The text is the same as in the current version.');
    }
    const number = strategy.version.number + 1;
    const now = clock.now();
    await insertVersion(tx, {
      ...versionRow(version, strategy),
      strategyId: strategy.id,
      number,
      changeNote: version.changeNote.trim() === '' ? null : version.changeNote.trim(),
      createdBy: by.id,
      createdAt: now,
    });
    await updateStrategy(tx, strategy.id, { updatedAt: now });
    await writeAudit(tx, {
      personId: by.id,
      action: 'strategy.revise',
      subject: slug,
      detail: { version: number },
    });
    return ok({ number });
  });
}

/** Takes a strategy out of the lists. Its address stays and says why. */
export async function withdraw(
  db: Database,
  clock: Clock,
  slug: string,
  reason: string,
  by: Person,
): Promise<Result<null, 'unknown' | 'not-yours' | 'no-reason'>> {
  if (reason.trim() === '') {
    return refuse('no-reason', 'Enter a reason: readers see it where the strategy was.');
  }
  return db.transaction(async (tx) => {
    const strategy = await findStrategy(tx, slug);
    if (strategy?.status !== 'published')
      return refuse('unknown', 'This strategy is not in the bank.');
    if (!mayChange(by, strategy)) {
      return refuse('not-yours', 'Only its depositor and editors may withdraw it.');
    }
    await updateStrategy(tx, strategy.id, {
      status: 'withdrawn',
      withdrawnReason: reason.trim(),
      updatedAt: clock.now(),
    });
    await writeAudit(tx, { personId: by.id, action: 'strategy.withdraw', subject: slug });
    return ok(null);
  });
}

/** What is in the bank already with the same text, or the same headings and terms. */
export async function findDuplicates(
  db: Executor,
  reading: Reading,
  except: string | null = null,
): Promise<Duplicate[]> {
  const { strategy } = reading;
  return selectDuplicates(db, contentHash(strategy.source), termsHash(strategy), except);
}
