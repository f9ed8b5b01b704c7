import { numericEntity } from './entities.js';

const none: ReadonlyMap<string, string> = new Map();

/**
 * The entities that a `<!DOCTYPE` at `from` declares, and where it ends; undefined where it has no part in brackets. Only short texts
 * without references of their own count, a hundred at most.
 */
export function readDoctype(
  source: string,
  from: number,
): { entities: ReadonlyMap<string, string>; to: number | undefined } {
  const subset = /<!DOCTYPE[^[>]*(\[)?/iy;
  subset.lastIndex = from;
  const head = subset.exec(source);
  if (head?.[1] === undefined) return { entities: none, to: undefined };
  const inside = from + head[0].length;
  const end = /\]\s*>/g;
  end.lastIndex = inside;
  const close = end.exec(source);
  if (close === null) return { entities: none, to: inside };
  const entities = new Map<string, string>();
  const entity = /<!ENTITY\s+([A-Za-z][\w.-]{0,30})\s+(?:"([^"]{0,1000})"|'([^']{0,1000})')\s*>/g;
  for (const found of source.slice(inside, close.index).matchAll(entity)) {
    const value = decodeNumeric(found[2] ?? found[3] ?? '');
    if (!/&[A-Za-z]|%/.test(value) && entities.size < 100) entities.set(found[1]!, value);
  }
  return { entities, to: close.index + close[0].length };
}

function decodeNumeric(text: string): string {
  return text.replace(
    /&#(?:[xX]([0-9a-fA-F]{1,8})|(\d{1,10}));/g,
    (_, hex?: string, decimal?: string) =>
      numericEntity(
        hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16),
      ),
  );
}
