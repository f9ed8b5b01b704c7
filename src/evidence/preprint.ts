/** Registrants of DOIs: bioRxiv and medRxiv (two), Research Square, Preprints.org, arXiv, OSF, SSRN, Authorea. */
export const preprintDoi =
  /^10\.(?:1101\/(?:19|20)?\d|64898|21203\/rs|20944|48550|31219|31234|2139\/ssrn|22541)/i;

export const preprintHost =
  /(?:bio|med|psy|soc|\b)arxiv\.org|\b(?:bio|med)rxiv\.org|researchsquare\.com|preprints\.org|ssrn\.com/i;

export const isPreprintDoi = (doi: string): boolean => preprintDoi.test(doi);

/** Whether a piece of evidence is a preprint, by its DOI; by its address where it has none. */
export function isPreprint({ doi, link }: { doi: string | null; link: string | null }): boolean {
  return doi === null ? preprintHost.test(link ?? '') : isPreprintDoi(doi);
}
