import { labelledHalf, scoreKinds } from '../evidence/kinds/labelled.js';

/** How well the kind of evidence is told, on the half the phrases were weighed with and on the unseen one; `--wrong` lists the faults of the first. */
export function run(args: string[]): Promise<void> {
  for (const half of ['a', 'b'] as const) {
    const items = labelledHalf(half);
    const { scores, macroF1, wrong } = scoreKinds(items);
    console.log(`half ${half}: ${items.length} items, macro F1 ${macroF1.toFixed(3)}`);
    for (const { kind, precision, recall, f1 } of scores) {
      console.log(
        `  ${kind.padEnd(18)} precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  F1 ${f1.toFixed(2)}`,
      );
    }
    if (half === 'a' && args.includes('--wrong')) {
      for (const { kind, answer, item } of wrong)
        console.log(`  ${kind} -> ${answer.kind} (${answer.phrase ?? ''}): ${item.title}`);
    }
  }
  return Promise.resolve();
}
