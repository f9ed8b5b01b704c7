/**
 * DOI syntax by the Crossref pattern (crossref.org, "DOIs and matching regular expressions"), and the older names made of a SICI, whose
 * angle brackets hold the page: all articles of an issue are alike before them.
 */
const doiPattern = /10\.\d{4,9}\/(?:\(sici\)[^\s"'<>]+<[^\s"'<>]+>[^\s"'<>]+|[^\s"'<>\\^`{|}]+)/i;
/** The longest that are registered have some two hundred characters. */
const maxDoi = 500;

/** The DOI in a text, cut free of resolver, query, version and full-text parts; case as given. */
export function findDoi(text: string): string | undefined {
  const decoded = /%2f|%3c/i.test(text)
    ? text.replace(/%(?:2f|3c|3e|28|29|3a|3b)/gi, (code) => decodeURIComponent(code))
    : text;
  const found = doiPattern.exec(decoded);
  if (found === null) return undefined;
  let doi = found[0].replace(/[?#].*$/, '');
  if (doi.length > maxDoi) return undefined;
  if (found.index > 0) doi = withoutAddress(doi, decoded.slice(0, found.index));
  if (/^10\.(1101|64898)\//.test(doi)) doi = doi.replace(/v\d+([./].*)?$/i, '');
  doi = doi.replace(
    /\/(full|abstract|pdf|epdf|html|meta|fulltext|summary|suppl)(\.html?|\/[a-z]{2})?$/i,
    '',
  );
  doi = doi.replace(/\.(full|abstract|pdf|short|long)(\.pdf)?$/i, '');
  for (;;) {
    const shorter = doi.replace(/(&(amp|quot|gt|lt);?|[.,;:!*]|\u201d|\u2019)+$/, '');
    const open = (shorter.match(/\(/g) ?? []).length;
    const close = (shorter.match(/\)/g) ?? []).length;
    const balanced = close > open && shorter.endsWith(')') ? shorter.slice(0, -1) : shorter;
    const squared =
      balanced.endsWith(']') && !balanced.includes('[') ? balanced.slice(0, -1) : balanced;
    if (squared === doi) return doi.length > 8 ? doi : undefined;
    doi = squared;
  }
}

/** A DOI behind `before` in an address, without what belongs to the address. */
function withoutAddress(doi: string, before: string): string {
  let own = doi;
  if (own.includes('%')) own = unescaped(own);
  if (own.includes('&') && before.includes('?')) own = own.replace(/&.*$/, '');
  if (own.includes(';')) own = own.replace(/;(?:jsessionid|sid)=.*$/i, '');
  // Silverchair puts its own number, and a title, behind: `/article/doi/10.1093/ageing/afag001/8400001/Falls`.
  const silverchair = /\barticle[\w-]*\/doi\/$/i.test(before)
    ? /^(10\.\d+(?:\/[^/]+)+?)\/\d{5,}(?:\/[^/]*)?$/.exec(own)
    : null;
  return silverchair?.[1] ?? own;
}

function unescaped(doi: string): string {
  try {
    return doiPattern.exec(decodeURIComponent(doi))?.[0] ?? doi;
  } catch {
    return doi;
  }
}

/** Where an item may name itself, each a list of values as the feed gave them. */
export interface IdentifierSources {
  readonly prismDoi: readonly string[];
  readonly identifiers: readonly string[];
  readonly ids: readonly string[];
  readonly links: readonly string[];
  /** Plain text of the contents. */
  readonly texts: readonly string[];
}

/**
 * In the order that found every DOI of the publishers' feeds: prism:doi, dc:identifier (not HighWire's own), guid, link,
 * then the text, there only as a citation of the item itself (`doi: 10…` at its beginning or end), so that news
 * about a paper is not taken for the paper.
 */
export function itemDoi(sources: IdentifierSources): string | undefined {
  const named = [
    ...sources.prismDoi,
    ...sources.identifiers.filter((value) => !/^\s*hwp:/i.test(value)),
    ...sources.ids,
    ...sources.links,
  ];
  for (const value of named) {
    const doi = findDoi(value);
    if (doi !== undefined) return doi;
  }
  for (const text of sources.texts) {
    for (const part of text.length > 800 ? [text.slice(0, 400), text.slice(-300)] : [text]) {
      const cited = /\bdoi:\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)/i.exec(part);
      if (cited !== null) return findDoi(cited[1]!);
    }
  }
  return undefined;
}

/** The PubMed number, from `pmid:N`, `pubmed:N` or an address of PubMed or Europe PMC. */
export function itemPmid(sources: IdentifierSources): string | undefined {
  for (const value of [...sources.identifiers, ...sources.ids, ...sources.links]) {
    const found =
      /^\s*(?:pmid|pubmed|info:pmid)[:/]\s*(\d{1,8})\s*$/i.exec(value) ??
      /^https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov\/pubmed|(?:www\.)?europepmc\.org\/(?:abstract|article)\/med)\/(\d{1,8})(?:\/|\?|$)/i.exec(
        value,
      );
    if (found !== null) return found[1];
  }
  return undefined;
}
