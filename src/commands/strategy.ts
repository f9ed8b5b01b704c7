import { text } from 'node:stream/consumers';
import type { HeadingVocabulary } from '../strategy/index.js';
import { UsageError, type Command } from './command.js';
import { fileText } from './input-lines.js';
import { answerLines } from './json-lines.js';

const usage = `usage:
  searchbank strategy parse [--platform ID] < strategy.txt     the strategy as JSON
  searchbank strategy check [--platform ID] [--database NAME] < strategy.txt
                                                               what is wrong or doubtful by the PRESS elements, as JSON
  searchbank strategy translate --to ID [--platform ID] [--shape lines|single] [--report] < strategy.txt
                                                               the strategy on another platform; with --report as JSON, and what is not exact
  searchbank strategy compare OTHER.txt [--platform ID] [--other-platform ID] < strategy.txt
                                                               what differs between two strategies, as JSON
  searchbank strategy match STRATEGY.txt [--platform ID] [--relevant IDS.txt] < records.jsonl
                                                               how many records each line holds for, fails and leaves unknown; with the ids (or PMIDs,
                                                               or DOIs) of relevant records, one a line: which line loses each of them
  searchbank strategy batch < requests.jsonl > results.jsonl   one result for each request, in order
`;

let loading: Promise<HeadingVocabulary | undefined> | null = null;

/** The loaded vocabulary for the requests that look at headings; read once, when the first of them comes. */
async function vocabularyFor(request: unknown): Promise<HeadingVocabulary | undefined> {
  const { op } = (request ?? {}) as { op?: unknown };
  if (op !== 'check' && op !== 'match') return undefined;
  loading ??= loadedVocabulary();
  return loading;
}

/** Checking needs no settings but one: with wrong ones it goes on without a vocabulary, and says so. */
async function loadedVocabulary(): Promise<HeadingVocabulary | undefined> {
  const { environment, readConfig } = await import('../config.js');
  const { findVocabulary } = await import('../vocabulary/index.js');
  const config = readConfig(environment());
  if (config.ok) return findVocabulary(config.value.dataDir);
  process.stderr.write(`No vocabulary is used, for the settings are wrong: ${config.message}\n`);
  return undefined;
}

async function batch(): Promise<void> {
  const { answer } = await import('../strategy/index.js');
  await answerLines(async (request) => answer(request, await vocabularyFor(request)));
}

async function parse(args: string[]): Promise<void> {
  const { answer } = await import('../strategy/index.js');
  const at = args.indexOf('--platform');
  const platform = at < 0 ? undefined : args[at + 1];
  const result = answer({ id: null, op: 'parse', text: await text(process.stdin), platform });
  if ('error' in result) {
    process.stderr.write(`${String(result.error)}\n`);
    process.exitCode = 2;
  } else process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}

/** The value behind an option, undefined where it is not given. */
function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

/** Prints an answer, whole or by `show`; a refusal goes to standard error with exit code 2. */
function show(
  result: Record<string, unknown>,
  whole: (result: Record<string, unknown>) => string,
): void {
  if ('error' in result) {
    process.stderr.write(`${String(result.error)}\n`);
    process.exitCode = 2;
  } else process.stdout.write(`${whole(result)}\n`);
}

const asJson = (result: Record<string, unknown>): string => JSON.stringify(result, null, 2);

async function translate(args: string[]): Promise<void> {
  const { answer } = await import('../strategy/index.js');
  const result = answer({
    id: null,
    op: 'translate',
    text: await text(process.stdin),
    platform: option(args, '--platform'),
    to: option(args, '--to'),
    shape: option(args, '--shape'),
  });
  show(result, args.includes('--report') ? asJson : ({ text: written }) => String(written));
}

async function compare([other, ...args]: string[]): Promise<void> {
  const { answer } = await import('../strategy/index.js');
  if (other === undefined || other.startsWith('-')) {
    process.stderr.write(usage);
    process.exitCode = 2;
    return;
  }
  const result = answer({
    id: null,
    op: 'compare',
    text: await text(process.stdin),
    platform: option(args, '--platform'),
    other: await fileText(other),
    otherPlatform: option(args, '--other-platform'),
  });
  show(result, asJson);
}

async function match([path, ...args]: string[]): Promise<void> {
  if (path === undefined || path.startsWith('-'))
    throw new UsageError('Name the file of the strategy.');
  const { isPlatform, parse: read, SetMatch } = await import('../strategy/index.js');
  const { namedRecords } = await import('./named-records.js');
  const platform = option(args, '--platform');
  if (platform !== undefined && !isPlatform(platform))
    throw new UsageError(`There is no platform "${platform}".`);
  const strategyText = await fileText(path);
  const relevantPath = option(args, '--relevant');
  const relevant =
    relevantPath === undefined
      ? null
      : (await fileText(relevantPath)).split(/\r?\n/).filter((id) => id.trim() !== '');
  const tree = await (loading ??= loadedVocabulary());
  const parsed = read(strategyText, platform ? { platform } : {});
  const set = new SetMatch(parsed, relevant, tree ? { tree } : {});
  for await (const records of namedRecords(process.stdin)) set.add(records);
  process.stdout.write(`${JSON.stringify(set.report(), null, 2)}\n`);
}

async function check(args: string[]): Promise<void> {
  const { answer } = await import('../strategy/index.js');
  const request = {
    id: null,
    op: 'check',
    text: await text(process.stdin),
    platform: option(args, '--platform'),
    database: option(args, '--database'),
  };
  show(answer(request, await vocabularyFor(request)), asJson);
}

export const strategy: Command = {
  usage,
  async run([verb, ...args]) {
    if (verb === 'batch' && args.length === 0) await batch();
    else if (verb === 'parse') await parse(args);
    else if (verb === 'check') await check(args);
    else if (verb === 'translate') await translate(args);
    else if (verb === 'compare') await compare(args);
    else if (verb === 'match') await match(args);
    else
      throw new UsageError(
        `searchbank strategy: there is no "${[verb ?? '', ...args].join(' ').trim()}".`,
      );
  },
};
