import type { Frequency, Query } from '../../ast.js';
import type { Reader } from '../../source/reader.js';

/** Whether `frequency = "/" "freq" "=" number` stands at the token `at`. */
export function isFrequency(reader: Reader, at: number): boolean {
  return (
    reader.isSign('/', at) &&
    reader.isWordOf('freq', at + 1) &&
    reader.isSign('=', at + 2) &&
    reader.isNumber(at + 3) &&
    reader.endOf(at + 3) - reader.startOf(at + 3) <= 4
  );
}

/** `gout.ab. /freq=2` (tools.ovid.com, "FREQ operator", read 2026-11): at least so many occurrences in the field. */
export function readFrequency(reader: Reader, operand: Query): Frequency | null {
  const { at } = reader;
  if (!isFrequency(reader, at)) return null;
  const start = reader.startOf(at);
  const end = reader.endOf(at + 3);
  reader.at = at + 4;
  return {
    kind: 'frequency',
    operand,
    least: Number(reader.text(at + 3)),
    signSpan: { start, end },
    start: Math.min(operand.start, start),
    end,
  };
}
