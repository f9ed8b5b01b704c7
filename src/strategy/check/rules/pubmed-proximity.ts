import type { Fielded, Query } from '../../ast.js';
import { hasWildcard } from '../../source/read-words.js';
import { childrenOf } from '../../visit.js';
import { insideBrackets } from '../places.js';
import type { Rule } from '../rule.js';

/** The fields in which PubMed measures distances (NLM Technical Bulletin 2022, 449, e4; user guide, "Proximity searching", read 2026-11). */
const fields: ReadonlySet<string> = new Set(['ti', 'tiab', 'ad']);

/** `"heart fail*"[tiab:~2]`: a proximity that PubMed does not carry out. */
export const pubmedProximity: Rule = {
  id: 'pubmed-proximity',
  press: 2,
  severity: 'error',
  why: 'PubMed measures distances between whole words only, at least two of them, in title, title and abstract, or affiliation. Anything else it searches without the distance, or not at all.',
  examples: {
    bad: [
      { platform: 'pubmed', text: '"fall* prevention"[tiab:~3]' },
      { platform: 'pubmed', text: '"fall prevention"[tw:~3]' },
    ],
    good: [{ platform: 'pubmed', text: '"fall prevention"[tiab:~3]' }],
  },
  *check(context) {
    if (context.platform !== 'pubmed') return;
    for (const { node, line } of context.placesOf('fielded')) {
      if (!/:\s*~\s*\d+\s*\]$/.test(context.written(node.fieldSpan))) continue;
      const message = faultOf(node);
      if (message) yield { line, start: node.start, end: node.end, message };
    }
  },
};

function faultOf({ fields: used, operand }: Fielded): string | null {
  const inner = insideBrackets(operand);
  if (inner.kind === 'text' && inner.words.length < 2)
    return 'A distance needs two words or more, in one pair of quotation marks: "hip pain"[tiab:~2].';
  if (holdsWildcard(inner))
    return 'PubMed takes no truncation where it measures a distance. Write each form out in a search of its own, joined by OR, or join the words by AND.';
  if (used.some(({ id }) => id !== null && !fields.has(id)))
    return 'PubMed measures distances in [ti], [tiab] and [ad] only. Write [tiab:~2], with your number.';
  return null;
}

function holdsWildcard(query: Query): boolean {
  if (query.kind === 'text') return query.words.some(hasWildcard);
  return childrenOf(query).some(holdsWildcard);
}
