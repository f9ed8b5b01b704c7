import { brief } from '../../brief.js';
import type { CheckContext } from '../context.js';
import type { Finding, Rule } from '../rule.js';
import type { HeadingUse, Term } from '../terms.js';
import { meaningWords } from '../heading-words.js';
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
      .filter((members) => members.length > 1);
    const first = new Map<string, { block: number; member: Member }>();
    const told = new Set<string>();
    for (const [block, members] of joined.entries()) {
      for (const member of members) {
        const before = first.get(member.key);
        if (!before) first.set(member.key, { block, member });
        else if (before.block !== block) {
          told.add(`${String(block)} ${member.key}`);
          yield found(context, member, before.member);
        }
      }
    }
    yield* strays(context, joined, told);
  },
};

/** Words too common to tell a concept by. */
const common =
  /^(?:rando|place|patie|disea|disor|treat|thera|clini|syndr|acute|chron|adult|child|infan|healt|care|healt|medic|manag|risk|sever|group|trial|study|studi|random|effec|outco|progr|inter|educa|servi|hospi|train|asses|test|score|scale|index|level|type|prima|secon|early|late|human|women|woman|men|young|older|aged|age|drug|agent|blood|cell|cells|acid|failu|injur|infec|pain|surge|surgi|post|pre|non|anti|life|quali|suppo|nurse|nursi|home|unit|use|rate|time|day|high|low|long|short|exerc|physi|psych|social|famil|probl|condi|sympt|event|incid|preve|scree|diagn|contr|compa)/;

/**
 * A term that most likely strayed: it shares its word with two or more terms of another block and with no other term of its
 * own, where the two blocks are combined by AND.
 */
function* strays(
  context: CheckContext,
  joined: readonly (readonly Member[])[],
  told: ReadonlySet<string>,
): Iterable<Finding> {
  if (joined.length < 2) return;
  const counts = joined.map(stemCounts);
  for (const [block, members] of joined.entries()) {
    if (members.length < 4) continue;
    for (const member of members) {
      if (told.has(`${String(block)} ${member.key}`)) continue;
      const stems = stemsOf(member).filter((stem) => !common.test(stem));
      if (stems.length === 0) continue;
      const home = counts.findIndex(
        (count, other) =>
          other !== block &&
          stems.some((stem) => (count.get(stem) ?? 0) >= 2) &&
          stems.every((stem) => counts[block]!.get(stem) === 1),
      );
      const before = joined[home]?.find((one) => stemsOf(one).includes(stems[0]!));
      if (before) yield found(context, member, before);
    }
  }
}

function stemCounts(members: readonly Member[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const member of members) {
    for (const stem of new Set(stemsOf(member))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return counts;
}

/** The first letters of the words of a term or heading. */
function stemsOf({ use }: Member): string[] {
  const words = 'words' in use ? use.words.map((word) => word.stem) : meaningWords(use.name);
  return words.map((word) => word.slice(0, 5)).filter((word) => word.length >= 4);
}

interface Member {
  readonly key: string;
  readonly use: Term | HeadingUse;
}

/** The headings of a block and its terms that stand under no condition, each once whatever its spelling and number. */
function membersOfBlock(context: CheckContext, block: number): Member[] {
  const { terms, headings } = context.membersOf(block);
  const members = [
    ...terms
      .filter((term) => !term.place.condition)
      .map((use) => ({ key: `text ${use.words.map(baseOf).join('')}`, use })),
    ...headings
      .filter((use) => !use.place.negated)
      .map((use) => ({ key: `heading ${headingKey(use.name)}`, use })),
  ].sort((a, b) => a.use.place.node.start - b.use.place.node.start);
  const byKey = new Map<string, Member>();
  for (const member of members) if (!byKey.has(member.key)) byKey.set(member.key, member);
  return [...byKey.values()];
}

function found(context: CheckContext, member: Member, before: Member): Finding {
  const { node, line } = member.use.place;
  return {
    line,
    start: node.start,
    end: node.end,
    message: `"${brief(context.written(node))}" belongs to the block of ${context.called(before.use.line)} by its words, and that block is combined with this one by AND. Keep the term in the block of its own concept.`,
  };
}
