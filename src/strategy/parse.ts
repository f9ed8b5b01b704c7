import type { Gap, Header, Line, Strategy } from './ast.js';
import { detect } from './detect.js';
import { dialectOf } from './dialects/registry.js';
import { headerOf } from './history/header.js';
import { checkReferences } from './history/reference-problems.js';
import { resolver } from './history/resolve.js';
import { splitHistory } from './history/split.js';
import { platformNames, type Platform } from './platform.js';
import type { Problem } from './problem.js';
import { parseQuery } from './source/parse-query.js';
import { withoutRepeats } from './without-repeats.js';

/**
 * Reads a strategy as printed: one line or a whole history. Never throws, takes time linear in the text.
 * Without a platform it is detected; where the text does not tell, it is read as the likeliest (Ovid MEDLINE if nothing speaks) and a note says so.
 */
export function parse(text: string, options: { readonly platform?: Platform } = {}): Strategy {
  const problems: Problem[] = [];
  const platform = options.platform ?? platformOf(text, problems);
  const dialect = dialectOf(platform);
  const history = splitHistory(text);
  const lines: Line[] = [];
  const pieces: Strategy['pieces'][number][] = [];
  let tiled = 0;
  const blankUntil = (position: number) => {
    if (position > tiled) pieces.push({ kind: 'gap', role: 'blank', start: tiled, end: position });
    tiled = Math.max(tiled, position);
  };
  for (const piece of history.pieces) {
    blankUntil(piece.start);
    if (piece.kind === 'gap') pieces.push(piece);
    else {
      const { content, label } = piece;
      const naming = label
        ? {
            upTo: label.style === '#' || label.style === 'S' ? 0 : label.number - 1,
            sLabels: label.style === 'S' ? label.number - 1 : 0,
          }
        : null;
      const read = parseQuery(text, content.start, content.end, dialect, content.quoted, naming);
      const { findings } = read;
      const limited = content.limits && dialect.readLimits?.(text, content.limits, read.query);
      const query = limited ?? read.query;
      const index = lines.length;
      const number = label?.number ?? index + 1;
      lines.push({
        kind: 'line',
        index,
        number,
        label: label ? text.slice(label.start, label.end) : null,
        labelSpan: label ? { start: label.start, end: label.end } : null,
        hits: content.hits,
        hitsSpan: content.hits === null ? null : { start: content.hitsStart, end: content.hitsEnd },
        ...(content.quoted && { quoted: true }),
        query,
        start: content.start,
        end: Math.max(content.end, limited?.end ?? 0),
      });
      for (const finding of findings) problems.push({ ...finding, line: number });
      pieces.push({ kind: 'line-piece', line: index, start: piece.start, end: piece.end });
    }
    tiled = piece.end;
  }
  blankUntil(text.length);
  const order = lines.map((line) => line.index);
  if (history.newestFirst) order.reverse();
  const resolve = resolver(lines, order);
  problems.push(...checkReferences(lines, order, resolve));
  return {
    source: text,
    platform,
    header: readHeader(
      text,
      history.pieces.filter((piece) => piece.kind === 'gap'),
    ),
    lines,
    pieces,
    order,
    resolve,
    result: order.at(-1) ?? null,
    problems: withoutRepeats(problems.sort((a, b) => a.start - b.start || a.end - b.end)),
  };
}

function readHeader(text: string, gaps: readonly Gap[]): Header | null {
  return headerOf(
    gaps.filter((gap) => gap.role === 'header').map((gap) => text.slice(gap.start, gap.end)),
  );
}

function platformOf(text: string, problems: Problem[]): Platform {
  const { platform, likely } = detect(text);
  if (platform) return platform;
  const taken = likely ?? 'ovid-medline';
  if (text.trim() !== '') {
    problems.push({
      rule: 'platform-undecided',
      severity: 'note',
      message: `The text does not tell for which platform it was written; it is read as ${platformNames[taken]}. Say the platform to have it read otherwise.`,
      start: 0,
      end: text.length,
      line: null,
    });
  }
  return taken;
}
