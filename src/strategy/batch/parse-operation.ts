import type { Line, Strategy } from '../ast.js';
import { detect } from '../detect.js';
import { LineNumbers } from '../history/line-numbers.js';
import { namingsOf } from '../history/namings.js';
import { parse } from '../parse.js';
import { print } from '../print/print.js';
import type { Request } from './request.js';

/** op "parse": the lines with their references, the problems and the text as kept. */
export function answerParse({ text, platform }: Request): Record<string, unknown> {
  const strategy = parse(text, platform ? { platform } : {});
  const numbers = new LineNumbers(strategy.lines);
  return {
    platform: strategy.platform,
    detected: detect(text).platform,
    lines: strategy.lines.map((line) => ({
      number: line.number,
      label: line.label,
      text: text.slice(line.start, line.end),
      start: line.start,
      end: line.end,
      hits: line.hits,
      references: namedNumbers(strategy, line, numbers),
    })),
    problems: strategy.problems,
    printed: print(strategy),
  };
}

/** Numbers of the lines that a line names, ranges written out as far as there are lines, each once, in the order of the text. */
function namedNumbers(strategy: Strategy, line: Line, numbers: LineNumbers): number[] {
  const found = new Set<number>();
  const add = (label: string) => {
    const target = strategy.resolve(label, line);
    if (target !== null) found.add(strategy.lines[target]!.number);
    else if (/^\d+$/.test(label)) found.add(Number(label));
  };
  for (const { reference, range } of namingsOf(line.query)) {
    if (range?.to === reference) {
      for (const { number } of numbers.within(Number(range.from.label), Number(reference.label)))
        found.add(number);
    }
    add(reference.label);
  }
  return [...found];
}
