import { brief } from '../../brief.js';
import type { Platform } from '../../platform.js';
import type { Rule } from '../rule.js';

type Family = 'ovid' | 'pubmed' | 'ebsco' | 'wos' | 'scopus' | 'colon' | 'embase' | 'proquest';

/** Signs by which a field or heading of a platform is known in a text. No sign is a word that a search could mean. */
const signs: readonly { family: Family; name: string; pattern: RegExp }[] = [
  {
    family: 'ovid',
    name: 'Ovid',
    pattern:
      /\.(?:ti|ab|tw|mp|kw|kf|sh|pt|hw|fs|nm|af)(?:,(?:ti|ab|tw|kw|kf|ot|hw|sh)){0,5}\.(?=[\s),;]|$)/gi,
  },
  {
    family: 'pubmed',
    name: 'PubMed',
    pattern:
      /\[ ?(?:tiab|ti|ab|tw|pt|mh|majr|mesh|mesh terms?|title\/abstract|title|text word|all fields)(?: ?: ?(?:no ?exp|~\d+))? ?\]/gi,
  },
  { family: 'ebsco', name: 'EBSCOhost', pattern: /\(M[HM] "/g },
  { family: 'wos', name: 'Web of Science', pattern: /\b(?:TS|TI|AB|AK|KP) ?= ?[("]/g },
  { family: 'scopus', name: 'Scopus', pattern: /\bTITLE-ABS(?:-KEY)?\(/gi },
  {
    family: 'colon',
    name: 'Embase.com or the Cochrane Library',
    pattern: /:(?:ti|ab|kw)(?:,(?:ti|ab|kw)){1,2}\b/gi,
  },
  {
    family: 'embase',
    name: 'Embase.com',
    pattern: /'[^'\n]{1,80}'\/(?:exp|de|mj)\b|\b\w{3,40}"?\/(?:exp|mj)(?![\w-])/gi,
  },
  { family: 'embase', name: 'Embase.com', pattern: /\[[^\]\n]{2,40}\]\/(?:lim|py)\b/gi },
  {
    family: 'proquest',
    name: 'ProQuest',
    pattern: /(?<![.:,\w])(?:TI,AB|AB,TI)(?:,(?:SU|IF|KW))?(?= ?[("]| \w)/g,
  },
];

const own: Readonly<Record<Platform, readonly Family[]>> = {
  'ovid-medline': ['ovid'],
  'ovid-embase': ['ovid'],
  'ovid-psycinfo': ['ovid'],
  pubmed: ['pubmed'],
  cochrane: ['colon'],
  'ebsco-cinahl': ['ebsco'],
  embase: ['embase', 'colon'],
  wos: ['wos'],
  scopus: ['scopus'],
  proquest: ['proquest'],
};

/** Names of fields that come from elsewhere, between Ovid's dots. */
const notOfOvid =
  /[\w)"*$?#]\.(?:tiab|title|abstract|abs|mesh|text|key|all|kwd|tak|majr)\.(?=[\s),;]|$)/gi;

/** `sepsis[tiab]` on Ovid: a field or heading as another platform writes it. */
export const foreignSyntax: Rule = {
  id: 'foreign-syntax',
  press: 5,
  severity: 'error',
  why: 'Each platform has its own signs for fields and headings. Those of another one are searched as words or passed over, and the line finds next to nothing, or far too much. It is how strategies go wrong that were carried over by hand.',
  examples: {
    bad: [
      { platform: 'ovid-medline', text: 'deliri*[tiab]' },
      { platform: 'ovid-medline', text: 'deliri*.tiab.' },
      { platform: 'ebsco-cinahl', text: 'deliri*.tw.' },
      { platform: 'pubmed', text: 'deliri*.mp.' },
      { platform: 'ovid-embase', text: 'delirium/exp' },
    ],
    good: [
      { platform: 'ovid-medline', text: 'deliri*.ti,ab.' },
      { platform: 'pubmed', text: 'deliri*[tiab]' },
      { platform: 'cochrane', text: 'deliri*:ti,ab,kw' },
    ],
  },
  *check(context) {
    const { platform, strategy } = context;
    const foreign = signs.filter(({ family }) => !own[platform].includes(family));
    for (const line of strategy.lines) {
      const text = strategy.source.slice(line.start, line.end);
      for (const { name, pattern } of foreign) {
        for (const found of text.matchAll(pattern)) {
          yield {
            line,
            start: line.start + found.index,
            end: line.start + found.index + found[0].length,
            message: `"${brief(found[0])}" is how ${name} writes it; here it is searched as words or passed over. Write it in this platform's own way, or translate the strategy from ${name}.`,
          };
        }
      }
      if (!platform.startsWith('ovid')) continue;
      for (const found of text.matchAll(notOfOvid)) {
        const written = found[0].slice(1);
        yield {
          line,
          start: line.start + found.index + 1,
          end: line.start + found.index + found[0].length,
          message: `Ovid has no field "${brief(written)}" and takes it for a word. For title and abstract write .ti,ab.`,
          suggestion: {
            title: 'Write .ti,ab.',
            edits: [
              {
                start: line.start + found.index + 1,
                end: line.start + found.index + found[0].length,
                replacement: '.ti,ab.',
              },
            ],
          },
        };
      }
    }
  },
};
