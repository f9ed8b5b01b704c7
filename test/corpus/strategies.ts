import { existsSync, readFileSync } from 'node:fs';
import { parse, print, visit, detect, type Platform } from '../../src/strategy/index.js';

interface Entry {
  id: string;
  platform: Platform | null;
  text: string;
}

const path = new URL('../../../shared/corpora/strategies.jsonl', import.meta.url);

/** Reads the published strategies of the corpus, where it is present, and prints the figures of the reader. */
export async function run(args: string[]): Promise<void> {
  if (!existsSync(path)) {
    console.log('The corpus ../shared/corpora/strategies.jsonl is not here; nothing to measure.');
    return;
  }
  const entries = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Entry);
  let kept = 0;
  let failures = 0;
  let rightPlatform = 0;
  const labelled = entries.filter((entry) => entry.platform !== null);
  const unread: string[] = [];
  const clean = new Map<string, number>();
  const rules = new Map<string, number>();
  for (const entry of entries) {
    try {
      const strategy = parse(entry.text, entry.platform ? { platform: entry.platform } : {});
      if (print(strategy) === entry.text) kept++;
      else console.log(`not kept: ${entry.id}`);
      if (entry.platform !== null) {
        const { platform } = detect(entry.text);
        if (platform === entry.platform) rightPlatform++;
        else
          console.log(
            `platform of ${entry.id}: ${entry.platform}, detected ${platform ?? 'undecided'}`,
          );
      }
      const faults = strategy.problems.filter((problem) => problem.rule === 'unread-text');
      let nodes = 0;
      for (const line of strategy.lines) {
        visit(line.query, (node) => {
          if (node.kind === 'unread') nodes++;
        });
      }
      if (faults.length + nodes === 0)
        clean.set(
          entry.platform ?? 'unlabelled',
          (clean.get(entry.platform ?? 'unlabelled') ?? 0) + 1,
        );
      for (const fault of faults) {
        unread.push(
          `${entry.id} (${entry.platform ?? 'unlabelled'}) line ${fault.line ?? '-'}: ${JSON.stringify(entry.text.slice(Math.max(0, fault.start - 30), fault.end + 30))}`,
        );
      }
      for (const problem of strategy.problems)
        rules.set(problem.rule, (rules.get(problem.rule) ?? 0) + 1);
      if (args.includes('--problems')) {
        for (const problem of strategy.problems) {
          console.log(
            `${entry.id}\t${problem.rule}\t${JSON.stringify(entry.text.slice(Math.max(0, problem.start - 40), problem.end + 40))}`,
          );
        }
      }
    } catch (error) {
      failures++;
      console.log(`${entry.id}: ${String(error)}`);
    }
  }
  console.log(`kept whole       ${kept}/${entries.length}`);
  console.log(`exceptions       ${failures}`);
  console.log(`platform right   ${rightPlatform}/${labelled.length}`);
  for (const [platform, count] of clean) {
    const all = entries.filter((entry) => (entry.platform ?? 'unlabelled') === platform).length;
    console.log(`no unread-text   ${platform} ${count}/${all}`);
  }
  for (const line of unread) console.log(`  ${line}`);
  console.log(
    [...rules]
      .sort((a, b) => b[1] - a[1])
      .map(([rule, count]) => `${rule} ${count}`)
      .join(', '),
  );
  await Promise.resolve();
}
