import type { Line, Reference } from '../ast.js';
import type { Problem } from '../problem.js';
import { circlesOf } from './circles.js';
import { namingsOf, type Naming } from './namings.js';
import { LineNumbers } from './line-numbers.js';
import { withoutNaming } from './without-naming.js';

type Resolve = (label: string, from: Line) => number | null;

/** References to lines that are not there, that come later, to the line itself, or in a circle. */
export function checkReferences(
  lines: readonly Line[],
  order: readonly number[],
  resolve: Resolve,
): Problem[] {
  const numbers = new LineNumbers(lines);
  const rank = new Map(order.map((index, place) => [index, place]));
  const problems: Problem[] = [];
  const forward: { line: Line; reference: Reference; target: number }[] = [];
  for (const line of lines) {
    for (const naming of namingsOf(line.query)) {
      const { reference } = naming;
      const target = resolve(reference.label, line);
      if (target === null) problems.push(dangling(line, naming, numbers));
      else if (target === line.index) problems.push(ofItself(line, naming));
      else if (rank.get(target)! > rank.get(line.index)!) forward.push({ line, reference, target });
      if (naming.range?.to === reference) {
        const hole = numbers.holeIn(Number(naming.range.from.label), Number(reference.label));
        if (hole !== null && target !== null) problems.push(incomplete(line, naming, hole));
      }
    }
  }
  const circles = forward.length > 0 ? circlesOf(lines, resolve, numbers) : null;
  for (const { line, reference, target } of forward) {
    problems.push(
      circles?.together(line.index, target) ? inCircle(line, reference) : ahead(line, reference),
    );
  }
  return problems;
}

function at(
  line: Line,
  { start, end }: Reference,
): Pick<Problem, 'start' | 'end' | 'line' | 'severity'> {
  return { start, end, line: line.number, severity: 'error' };
}

function dangling(line: Line, naming: Naming, numbers: LineNumbers): Problem {
  const { label } = naming.reference;
  const message = `There is no line ${label} in this strategy. Name the line that is meant, or take the reference out.`;
  const suggestion = withoutNaming(naming, numbers);
  return {
    rule: 'dangling-reference',
    message,
    ...at(line, naming.reference),
    ...(suggestion && { suggestion }),
  };
}

function ofItself(line: Line, naming: Naming): Problem {
  const { reference, range } = naming;
  const before = `${line.number - 1}`;
  const shorter =
    range?.to === reference &&
    Number(range.from.label) < line.number &&
    reference.label === `${line.number}`;
  const digits = reference.end - reference.label.length;
  return {
    rule: 'self-reference',
    message: `Line ${reference.label} refers to itself. Name the line that is meant.`,
    ...at(line, reference),
    ...(shorter && {
      suggestion: {
        title: `End the range at ${before}`,
        edits: [{ start: digits, end: reference.end, replacement: before }],
      },
    }),
  };
}

function incomplete(line: Line, { range, reference }: Naming, hole: number): Problem {
  const start = range?.start ?? reference.start;
  const message = `There is no line ${hole}, which this range includes. Check the numbers of the lines.`;
  return { rule: 'range-with-gap', message, ...at(line, reference), severity: 'warning', start };
}

function ahead(line: Line, reference: Reference): Problem {
  const message = `Line ${reference.label} is run only after this one. Name an earlier line, or move this one behind it.`;
  return { rule: 'forward-reference', message, ...at(line, reference) };
}

function inCircle(line: Line, reference: Reference): Problem {
  const message = `Line ${reference.label} itself leads back to this one: neither can be run. Name another line.`;
  return { rule: 'circular-reference', message, ...at(line, reference) };
}
