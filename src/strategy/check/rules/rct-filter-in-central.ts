import { brief } from '../../brief.js';
import { filterTermsOf } from '../filters/filter-terms.js';
import type { Rule } from '../rule.js';

const trialWords =
  /^(?:random\w*[*#?]*\w*|randomi[*#?sz]+ed( controlled)?( trials?)?|randomly|placebos?[*]?|controlled clinical trials?( as topic)?|randomi[sz]ed controlled trials?( as topic)?|clinical trials?( as topic)?|double blind( method)?|single blind( method)?|rcts?|trials?|random allocation)$/;

/** A filter for trials in a database that holds nothing else. */
export const rctFilterInCentral: Rule = {
  id: 'rct-filter-in-central',
  press: 6,
  severity: 'warning',
  why: 'CENTRAL holds reports of controlled trials only. A trial filter there can only lose records: those whose abstract or indexing does not say how the trial was made.',
  examples: {
    bad: [
      {
        platform: 'cochrane',
        database: 'CENTRAL',
        text: '#1 delirium:ti,ab,kw\n#2 randomized:ti,ab,kw OR placebo:ti,ab,kw OR randomly:ti,ab,kw\n#3 #1 AND #2',
      },
    ],
    good: [
      {
        platform: 'cochrane',
        database: 'CENTRAL',
        text: '#1 delirium:ti,ab,kw\n#2 haloperidol:ti,ab,kw\n#3 #1 AND #2',
      },
    ],
  },
  *check(context) {
    if (!isCentral(context.platform, context.database)) return;
    const found = [...filterTermsOf(context)].filter((term) => trialWords.test(term.words));
    if (new Set(found.map((term) => term.words)).size < 2) return;
    const first = found[0]!;
    const { line } = first.place;
    yield {
      line,
      start: first.place.node.start,
      end: first.place.node.end,
      message: `CENTRAL holds controlled trials only, so words such as "${brief(first.words)}" can only lose records. Take the trial filter out of this search.`,
    };
  },
};

function isCentral(platform: string, database: string | null): boolean {
  if (database !== null) return /\bcentral\b|cochrane central|controlled trials/.test(database);
  return platform === 'cochrane';
}
