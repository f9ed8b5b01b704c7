import type { Line, Query, Strategy } from '../ast.js';
import { detect } from '../detect.js';
import { parse } from '../parse.js';
import { print } from '../print/print.js';
import { visit } from '../visit.js';
import type { Request } from './request.js';

/** op "parse": the lines with their references, the problems and the text as kept. */
export function answerParse({ text, platform }: Request): Record<string, unknown> {
  const strategy = parse(text, platform ? { platform } : {});
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
      references: referencedNumbers(strategy, line),
    })),
    problems: strategy.problems,
    printed: print(strategy),
  };
}

/** Numbers of the lines that a line names, ranges written out, each once, in the order of the text. */
function referencedNumbers(strategy: Strategy, line: Line): number[] {
  const found = new Set<number>();
  const add = (label: string) => {
    const target = strategy.resolve(label, line);
    if (target !== null) found.add(strategy.lines[target]!.number);
    else if (/^\d+$/.test(label)) found.add(Number(label));
  };
  visit(line.query, (node: Query) => {
    if (node.kind === 'reference') add(node.label);
    else if (node.kind === 'combination') {
      for (const { from, to } of node.ranges) {
        add(from.label);
        if (!to) continue;
        for (const between of strategy.lines) {
          if (isWithin(between, Number(from.label), Number(to.label))) found.add(between.number);
        }
        add(to.label);
      }
    }
  });
  return [...found];
}

function isWithin(line: Line, from: number, to: number): boolean {
  return line.number > Math.min(from, to) && line.number < Math.max(from, to);
}
