import { ovidDatabase } from './detect-ovid.js';
import { signs, type Sign } from './detect-signs.js';
import { tieBroken } from './detect-ties.js';
import type { Platform } from './platform.js';

export interface Evidence {
  readonly platform: Platform;
  readonly start: number;
  readonly end: number;
  readonly why: string;
  readonly weight: number;
}

/**
 * Says for which platform a text was written, and by which places in it; null where it does not tell. `likely` is the platform that most
 * speaks for even then, null where nothing does.
 */
export function detect(text: string): {
  platform: Platform | null;
  likely: Platform | null;
  evidence: Evidence[];
} {
  const evidence = gather(text, signs);
  const scores = new Map<Platform, number>();
  for (const { platform, weight } of evidence)
    scores.set(platform, (scores.get(platform) ?? 0) + weight);
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [first] = ranked;
  if (!first || first[1] < 3) return { platform: null, likely: null, evidence };
  const even = ranked.filter(([, score]) => score * 1.5 >= first[1]).map(([each]) => each);
  const platform = even.length === 1 ? first[0] : tieBroken(text, even);
  const likely = platform ?? first[0];
  if (likely !== 'ovid-medline') return { platform, likely, evidence };
  const { database, evidence: more } = ovidDatabase(text, (each) => gather(text, each));
  return {
    platform: platform && database,
    likely: database,
    evidence: [...evidence, ...more],
  };
}

/** The places of the signs in a text, of each at most 50. */
function gather(text: string, signs: readonly Sign[]): Evidence[] {
  const evidence: Evidence[] = [];
  for (const sign of signs) {
    let count = 0;
    sign.pattern.lastIndex = 0;
    for (
      let found = sign.pattern.exec(text);
      found && count < 50;
      found = sign.pattern.exec(text)
    ) {
      count++;
      const start = found.index;
      const end = start + found[0].length;
      for (const platform of sign.platforms)
        evidence.push({ platform, start, end, why: sign.why, weight: sign.weight });
    }
  }
  return evidence;
}
