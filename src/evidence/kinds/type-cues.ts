import type { CueTable } from './cue.js';

/**
 * Publication types as MEDLINE names them, and the headings under which journals file an item. An article has several: the rarer
 * says more, "Journal Article" nothing. Source: NLM, "Publication Characteristics (Publication Types) with Scope Notes", 2026.
 */
export const typeCues: CueTable = {
  retraction: [
    [40, '^ retraction of publication', '^ retraction notice', '^ expression of concern'],
    [40, '^ retracted publication', '^ retractions? $'],
  ],
  erratum: [
    [40, '^ published erratum', '^ errata|erratum|correction|corrections|corrigendum|corrigenda'],
    [6, '^ corrected and republished article'],
  ],
  preprint: [[60, '^ preprint']],
  protocol: [[30, '^ clinical trial protocol', '^ protocols? $', '^ study protocol']],
  guideline: [
    [20, '^ practice guideline', '^ guidelines? $', '^ statutory guidance'],
    [15, '^ consensus development conference', '^ consensus statement', '^ position statement'],
  ],
  'systematic review': [
    [20, '^ systematic review', '^ meta analysis', '^ network meta analysis'],
    [3, '^ scoping review'],
  ],
  'randomised trial': [
    [20, '^ randomized controlled trial', '^ equivalence trial', '^ adaptive clinical trial'],
    [12, '^ pragmatic clinical trial', '^ clinical trial phase iii', '^ controlled clinical trial'],
    [3, '^ clinical trial $'],
  ],
  'primary research': [
    [15, '^ case reports', '^ observational study', '^ validation study', '^ twin study'],
    [4, '^ evaluation study', '^ clinical trial phase i', '^ clinical study', '^ dataset'],
    [2, '^ comparative study', '^ multicenter study', '^ research support'],
    [2, '^ original research|article|investigation', '^ research article|paper'],
  ],
  comment: [
    [25, '^ editorials?', '^ letters?', '^ comments?', '^ commentar*', '^ correspondence'],
    [
      25,
      '^ (invited|guest|expert) commentary|editorial $',
      '^ ideas and opinions $',
      '^ rapid response $',
    ],
    [20, '^ perspectives?', '^ viewpoints?', '^ opinions?', '^ debate', '^ personal narrative'],
    [10, '^ introductory journal article', '^ essays?'],
  ],
  news: [
    [
      25,
      '^ (world|medical|health) news (story|item|release|analysis|feature|brief|briefs|roundup) $',
      '^ world report $',
      '^ press|media release|statement $',
      '^ speech $',
      '^ expert reaction $',
    ],
    [15, '^ news', '^ newspaper article', '^ press release', '^ biography', '^ obituar*'],
  ],
  'policy or report': [
    [
      15,
      '^ policy paper $',
      '^ independent|corporate|research report $',
      '^ (open|closed) consultation (outcome) $',
      '^ official|national|accredited statistics $',
      '^ statistical bulletin $',
      '^ white|green|command paper $',
    ],
    [5, '^ technical report', '^ government publication', '^ legislation'],
  ],
  'evidence summary': [
    [
      20,
      '^ seminar $',
      '^ primer $',
      '^ clinical (practice) review|update $',
      '^ (clinical) guidelines? synopsis $',
      '^ acp journal club $',
      '^ evidence summary|alert $',
      '^ state of the art (review) $',
    ],
    [6, '^ review $', '^ patient education handout'],
  ],
};
