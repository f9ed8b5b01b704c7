import { brief } from '../../brief.js';
import type { LimitCondition, Line } from '../../ast.js';
import { limitsInside } from '../inside-limits.js';
import type { CheckContext } from '../context.js';
import { insideBrackets, type Place } from '../places.js';
import type { Finding, Rule } from '../rule.js';

/** A limit to a language, to years or to a type of publication, with no word of why. */
export const limitWithoutReason: Rule = {
  id: 'limit-without-reason',
  press: 6,
  severity: 'note',
  why: 'Every limit leaves records out. PRISMA-S asks that each be reported with its justification, and peer reviewers ask whether it fits the question.',
  examples: {
    bad: [
      {
        platform: 'ovid-medline',
        text: '1. exp Sepsis/\n2. exp Lactates/\n3. 1 and 2\n4. limit 3 to english language',
      },
    ],
    good: [
      { platform: 'ovid-medline', text: '1. exp Sepsis/\n2. exp Lactates/\n3. 1 and 2' },
      { platform: 'embase', text: "'sepsis'/exp AND ([review]/lim OR review*:ti)" },
    ],
  },
  *check(context) {
    const noted = linesWithNotes(context);
    // Those inside have a rule of their own, which says more.
    const inside = new Set(limitsInside(context).map(({ place }) => place.node));
    for (const place of context.placesOf('limit')) {
      const { node, line } = place;
      if (inside.has(node) || isAlternative(place)) continue;
      const kinds = node.conditions.map(kindOf).filter((kind) => kind !== null);
      if (kinds.length === 0 || noted.has(line)) continue;
      const { start } = node.conditions[0]!;
      const { end } = node.conditions.at(-1)!;
      yield {
        line,
        start,
        end,
        message: messageFor([...new Set(kinds)].join(' and ')),
      };
    }
    yield* byField(context, noted);
  },
};

function messageFor(kinds: string): string {
  return `This limits the search by ${kinds}. Say why in the notes of the strategy (PRISMA-S item 9), or take the limit out.`;
}

/** `and english.la.`, `AND 2010:2020[dp]`: a limit written as a term. */
function* byField(context: CheckContext, noted: ReadonlySet<Line>): Iterable<Finding> {
  const told = new Set<number>();
  for (const place of context.places) {
    const { node, line, fields, negated } = place;
    if ((node.kind !== 'text' && node.kind !== 'range') || negated) continue;
    const senses = fields.map((use) =>
      use.id === null ? undefined : context.field(use.id)?.sense.kind,
    );
    const kind = senses.includes('language')
      ? 'language'
      : senses.includes('years')
        ? 'date'
        : null;
    if (kind === null || told.has(line.index) || noted.has(line)) continue;
    told.add(line.index);
    yield { line, start: node.start, end: node.end, message: messageFor(kind) };
  }
}

function kindOf(condition: LimitCondition): string | null {
  switch (condition.kind) {
    case 'language':
      return 'language';
    case 'years':
      return 'date';
    case 'publication-type':
      return 'type of publication';
    case 'population':
      return null;
    case 'other':
      // Entry dates mark an update, not a choice of records.
      return /^"?(?:ed|dt|dc|da|dd|up|rd)\s*=/i.test(condition.text)
        ? null
        : quoted(condition.text);
  }
}

/** A condition that words can stand for too is a term of a filter: `[randomized controlled trial]/lim OR random*:ti`. */
function isAlternative(place: Place): boolean {
  for (let above = place.parent; above; above = above.parent) {
    if (above.node.kind === 'boolean' && above.node.operator === 'or') {
      if (above.node.operands.some((operand) => insideBrackets(operand).kind !== 'limit'))
        return true;
    } else if (above.node.kind !== 'group') return false;
  }
  return false;
}

function quoted(text: string): string {
  return `"${brief(text.replace(/^"|"$/g, ''))}"`;
}

/** Lines behind which a note is printed: it counts as the reason. */
function linesWithNotes({ strategy }: CheckContext): ReadonlySet<Line> {
  const noted = new Set<Line>();
  let last: Line | null = null;
  for (const piece of strategy.pieces) {
    if (piece.kind === 'line-piece') last = strategy.lines[piece.line] ?? null;
    else if (piece.role === 'note' && last) noted.add(last);
    else if (piece.role !== 'blank') last = null;
  }
  return noted;
}
