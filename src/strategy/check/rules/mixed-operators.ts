import { brief } from '../../brief.js';
import type { BooleanQuery } from '../../ast.js';
import type { Platform } from '../../platform.js';
import type { Rule } from '../rule.js';
import { isSideBySide } from '../side-by-side.js';

const orders: Readonly<Record<Platform, string>> = {
  'ovid-medline': 'Ovid takes AND before OR',
  'ovid-embase': 'Ovid takes AND before OR',
  'ovid-psycinfo': 'Ovid takes AND before OR',
  pubmed: 'PubMed works from left to right, whatever the operators',
  cochrane: 'the Cochrane Library takes NOT first, then AND, then OR',
  'ebsco-cinahl': 'EBSCOhost takes AND before OR',
  embase: 'Embase.com works from left to right, whatever the operators',
  wos: 'Web of Science takes NOT first, then AND, then OR',
  scopus: 'Scopus takes OR first, then AND, then AND NOT',
  proquest: 'ProQuest takes AND before OR, and NOT last',
};

/** Platforms on which `a or b not c` is read as it was most likely meant. */
const leftToRight: ReadonlySet<Platform> = new Set(['pubmed', 'embase']);

/** `a and b or c`: what it means depends on the platform. */
export const mixedOperators: Rule = {
  id: 'mixed-operators',
  press: 2,
  severity: 'error',
  why: 'Each platform has its own order for AND, OR and NOT without brackets, and they all differ. The same line selects different records elsewhere, and often not what was meant here.',
  examples: {
    bad: [
      {
        platform: 'ovid-medline',
        text: '1. falls.tw.\n2. fractur*.tw.\n3. femoral.tw.\n4. 1 or 2 and 3',
      },
      { platform: 'pubmed', text: 'sepsis[tiab] AND lactate[tiab] OR procalcitonin[tiab]' },
    ],
    good: [
      {
        platform: 'ovid-medline',
        text: '1. falls.tw.\n2. fractur*.tw.\n3. femoral.tw.\n4. (1 or 2) and 3',
      },
      { platform: 'pubmed', text: 'sepsis[tiab] AND (lactate[tiab] OR procalcitonin[tiab])' },
      { platform: 'wos', text: 'TS=(sepsis AND (lactate OR procalcitonin) NOT (rat OR mouse))' },
    ],
  },
  *check(context) {
    for (const { node, line } of context.placesOf('boolean')) {
      for (const operand of node.operands) {
        if (!mixes(node, operand)) continue;
        const operators = [operand.operatorSpans[0], node.operatorSpans[0]].filter(
          (span) => span !== undefined,
        );
        const bare = operators.map(
          (span) => context.written(span).trim().toUpperCase() || 'a blank (AND)',
        );
        const asMeant = node.operator === 'not' && operand === node.operands[0];
        const harmless = asMeant && leftToRight.has(context.platform);
        yield {
          line,
          start: node.start,
          end: node.end,
          ...(harmless && { severity: 'note' as const }),
          message: `${bare.join(' and ')} stand side by side without brackets; ${orders[context.platform]}. Write brackets around the part that belongs together.`,
          suggestion: {
            title: `Put brackets where ${context.platform === 'pubmed' ? 'PubMed' : 'the platform'} reads them: (${brief(context.written(operand))})`,
            edits: [
              { start: operand.start, end: operand.start, replacement: '(' },
              { start: operand.end, end: operand.end, replacement: ')' },
            ],
          },
        };
        break;
      }
    }
  },
};

function mixes(
  node: BooleanQuery,
  operand: BooleanQuery['operands'][number],
): operand is BooleanQuery {
  if (operand.kind !== 'boolean' || operand.operator === node.operator) return false;
  // Words side by side on PubMed are mapped as one.
  if (isSideBySide(operand) || isSideBySide(node)) return false;
  // `a and b not c` selects the same however it is read.
  if (node.operator === 'not' && operand.operator === 'and') return node.operands[0] !== operand;
  if (node.operator === 'and' && operand.operator === 'not')
    return node.operands.at(-1) !== operand;
  return true;
}
