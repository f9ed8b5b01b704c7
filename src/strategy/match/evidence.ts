import type { Run } from './evaluate.js';
import { phraseEnd, phraseStarts, positionsIn, stretchesOf } from './occurrences.js';
import type { HeadingTest, Node, Operand } from './program.js';
import type { RecordIndex } from './record-index.js';
import { carried, valuesOf, type Carried } from './record.js';
import { headingsOf, headingTruth, populationHeading } from './record-tests.js';
import { yes } from './verdict.js';
import { wordSpans } from './words.js';

/** A stretch of a record that made a line hold: UTF-16 offsets into the `value`-th (from 0) value of a part. */
export interface Span {
  readonly target: Carried;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What made a line hold: positions of words, and whole values that are no free text (headings, the year). */
export class Evidence {
  readonly positions = new Set<number>();
  readonly values = new Map<string, Span>();

  add(other: Evidence): void {
    for (const position of other.positions) this.positions.add(position);
    for (const [key, value] of other.values) this.values.set(key, value);
  }

  addValue(target: Carried, value: number, text: string): void {
    const span = { target, value, start: 0, end: text.length, text };
    this.values.set(`${target} ${value}`, span);
  }
}

function addStretch(into: Set<number>, start: number, end: number): void {
  for (let position = start; position < end; position++) into.add(position);
}

/** The positions of the words of an operand, wherever it occurs. */
function operandPositions(index: RecordIndex, operand: Operand, mask: number, into: Set<number>) {
  switch (operand.kind) {
    case 'terms':
      for (const term of operand.terms) {
        for (const one of positionsIn(index, index.fit(term), 0, mask)) into.add(one);
      }
      return;
    case 'phrase':
      for (const start of phraseStarts(index, operand, 0, false)) {
        addStretch(into, start, phraseEnd(index, operand, start));
      }
      return;
    case 'or':
      for (const one of operand.operands) operandPositions(index, one, mask, into);
      return;
    case 'near': {
      const within = new Set<number>();
      for (const one of operand.operands) operandPositions(index, one, mask, within);
      for (const { start, end } of stretchesOf(index, operand, mask, 0)) {
        for (let at = start; at < end; at++) if (within.has(at)) into.add(at);
      }
    }
  }
}

function headingEvidence(test: HeadingTest, run: Run, evidence: Evidence): void {
  const record = run.index.records[0]!;
  let subheading = 0;
  headingsOf(record)?.forEach((heading, at) => {
    if (headingTruth(test, heading) === yes) {
      if (test.keys !== null) evidence.addValue('heading', at, heading.name);
      heading.subheadings?.forEach((key, nth) => {
        if (!test.subheadings.includes(key)) return;
        const text = valuesOf(record, 'subheading')![subheading + nth]!;
        evidence.addValue('subheading', subheading + nth, text);
      });
    }
    subheading += heading.subheadings?.length ?? 0;
  });
}

/** What made a node hold. `lines` has the evidence of the lines it names. */
export function evidenceOf(node: Node, run: Run, lines: ReadonlyMap<number, Evidence>): Evidence {
  const evidence = new Evidence();
  collect(node, run, lines, evidence);
  return evidence;
}

function collect(
  node: Node,
  run: Run,
  lines: ReadonlyMap<number, Evidence>,
  evidence: Evidence,
): void {
  if (run.node(node) !== yes) return;
  const record = run.index.records[0]!;
  switch (node.kind) {
    case 'terms':
    case 'phrase':
    case 'near':
      operandPositions(run.index, node, node.mask, evidence.positions);
      return;
    case 'often':
      for (const part of node.parts)
        operandPositions(run.index, part, part.mask, evidence.positions);
      return;
    case 'heading':
      headingEvidence(node, run, evidence);
      return;
    case 'population': {
      const heading = populationHeading(node.value, record)!;
      evidence.addValue('heading', headingsOf(record)!.indexOf(heading), heading.name);
      return;
    }
    case 'years':
    case 'language': {
      const target = node.kind === 'years' ? 'year' : 'language';
      evidence.addValue(target, 0, valuesOf(record, target)![0]!);
      return;
    }
    case 'and':
    case 'or':
      for (const operand of node.operands) collect(operand, run, lines, evidence);
      return;
    case 'not':
      collect(node.keep, run, lines, evidence);
      return;
    case 'line': {
      const named = lines.get(node.line);
      if (named !== undefined) evidence.add(named);
    }
  }
}

/** The places of the evidence in the record, in the order of its parts. */
export function spansOf(evidence: Evidence, index: RecordIndex): Span[] {
  const { valueAt, valueStart, valueBit } = index;
  const record = index.records[0]!;
  const spans: Span[] = [...evidence.values.values()];
  const offsets = new Map<number, { start: number; end: number }[]>();
  for (const position of [...evidence.positions].sort((a, b) => a - b)) {
    const at = valueAt[position]!;
    const target = carried[Math.log2(valueBit[at]!)]!;
    // They stand among all headings, of which the same is asked (see `alsoInAny`).
    if (target === 'major-heading') continue;
    let value = 0;
    while (at - value > 0 && valueBit[at - value - 1] === valueBit[at]) value++;
    const text = valuesOf(record, target)![value]!;
    let words = offsets.get(at);
    if (words === undefined) offsets.set(at, (words = wordSpans(text)));
    const { start, end } = words[position - valueStart[at]!]!;
    spans.push({ target, value, start, end, text: text.slice(start, end) });
  }
  const place = (span: Span) => carried.indexOf(span.target);
  return spans.sort((a, b) => place(a) - place(b) || a.value - b.value || a.start - b.start);
}

/** The words of the evidence as they stand in the record, each once. */
export function wordsOfSpans(spans: readonly Span[]): string[] {
  const words = new Map<string, string>();
  for (const span of spans) {
    for (const { start, end } of wordSpans(span.text)) {
      const word = span.text.slice(start, end);
      const key = word.toLowerCase();
      if (!words.has(key)) words.set(key, word);
    }
  }
  return [...words.values()];
}
