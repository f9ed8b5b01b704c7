import { signs } from './detect-signs.js';
import type { Platform } from './platform.js';

export interface Evidence {
  readonly platform: Platform;
  readonly start: number;
  readonly end: number;
  readonly why: string;
  readonly weight: number;
}

/** Says for which platform a text was written, and by which places in it; null where it does not tell. */
export function detect(text: string): { platform: Platform | null; evidence: Evidence[] } {
  const evidence: Evidence[] = [];
  const scores = new Map<Platform, number>();
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
      for (const platform of sign.platforms) {
        evidence.push({ platform, start, end, why: sign.why, weight: sign.weight });
        scores.set(platform, (scores.get(platform) ?? 0) + sign.weight);
      }
    }
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  const platform = first && first[1] >= 3 && first[1] > (second?.[1] ?? 0) * 1.5 ? first[0] : null;
  return { platform: platform === 'ovid-medline' ? onOvid(text) : platform, evidence };
}

/** Which database of Ovid: by the header or the first rows, where they name one. */
function onOvid(text: string): Platform {
  const top = text.slice(0, 600);
  const named =
    /^\s*(?:database(?:s|\(s\))?\s*:\s*)?(?:ovid\s+)?(?:apa\s+)?(embase|psyc\s?info|medline)\b/im.exec(
      top,
    )?.[1];
  if (!named) return 'ovid-medline';
  if (/^embase/i.test(named)) return 'ovid-embase';
  return /^psyc/i.test(named) ? 'ovid-psycinfo' : 'ovid-medline';
}
