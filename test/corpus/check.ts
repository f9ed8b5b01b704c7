import { existsSync, readFileSync } from 'node:fs';
import { check } from '../../src/strategy/check/check.js';
import { readingRules } from '../../src/strategy/check/reading-rules.js';
import { rules } from '../../src/strategy/check/rules.js';
import { parse } from '../../src/strategy/parse.js';
import { isPlatform } from '../../src/strategy/platform.js';
import type { Problem } from '../../src/strategy/problem.js';
import type { JudgedFinding } from '../strategy/check/judged.js';

interface Row {
  readonly id: string;
  readonly platform: string | null;
  readonly text: string;
}

const corpus = new URL('../../../shared/corpora/strategies.jsonl', import.meta.url);
const judgedFile = new URL('../strategy/check/judged.json', import.meta.url);

/**
 * For each rule: on what share of the labelled strategies it fires, how often, and how many of the findings that were judged
 * by hand are true. A rule that warns has to stay below 15 % or be right in nine of ten. `--dump=RULE` prints its findings in context.
 */
export async function run(args: string[]): Promise<void> {
  await Promise.resolve();
  if (!existsSync(corpus)) {
    console.log('The corpus is not here; nothing to measure.');
    return;
  }
  const rows = readFileSync(corpus, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => row.platform !== null && isPlatform(row.platform));
  const judged = existsSync(judgedFile)
    ? (JSON.parse(readFileSync(judgedFile, 'utf8')) as JudgedFinding[])
    : [];
  const dumped = args
    .filter((arg) => arg.startsWith('--dump='))
    .map((arg) => arg.slice('--dump='.length));
  const strategies = new Map<string, Set<string>>();
  const findings = new Map<string, number>();
  const worst = new Map<string, Problem['severity']>();
  for (const row of rows) {
    const platform = row.platform !== null && isPlatform(row.platform) ? row.platform : undefined;
    const strategy = parse(row.text, platform ? { platform } : {});
    for (const problem of check(strategy)) {
      const set = strategies.get(problem.rule) ?? new Set();
      strategies.set(problem.rule, set.add(row.id));
      findings.set(problem.rule, (findings.get(problem.rule) ?? 0) + 1);
      worst.set(problem.rule, graver(worst.get(problem.rule), problem.severity));
      if (dumped.includes(problem.rule)) dump(row, problem);
    }
  }
  const ids = new Set([
    ...rules.map((rule) => rule.id),
    ...readingRules.map((rule) => rule.id),
    ...findings.keys(),
  ]);
  console.log(`${'rule'.padEnd(28)} severity  strategies      findings  judged true   verdict`);
  for (const id of ids) {
    const severity =
      worst.get(id) ??
      [...rules, ...readingRules].find((rule) => rule.id === id)?.severity ??
      'note';
    const share = (strategies.get(id)?.size ?? 0) / rows.length;
    const cases = judged.filter((one) => one.rule === id);
    const right = cases.filter((one) => one.verdict).length;
    const quiet =
      severity === 'note' || share < 0.15 || (cases.length >= 10 && right / cases.length >= 0.9);
    console.log(
      `${id.padEnd(28)} ${severity.padEnd(8)} ${String(strategies.get(id)?.size ?? 0).padStart(4)} = ${(share * 100).toFixed(1).padStart(5)} % ${String(findings.get(id) ?? 0).padStart(10)} ${`${String(right)}/${String(cases.length)}`.padStart(12)}   ${quiet ? 'ok' : 'TOO LOUD'}`,
    );
  }
  const all = judged.filter((one) => one.verdict).length;
  console.log(
    `${String(rows.length)} labelled strategies; ${String(judged.length)} findings judged, ${String(all)} of them true`,
  );
}

function graver(a: Problem['severity'] | undefined, b: Problem['severity']): Problem['severity'] {
  const order = ['note', 'warning', 'error'] as const;
  return a && order.indexOf(a) > order.indexOf(b) ? a : b;
}

function dump(row: Row, problem: Problem): void {
  const { start, end } = problem;
  const before = row.text.slice(Math.max(0, start - 80), start);
  const behind = row.text.slice(end, end + 60);
  console.log(
    `${row.id} line ${String(problem.line)}: ${before}>>>${row.text.slice(start, end).slice(0, 200)}<<<${behind}`.replace(
      /\n/g,
      ' | ',
    ),
  );
  console.log(`    ${problem.message}`);
}
