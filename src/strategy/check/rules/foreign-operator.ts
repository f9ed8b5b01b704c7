import { brief } from '../../brief.js';
import { dialectOf } from '../../dialects/registry.js';
import type { Platform } from '../../platform.js';
import type { Suggestion } from '../../problem.js';
import type { Rule } from '../rule.js';

interface Operator {
  readonly pattern: RegExp;
  readonly of: string;
  readonly own: readonly Platform[];
  /** The letter may be meant as a word: a stage of tumours, a fatty acid. */
  readonly doubtful?: true;
  /** What it asks for; absent where platforms count differently. */
  readonly meant?: { readonly ordered: boolean; readonly less: 0 | 1 };
}

/* What N2 stands beside where it is a word: `stage N2`, `T2 N1`, `omega N3`, `N2 disease`. */
const notBefore =
  '(?:[Ss]tages?|[Nn]od(?:e|al)|[cpy]*T[0-4x]|[cpy]*M[0-4x]|[Oo]mega|[Cc]linical|[Pp]athologic(?:al)?|or|and|not)';
const notBehind =
  '(?:disease|cancer|carcinoma|tumou?r|neoplasm|node|stage|status|fatty|pufa|oil|laser|or\\b|and\\b|not\\b)';

/*
 * Proximity as each platform writes it. A number follows, and terms stand on both sides: `stage N2` alone is no operator, so that
 * Nn and Wn count only beside a bracket, a quotation mark or a truncation.
 */
const operators: readonly Operator[] = [
  {
    pattern: /\badj(\d{1,2})\b/gi,
    of: 'Ovid',
    own: ['ovid-medline', 'ovid-embase', 'ovid-psycinfo'],
    meant: { ordered: false, less: 1 },
  },
  {
    pattern: /(?<=[\p{L}\p{N})*"'$] )(?:NEAR|NEXT)\/(\d{1,2})(?= ?[\p{L}\p{N}("'*])/giu,
    of: 'Web of Science, Embase.com or the Cochrane Library',
    own: ['cochrane', 'embase', 'wos', 'proquest', 'ebsco-cinahl'],
  },
  {
    pattern: /(?<=[\p{L}\p{N})*"'$] )W\/(\d{1,2})(?= ?[\p{L}\p{N}("'*])/giu,
    of: 'Scopus',
    own: ['scopus', 'proquest', 'ebsco-cinahl'],
    meant: { ordered: false, less: 0 },
  },
  {
    pattern: /(?<=[\p{L}\p{N})*"'$] )PRE\/(\d{1,2})(?= ?[\p{L}\p{N}("'*])/giu,
    of: 'Scopus',
    own: ['scopus', 'proquest'],
    meant: { ordered: true, less: 0 },
  },
  {
    pattern: /(?<=[)*"'] )N(\d{1,2})(?= [\p{L}("'])|(?<=[\p{L}\p{N})*"'] )N(\d{1,2})(?= [("'])/gu,
    of: 'EBSCOhost',
    own: ['ebsco-cinahl'],
    meant: { ordered: false, less: 0 },
  },
  {
    pattern: /(?<=[)*"'] )W(\d{1,2})(?= [\p{L}("'])|(?<=[\p{L}\p{N})*"'] )W(\d{1,2})(?= [("'])/gu,
    of: 'EBSCOhost',
    own: ['ebsco-cinahl'],
    meant: { ordered: true, less: 0 },
  },
  ...[
    { letter: 'N', ordered: false },
    { letter: 'W', ordered: true },
  ].map(({ letter, ordered }): Operator => ({
    pattern: new RegExp(
      `(?<!${notBefore} )(?<=[\\p{L}\\p{N}] )${letter}(\\d{1,2})(?= [\\p{Ll}])(?! ${notBehind})`,
      'gu',
    ),
    of: 'EBSCOhost',
    own: ['ebsco-cinahl'],
    doubtful: true,
    meant: { ordered, less: 0 },
  })),
];

/** `(hip NEAR/3 pain).tw.`: nearness as another platform asks for it. */
export const foreignOperator: Rule = {
  id: 'foreign-operator',
  press: 2,
  severity: 'error',
  why: 'Each platform has its own word for "near", and counts in its own way. An operator of another platform is searched as a word, so that the line finds next to nothing.',
  examples: {
    bad: [
      { platform: 'ovid-medline', text: '(deliri* NEAR/3 prevent*).tw.' },
      { platform: 'embase', text: '(deliri* N3 prevent*):ti,ab' },
      { platform: 'pubmed', text: 'deliri* adj3 prevent*' },
    ],
    good: [
      { platform: 'ovid-medline', text: '(deliri* adj4 prevent*).tw.' },
      { platform: 'embase', text: '(deliri* NEAR/4 prevent*):ti,ab' },
      { platform: 'ovid-medline', text: 'stage N2 tumo?r*.tw.' },
      { platform: 'ovid-medline', text: 'N3 fatty acid?.tw.' },
    ],
  },
  *check({ platform, strategy }) {
    const foreign = operators.filter(({ own }) => !own.includes(platform));
    const { proximity } = dialectOf(platform).notation;
    // PubMed has no operator for it.
    const example = proximity(false, 2) ?? '"hip pain"[tiab:~2], without truncation';
    for (const line of strategy.lines) {
      const text = strategy.source.slice(line.start, line.end);
      for (const operator of foreign) {
        for (const found of text.matchAll(operator.pattern)) {
          const start = line.start + found.index;
          const end = start + found[0].length;
          const suggestion = inOwnWords(operator, Number(found[1] ?? found[2]), platform);
          yield {
            line,
            start,
            end,
            ...(operator.doubtful && { severity: 'warning' as const }),
            message: `"${brief(found[0])}" is how ${operator.of} asks for nearness; here it is searched as a word. For at most two words between write ${example}.`,
            ...(suggestion && {
              suggestion: {
                title: `Write ${suggestion}`,
                edits: [{ start, end, replacement: suggestion }],
              } satisfies Suggestion,
            }),
          };
        }
      }
    }
  },
};

function inOwnWords({ meant }: Operator, number: number, platform: Platform): string | null {
  if (!meant || number < meant.less) return null;
  return dialectOf(platform).notation.proximity(meant.ordered, number - meant.less);
}
