import type { Line } from '../ast.js';

/** What a label stands for, seen from a line: the last line of that label run before it; else the first run later, or itself. */
export function resolver(
  lines: readonly Line[],
  order: readonly number[],
): (label: string, from: Line) => number | null {
  const places = new Map<string, number[]>();
  const rank = new Map<number, number>();
  order.forEach((index, place) => {
    rank.set(index, place);
    const line = lines[index]!;
    const name = nameOf(line);
    const list = places.get(name);
    if (list) list.push(place);
    else places.set(name, [place]);
  });
  return (label, from) => {
    const list = places.get(normalLabel(label));
    if (!list) return null;
    const own = rank.get(from.index) ?? order.length;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]! < own) low = middle + 1;
      else high = middle;
    }
    const place = list[low - 1] ?? list.find((later) => later > own) ?? list[0];
    return place === undefined ? null : (order[place] ?? null);
  };
}

/** The name by which references call a line: its label without sign, or its number. */
export function nameOf(line: Line): string {
  return normalLabel(line.label ?? `${line.number}`);
}

function normalLabel(label: string): string {
  // Most labels are numbers, which are normal as they are.
  if (/^[1-9]\d*$/.test(label)) return label;
  return label
    .replace(/^[#s]\s*/i, '')
    .replace(/^0+(?=\d)/, '')
    .toLowerCase();
}
