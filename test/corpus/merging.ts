import { sameEvidence } from '../../src/evidence/same-evidence.js';
import { measure } from '../evidence/pairs/pairs.js';

/** How well one piece of evidence is told from another, over the project's own labelled pairs. */
export function run(): Promise<void> {
  const result = measure((a, b) => sameEvidence(a, b) !== null);
  console.log(`pairs       ${result.pairs}`);
  console.log(`precision   ${result.precision.toFixed(4)}`);
  console.log(`recall      ${result.recall.toFixed(4)}`);
  const missed = new Map<string, number>();
  for (const { why } of result.wrong) missed.set(why, (missed.get(why) ?? 0) + 1);
  for (const [why, count] of missed) console.log(`  wrong ${count}: ${why}`);
  return Promise.resolve();
}
