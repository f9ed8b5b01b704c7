import { describe, expect, it } from 'vitest';
import { compile, parse } from '../../../../src/strategy/index.js';
import type { Platform, Verdict } from '../../../../src/strategy/index.js';
import { records } from './records.js';

/** Strategy, record, verdict, and the words that made its result hold, in the order of the record. */
export type Row = readonly [string, keyof typeof records, Verdict, string?];

/** Runs a table: the words are written with blanks between. */
export function runRows(platform: Platform, rows: readonly Row[]): void {
  describe(`${platform} over records`, () => {
    it('has at least forty rows', () => expect(rows.length).toBeGreaterThanOrEqual(40));
    for (const [text, letter, verdict, words = ''] of rows) {
      it(`${text.replaceAll('\n', ' ⏎ ')} on ${letter} is ${verdict}`, () => {
        const strategy = parse(text, { platform });
        const { verdict: found, lines } = compile(strategy).explain(records[letter]);
        expect(found).toBe(verdict);
        const result = lines.find(({ index }) => index === strategy.result);
        const last = found === 'yes' ? result!.words.join(' ') : '';
        expect(last).toBe(words);
      });
    }
  });
}
