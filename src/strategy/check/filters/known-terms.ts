/**
 * Free-text terms that stand in published trial filters exactly so, `randomized.ab.` without `randomised` among them: their
 * makers measured them, and the rules on spelling and plurals leave them alone.
 */
export const knownFilterTerms: ReadonlySet<string> = new Set([
  'randomized',
  'randomised',
  'randomi*ed',
  'randomi#ed',
  'randomi?ed',
  'placebo',
  'randomly',
  'trial',
  'groups',
  'clinical trial',
  'clinical trials',
  'randomized controlled trial',
  'randomised controlled trial',
  'controlled clinical trial',
  'systematic review',
  'meta analysis',
  'metaanalysis',
  'control',
  'controls',
  'random',
  'rct',
  'rcts',
]);
