import type { Query, Span } from '../ast.js';
import { brief } from '../brief.js';
import { excludedBy } from '../meaning/mean-limit.js';
import type { Meaning } from '../meaning/meaning.js';
import { mergeFields } from '../meaning/merge-fields.js';
import { mergeYears } from '../meaning/merge-years.js';
import { sameTree } from '../same-tree.js';
import { joined, without } from './nodes.js';
import { reversed, type Polarity } from './polarity.js';
import type { ReportPlace } from './report.js';
import type { Task } from './task.js';
import { writeEdge } from './write-date.js';
import { writeFrequent } from './write-frequent.js';
import { writeHeading } from './write-heading.js';
import { writeCondition } from './write-limit.js';
import { writeReferences } from './write-references.js';
import { writeWorded, type Worded } from './write-worded.js';

/** Deeper nests than this are not translated: no strategy that a person wrote comes near. */
const deepest = 400;

/** What the meaning is on the target; null where nothing of it can be said there. Every loss is told. */
export function writeMeaning(
  meaning: Meaning,
  task: Task,
  polarity: Polarity,
  depth = 0,
): Query | null {
  if (depth > deepest) return tooDeep(meaning, task, polarity);
  switch (meaning.kind) {
    case 'phrase':
    case 'near': {
      const written = writeWorded([meaning], task, polarity);
      return written.length > 0 ? joined('or', written) : null;
    }
    case 'frequent':
      return writeFrequent(
        meaning,
        writeMeaning(meaning.operand, task, polarity, depth + 1),
        task,
        polarity,
      );
    case 'heading':
      return writeHeading(meaning, task, polarity);
    case 'years':
    case 'language':
    case 'population':
      return writeCondition(meaning, task, polarity);
    case 'line':
      return task.lineQuery(meaning.line);
    case 'and':
      return writeAnd(meaning, task, polarity, depth);
    case 'or':
      return writeEdge(meaning, task, polarity) ?? writeOr(meaning.operands, task, polarity, depth);
    case 'not': {
      if (excludedBy(meaning)) return tellNothingToExcludeFrom(meaning, task, polarity);
      const told = task.report.place();
      const keep = writeMeaning(meaning.keep, task, polarity, depth + 1);
      const mark = task.report.leftOut.mark();
      const drop = writeMeaning(meaning.drop, task, reversed(polarity), depth + 1);
      if (!keep) return null;
      if (drop && !sameTree(keep, drop)) return without(keep, drop);
      if (drop) tellSameWords(meaning, keep, task, polarity);
      if (polarity === 'excluded') return leftOutWhole(meaning, told, task, polarity);
      task.report.leftOut.settle(mark, 'broadened', polarity);
      return keep;
    }
    case 'unanswerable':
      task.report.add(
        {
          start: meaning.start,
          end: meaning.end,
          change: 'unsupported',
          to: '',
          why:
            meaning.limit === undefined
              ? `${task.ability.name} is not asked for this: ${brief(meaning.reason, 200)}. It is left out.`
              : `The limit "${brief(meaning.limit)}" is left out. Where ${task.ability.name} has the like, set it on its page of results or in a line of your own.`,
        },
        polarity,
      );
      return null;
  }
}

function writeAnd(
  meaning: Meaning & { kind: 'and' },
  task: Task,
  polarity: Polarity,
  depth: number,
): Query | null {
  const told = task.report.place();
  const written: Query[] = [];
  const operands = mergeYears(meaning.operands, 'and');
  for (const operand of operands) {
    const query = writeMeaning(operand, task, polarity, depth + 1);
    if (query) written.push(query);
  }
  if (written.length === 0) return null;
  if (written.length < operands.length && polarity === 'excluded')
    return leftOutWhole(meaning, told, task, polarity);
  task.report.leftOut.settle(told.mark, 'broadened', polarity);
  return joined('and', written);
}

/** What is excluded and cannot be said in full is not excluded: without one of its conditions it would take wanted records away. */
function leftOutWhole(
  { start, end }: Meaning,
  told: ReportPlace,
  task: Task,
  polarity: Polarity,
): null {
  task.report.forgetButLines(told);
  const why = `${task.ability.name} cannot say all of this, and without a part of it more would be excluded. It is left out.`;
  task.report.add({ start, end, change: 'unsupported', to: '', why }, polarity);
  return null;
}

/** An EXCLUDE of Scopus with no search beside it. */
function tellNothingToExcludeFrom({ start, end }: Meaning, task: Task, polarity: Polarity): null {
  const why = `${task.ability.name} excludes only from a search, and none stands beside this. It is left out.`;
  task.report.add({ start, end, change: 'unsupported', to: '', why }, polarity);
  return null;
}

/** Terms that share a field stand under it together, lines in a row become a range; each where its first stands. */
function writeOr(
  operands: readonly Meaning[],
  task: Task,
  polarity: Polarity,
  depth: number,
): Query | null {
  const mark = task.report.leftOut.mark();
  const merged = mergeYears(mergeFields(operands), 'or');
  const worded = merged.filter(isWorded);
  const lines = merged.filter((operand) => operand.kind === 'line').map(({ line }) => line);
  const written: Query[] = [];
  const headings: Query[] = [];
  let wordsDone = false;
  let linesDone = false;
  for (const operand of merged) {
    if (isWorded(operand)) {
      if (!wordsDone) written.push(...writeWorded(worded, task, polarity));
      wordsDone = true;
    } else if (operand.kind === 'line') {
      if (!linesDone) written.push(...writeReferences('or', lines, task));
      linesDone = true;
    } else {
      const query = writeMeaning(operand, task, polarity, depth + 1);
      // Two headings can come to the same words: `MH "Asthma/DT" OR MM "Asthma"`.
      const again = operand.kind === 'heading' && query !== null && headings.some(sameAs(query));
      if (query && !again) written.push(query);
      if (query && operand.kind === 'heading' && headings.length < mostHeadings)
        headings.push(query);
    }
  }
  if (written.length === 0) return null;
  task.report.leftOut.settle(mark, 'narrowed', polarity);
  return joined('or', written);
}

/** Headings of one list that are compared with each other. */
const mostHeadings = 40;

function sameAs(query: Query): (other: Query) => boolean {
  return (other) => sameTree(query, other);
}

function isWorded(meaning: Meaning): meaning is Worded {
  return meaning.kind === 'phrase' || meaning.kind === 'near';
}

/** `MH "X+" NOT MM "X+"`, a heading that is not a main point, where both are searched as words. */
function tellSameWords({ start, end }: Span, keep: Query, task: Task, polarity: Polarity): void {
  task.report.add(
    {
      start,
      end,
      change: 'broadened',
      to: task.print(keep),
      why: `On ${task.ability.name} both sides of NOT would be the same words: what is excluded is left out.`,
    },
    polarity,
  );
}

function tooDeep(meaning: Meaning, task: Task, polarity: Polarity): null {
  task.report.add(
    {
      start: meaning.start,
      end: meaning.end,
      change: 'unsupported',
      to: '',
      why: `The brackets are nested more than ${deepest} deep here: this part is left out.`,
    },
    polarity,
  );
  return null;
}
