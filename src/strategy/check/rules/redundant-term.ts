import { brief } from '../../brief.js';
import type { BooleanQuery, Query } from '../../ast.js';
import type { CheckContext } from '../context.js';
import { holdsRun } from '../alternatives.js';
import { insideBrackets } from '../places.js';
import type { Finding, Rule } from '../rule.js';
import type { Term } from '../terms.js';

/** `child or child*`: the first finds nothing that the second does not. */
export const redundantTerm: Rule = {
  id: 'redundant-term',
  press: 4,
  severity: 'note',
  why: 'A term whose records another one of the same list finds anyway lengthens the search and hides what it does. Often a longer word was meant.',
  examples: {
    bad: [
      { platform: 'ovid-medline', text: '(neonat* or neonatal*).tw.' },
      { platform: 'pubmed', text: 'delirium[tiab] OR deliri*[tiab]' },
    ],
    good: [
      { platform: 'ovid-medline', text: '(neonat* or newborn*).tw.' },
      { platform: 'ovid-medline', text: '((stroke or post-stroke) adj3 rehabilitat*).tw.' },
    ],
  },
  *check(context) {
    for (const { node, line } of context.placesOf('boolean')) {
      if (node.operator !== 'or') continue;
      for (const { index, by } of redundantIn(context, node)) {
        const operand = node.operands[index]!;
        yield finding(
          context,
          node,
          index,
          line,
          `"${brief(context.written(operand))}" finds nothing that "${brief(context.written(by))}" in the same list does not find. Delete it, or write what was meant.`,
        );
      }
    }
  },
};

interface Member {
  readonly index: number;
  readonly term: Term;
  /** The fields as written, in lower case. */
  readonly fields: string;
}

/** Each redundant operand once, with the one that makes it so. Sorted by the first letters, so long lists stay quick. */
function* redundantIn(
  context: CheckContext,
  node: BooleanQuery,
): Iterable<{ index: number; by: Query }> {
  const members: Member[] = [];
  node.operands.forEach((operand, index) => {
    const inner = insideBrackets(operand);
    const text = inner.kind === 'fielded' ? insideBrackets(inner.operand) : inner;
    const term = text.kind === 'text' ? context.termAt(text) : null;
    if (!term) return;
    const fields = term.place.fields
      .map((use) => use.id ?? use.written.toLowerCase())
      .sort()
      .join();
    members.push({ index, term, fields });
  });
  const buckets = new Map<string, Member[]>();
  for (const member of members) {
    const key = `${member.fields} ${member.term.words[0]!.stem.slice(0, 3)}`;
    const list = buckets.get(key);
    if (list) list.push(member);
    else buckets.set(key, [member]);
  }
  const gone = new Set<number>();
  for (const member of members) {
    const isNear = member.term.place.condition?.node.kind === 'proximity';
    const keys = new Set(
      member.term.words.map((word) => `${member.fields} ${word.stem.slice(0, 3)}`),
    );
    const by = [...keys]
      .flatMap((key) => (buckets.get(key) ?? []).slice(0, 200))
      .find(
        (other) =>
          other !== member &&
          !gone.has(other.index) &&
          // A phrase is nearer to what stands before it than its last word is.
          (!isNear || other.term.words.length === member.term.words.length) &&
          holdsRun(member.term.words, other.term.words),
      );
    if (!by) continue;
    gone.add(member.index);
    yield { index: member.index, by: node.operands[by.index]! };
  }
}

function finding(
  context: CheckContext,
  node: BooleanQuery,
  index: number,
  line: Finding['line'],
  message: string,
): Finding {
  const operand = node.operands[index]!;
  // The operator goes with the operand: the one before it, or for the first the one behind.
  const [start, end] =
    index > 0
      ? [node.operands[index - 1]!.end, operand.end]
      : [operand.start, node.operands[1]!.start];
  return {
    line,
    start: operand.start,
    end: operand.end,
    message,
    suggestion: {
      title: `Delete ${brief(context.written(operand))}`,
      edits: [{ start, end, replacement: '' }],
    },
  };
}
