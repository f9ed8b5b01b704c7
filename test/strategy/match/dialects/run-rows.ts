import { describe, expect, it } from 'vitest';
import { compile, parse } from '../../../../src/strategy/index.js';
import type { HeadingTree, Platform, Verdict } from '../../../../src/strategy/index.js';
import { records } from './records.js';

/** Strategy, record, verdict, and the words that made its result hold, in the order of the record. */
export type Row = readonly [string, keyof typeof records, Verdict, string?];

function runRow(platform: Platform, [text, letter, verdict, words = '']: Row, tree?: HeadingTree) {
  it(`${text.replaceAll('\n', ' ⏎ ')} on ${letter} is ${verdict}`, () => {
    const strategy = parse(text, { platform });
    const matcher = compile(strategy, tree === undefined ? {} : { tree });
    const { verdict: found, lines } = matcher.explain(records[letter]);
    expect(found).toBe(verdict);
    const result = lines.find(({ index }) => index === strategy.result);
    const last = found === 'yes' ? result!.words.join(' ') : '';
    expect(last).toBe(words);
  });
}

/** Runs a table: the words are written with blanks between. */
export function runRows(platform: Platform, rows: readonly Row[]): void {
  describe(`${platform} over records`, () => {
    it('has at least seventy rows', () => expect(rows.length).toBeGreaterThanOrEqual(70));
    for (const row of rows) runRow(platform, row);
  });
}

/** The same with a vocabulary loaded. */
export function runTreeRows(platform: Platform, rows: readonly Row[], tree: HeadingTree): void {
  describe(`${platform} over records with the headings loaded`, () => {
    for (const row of rows) runRow(platform, row, tree);
  });
}
