import type { CheckContext } from '../context.js';
import type { Finding, Rule } from '../rule.js';
import type { HeadingUse, Term } from '../terms.js';
import { baseOf } from '../word-families.js';
import { headingKey } from '../../vocabulary/heading-key.js';

/** The same term, or one of the same words, in two blocks that are combined by AND. */
export const conceptInOtherBlock: Rule = {
  id: 'concept-in-other-block',
  press: 1,
  severity: 'note',
  why: 'Blocks stand for the concepts of the question and are combined by AND. A term of one concept in the block of another lets records through that hold only the one, or shows that a line was put in the wrong place.',
  examples: {
    bad: [
      {
        platform: 'ovid-medline',
        text: '1. exp Delirium/\n2. deliri*.tw.\n3. confusion*.tw.\n4. or/1-3\n5. haloperidol.tw.\n6. risperidone.tw.\n7. deliri*.tw.\n8. or/5-7\n9. 4 and 8',
      },
    ],
    good: [
      {
        platform: 'ovid-medline',
        text: '1. exp Delirium/\n2. deliri*.tw.\n3. confusion*.tw.\n4. or/1-3\n5. haloperidol.tw.\n6. risperidone.tw.\n7. or/5-6\n8. 4 and 7',
      },
    ],
  },
  *check(context) {
    const joined = context.blocks.joined
      .map((block) => membersOfBlock(context, block))
      .filter((members) => new Set(members.map((member) => member.key)).size > 1);
    const first = new Map<string, { block: number; member: Member }>();
    const told = new Set<string>();
    for (const [block, members] of joined.entries()) {
      for (const member of members) {
        const before = first.get(member.key);
        if (!before) first.set(member.key, { block, member });
        else if (before.block !== block && !told.has(`${String(block)} ${member.key}`)) {
          told.add(`${String(block)} ${member.key}`);
          yield found(context, member, before.member);
        }
      }
    }
  },
};

interface Member {
  readonly key: string;
  readonly use: Term | HeadingUse;
}

/** The headings of a block and its terms that stand under no condition. */
function membersOfBlock(context: CheckContext, block: number): Member[] {
  const { terms, headings } = context.membersOf(block);
  return [
    ...terms
      .filter((term) => !term.condition)
      .map((use) => ({ key: `text ${use.words.map(baseOf).join('')}`, use })),
    ...headings
      .filter((use) => !use.place.negated)
      .map((use) => ({ key: `heading ${headingKey(use.name)}`, use })),
  ].sort((a, b) => a.use.place.node.start - b.use.place.node.start);
}

function found(context: CheckContext, member: Member, before: Member): Finding {
  const { node, line } = member.use.place;
  return {
    line,
    start: node.start,
    end: node.end,
    message: `"${context.written(node)}" is also in the block of ${context.called(before.use.line)}, which is combined with this one by AND. Keep the term in the block of its own concept.`,
  };
}
