/**
 * The abstract inside a feed's summary: PubMed and Nature put the citation in front, PubMed the numbers behind, others
 * the word "Abstract". Null where nothing but a citation or a stub (`TAXON, EarlyView.`) is left: it is not known then.
 */
export function abstractOf(summary: string | null, title: string): string | null {
  if (summary === null) return null;
  let text = summary
    .replace(/\n?PMID:\s*\d+(?:\s*\|.*)?$/s, '')
    .replace(/\n?(?:Continue reading|Read more|Full text)\W*$/i, '');
  const heading = /(?:^|\n)\s*(?:ABSTRACT|Abstract|SUMMARY)\s*:?\n/.exec(text);
  if (heading !== null && heading.index < 400) text = text.slice(heading.index + heading[0].length);
  // A citation, but not what a notice says it is about: `[This corrects the article DOI: 10…]`.
  text = text.replace(/^(?!\W*this )[^\n]{0,200}(?:Published online:|\bdoi:)[^\n]*(?:\n|$)/i, '');
  if (text.startsWith(title)) text = text.slice(title.length);
  text = text.trim();
  if (
    /^(?:Publication date|Available online)\b/.test(text) ||
    (/\b(?:EarlyView|Volume \d+, Issue \d+)\b[^.]*\.?\s*(?:Page[^.]*\.?)?$/i.test(
      text.slice(0, 200),
    ) &&
      text.length < 200)
  )
    return null;
  return text.length < 40 ? null : text;
}
