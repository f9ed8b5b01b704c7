import { createHash } from 'node:crypto';
import {
  detect,
  parse,
  visit,
  type Line,
  type Platform,
  type Problem,
  type Strategy,
} from '../strategy/index.js';
import { findNhsNumbers, type NhsNumber } from './nhs-numbers.js';
import { searchable, wordsOf } from './words.js';

/** What a pasted history says of itself. */
export interface Reading {
  readonly strategy: Strategy;
  readonly platform: Platform;
  /** Whether the text told the platform; false where it was chosen or assumed. */
  readonly detected: boolean;
  readonly database: string | null;
  readonly segment: string | null;
  /** Hits of the line that is the result. */
  readonly hits: number | null;
  readonly problems: readonly Problem[];
  readonly nhsNumbers: readonly NhsNumber[];
}

/** One host, several databases with their own vocabularies: the printed header tells them apart. */
function ovidDatabase(platform: Platform | null, database: string | null): Platform | null {
  if (platform !== 'ovid-medline' || database === null) return platform;
  if (/\bembase\b/i.test(database)) return 'ovid-embase';
  if (/\bpsyc/i.test(database)) return 'ovid-psycinfo';
  return platform;
}

/** Reads a pasted history. Never throws; `chosen` overrides what the text tells. */
export function readStrategy(text: string, chosen?: Platform): Reading {
  const told = chosen === undefined ? detect(text).platform : null;
  let strategy = parse(text, chosen === undefined ? {} : { platform: chosen });
  if (chosen === undefined) {
    const finer = ovidDatabase(told, strategy.header?.database ?? null);
    if (finer !== null && finer !== strategy.platform) strategy = parse(text, { platform: finer });
  }
  const result = strategy.result === null ? undefined : strategy.lines[strategy.result];
  return {
    strategy,
    platform: strategy.platform,
    detected: told !== null,
    database: strategy.header?.database ?? null,
    segment: strategy.header?.segment ?? null,
    hits: result?.hits ?? null,
    problems: strategy.problems,
    nhsNumbers: findNhsNumbers(text),
  };
}

/** The query text of a line, without number, hit count and what the platform printed on how it was run. */
export function lineText(strategy: Strategy, line: Line): string {
  return strategy.source.slice(line.start, line.end);
}

export function contentHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * A hash of the headings and terms a strategy uses, whatever their order, line breaks and platform signs; '' for
 * one that uses none. Line references and field signs do not count.
 */
export function termsHash(strategy: Strategy): string {
  const terms = new Set<string>();
  for (const line of strategy.lines) {
    visit(line.query, (node) => {
      if (node.kind === 'heading') terms.add(`/${wordsOf(node.name).join(' ')}`);
      if (node.kind === 'text') {
        terms.add(wordsOf(strategy.source.slice(node.start, node.end)).join(' '));
      }
    });
  }
  return terms.size === 0 ? '' : contentHash([...terms].sort().join('\n'));
}

/** Words of the lines alone, as the indexes hold them. */
export function linesSearchable(strategy: Strategy): string {
  return searchable(...strategy.lines.map((line) => lineText(strategy, line)));
}
