import { describe, expect, it } from 'vitest';
import {
  compare,
  mean,
  parse,
  platforms,
  sameTree,
  translate,
} from '../../../src/strategy/index.js';
import { writeStrategy } from '../../../src/strategy/translate/write-strategy.js';
import { Draw, StrategyDraw } from './draw.js';

const pairs = platforms.flatMap((from) =>
  platforms.filter((to) => to !== from).map((to) => [from, to] as const),
);
const strategies = 2700;

/** Trees as they are drawn, and as many with what people write on the platform. */
function* drawn() {
  for (let seed = 0; seed < 2 * strategies; seed++) {
    const [from, to] = pairs[seed % pairs.length]!;
    const written = seed < strategies ? 0 : 0.4;
    const text = new StrategyDraw(new Draw(7_000_000 + seed), from, written).text();
    yield { seed, from, to, text, strategy: parse(text, { platform: from }) };
  }
}

describe('a translation', () => {
  it(`is read again as the tree that was written, for ${2 * strategies} drawn strategies over all pairs`, () => {
    const wrong: string[] = [];
    let lines = 0;
    for (const { seed, from, to, text, strategy } of drawn()) {
      const shape = seed % 4 === 3 ? 'single' : 'lines';
      const written = writeStrategy(strategy, mean(strategy), to, shape, undefined);
      const again = parse(written.text, { platform: to });
      lines += written.rows.length;
      const same =
        again.lines.length === written.rows.length &&
        written.rows.every((row, index) => sameTree(row, again.lines[index]!.query));
      if (!same) wrong.push(`seed ${seed}, ${from} -> ${to}\n${text}\n=>\n${written.text}`);
    }
    expect(`${wrong.length}\n${wrong.slice(0, 3).join('\n\n')}`).toBe('0\n');
    expect(lines).toBeGreaterThan(2 * strategies);
  });

  it('translates back to the source, unless one of the two reports says why not', () => {
    const wrong: string[] = [];
    let exact = 0;
    for (const { seed, from, to, text, strategy } of drawn()) {
      const there = translate(strategy, to);
      const back = translate(parse(there.text, { platform: to }), from);
      if (there.report.length + back.report.length > 0) continue;
      exact++;
      const { changes } = compare(strategy, parse(back.text, { platform: from }));
      if (changes.length > 0)
        wrong.push(
          `seed ${seed}, ${from} -> ${to}\n${text}\n=>\n${there.text}\n=>\n${back.text}\n${JSON.stringify(changes)}`,
        );
    }
    expect(`${wrong.length}\n${wrong.slice(0, 3).join('\n\n')}`).toBe('0\n');
    expect(exact).toBeGreaterThan(strategies / 4);
  });
});
