import { occursNear, phraseStarts } from './occurrences.js';
import { testOften } from './often.js';
import type { AnyTerm, Node, OftenTest, Program } from './program.js';
import { testHeading, testLanguage, testPopulation, testYears } from './record-tests.js';
import type { RecordIndex } from './record-index.js';
import { no, unknown, yes, type Truth } from './verdict.js';

const unset = 3;

/** One strategy being run over one record, with what its lines have answered so far. */
export class Run {
  readonly #lines: Uint8Array;

  /** `index` holds the record alone. */
  constructor(
    readonly program: Program,
    readonly index: RecordIndex,
  ) {
    this.#lines = new Uint8Array(program.lines.length).fill(unset);
    for (const line of program.first) this.line(line);
  }

  /** A strategy without lines selects nothing. */
  result(): Truth {
    return this.program.result === null ? no : this.line(this.program.result);
  }

  line(line: number): Truth {
    const known = this.#lines[line];
    if (known === undefined) return unknown;
    if (known !== unset) return known as Truth;
    this.#lines[line] = unknown; // what a line in a circle hears of itself
    return (this.#lines[line] = this.node(this.program.lines[line]!));
  }

  node(node: Node): Truth {
    switch (node.kind) {
      case 'terms':
        return anyTerm(node, this.index) ? yes : this.#unless(node.mask);
      case 'phrase':
        return phraseStarts(this.index, node, 0, true).length > 0 ? yes : this.#unless(node.mask);
      case 'near':
        return occursNear(this.index, node, node.mask, 0) ? yes : this.#unless(node.mask);
      case 'often':
        return this.#often(node);
      case 'and': {
        let least: Truth = yes;
        for (const operand of node.operands) {
          const truth = this.node(operand);
          if (truth === no) return no;
          if (truth < least) least = truth;
        }
        return least;
      }
      case 'or': {
        let greatest: Truth = no;
        for (const operand of node.operands) {
          const truth = this.node(operand);
          if (truth === yes) return yes;
          if (truth > greatest) greatest = truth;
        }
        return greatest;
      }
      case 'not': {
        const keep = this.node(node.keep);
        if (keep === no) return no;
        return Math.min(keep, yes - this.node(node.drop)) as Truth;
      }
      case 'line':
        return this.line(node.line);
      case 'unknown':
        return unknown;
      default:
        return testRecord(node, this.index.records[0]!);
    }
  }

  #often(node: OftenTest): Truth {
    const truth = testOften(node, this.index, 0);
    if (truth !== no) return truth;
    return node.parts.some(({ mask }) => this.#unless(mask) === unknown) ? unknown : no;
  }

  /** Words that are not there may be in a part that the record does not carry. */
  #unless(mask: number): Truth {
    return (this.index.absent[0]! & mask) === 0 ? no : unknown;
  }
}

type RecordTest = Extract<Node, { kind: 'heading' | 'years' | 'language' | 'population' }>;

/** The questions that are not about words. */
export function testRecord(test: RecordTest, record: RecordIndex['records'][number]): Truth {
  switch (test.kind) {
    case 'heading':
      return testHeading(test, record);
    case 'years':
      return testYears(test.from, test.to, record);
    case 'language':
      return testLanguage(test.value, record);
    case 'population':
      return testPopulation(test.value, record);
  }
}

function anyTerm(node: AnyTerm, index: RecordIndex): boolean {
  for (const term of node.terms) {
    if ((index.targetsOf(term) & node.mask) !== 0) return true;
  }
  return false;
}
