import { describe, expect, it } from 'vitest';
import {
  compile,
  parse,
  platforms,
  translate,
  type HeadingTree,
} from '../../../src/strategy/index.js';
import { Draw, drawRecord, StrategyDraw } from './draw.js';

/** Enough of a vocabulary that exploded headings are answered. */
const below: Readonly<Record<string, readonly string[]>> = {
  'lung diseases': ['Asthma'],
  animals: ['Humans', 'Rats'],
};
const tree: HeadingTree = {
  vocabulary: 'mesh',
  narrower: (name) => below[name.toLowerCase()] ?? [],
};

const pairs = platforms.flatMap((from) =>
  platforms.filter((to) => to !== from).map((to) => [from, to] as const),
);
const strategies = 2700;
const recordCount = 2000;

describe('what a translation does not report is exact', () => {
  it.each([
    ['trees as they are drawn', 0, 0],
    ['half of what people write on the platform', 0.4, 9_000_000],
  ])(
    `selects the same of ${recordCount} records, more or fewer as reported, for ${strategies} strategies over all pairs: %s`,
    (_, written, first) => {
      const draw = new Draw(20261122);
      const records = Array.from({ length: recordCount }, () => drawRecord(draw));
      const told = { exact: 0, superset: 0, subset: 0, open: 0, selective: 0 };
      const wrong: string[] = [];
      for (let seed = 0; seed < strategies; seed++) {
        const [from, to] = pairs[seed % pairs.length]!;
        const text = new StrategyDraw(new Draw(first + seed), from, written).text();
        const strategy = parse(text, { platform: from });
        const shape = seed % 4 === 3 ? 'single' : 'lines';
        const translation = translate(strategy, to, { shape });
        const changes = new Set(translation.report.map((entry) => entry.change));
        changes.delete('exact');
        const claim =
          changes.size === 0
            ? 'exact'
            : changes.size === 1 && changes.has('broadened')
              ? 'superset'
              : changes.size === 1 && changes.has('narrowed')
                ? 'subset'
                : 'open';
        told[claim]++;
        if (claim === 'open') continue;
        const source = compile(strategy, { tree });
        const target = compile(parse(translation.text, { platform: to }), { tree });
        let selected = 0;
        for (const record of records) {
          const before = source.verdict(record) === 'yes';
          const after = target.verdict(record) === 'yes';
          if (before) selected++;
          const holds =
            claim === 'superset'
              ? after || !before
              : claim === 'subset'
                ? before || !after
                : before === after;
          if (holds) continue;
          wrong.push(
            `seed ${first + seed}, ${from} -> ${to}, told ${claim}, source ${before}, target ${after}\n${text}\n=>\n${translation.text}\n${JSON.stringify(record)}`,
          );
          break;
        }
        if (selected > 0 && selected < recordCount) told.selective++;
      }
      expect(wrong.slice(0, 3).join('\n\n')).toBe('');
      // The test is of use only where claims are made and strategies tell records apart.
      expect(told.exact + told.superset + told.subset).toBeGreaterThan(1000);
      expect(told.selective).toBeGreaterThan(strategies / 4);
    },
  );
});
