import type { BooleanQuery } from '../ast.js';

/** Whether nobody wrote the operator: words side by side, between which a blank means AND. */
export function isSideBySide({ operatorSpans }: BooleanQuery): boolean {
  return operatorSpans.every(({ start, end }) => start === end);
}
