import { everything, kinds, type BankQuery } from '../../bank/index.js';

/** Reads a search from an address. Whatever stands there, the result is a query. */
export function readQuery(url: URL): BankQuery {
  const all = (name: string) => url.searchParams.getAll(name).filter((value) => value !== '');
  const sort = url.searchParams.get('sort');
  const page = Number(url.searchParams.get('page') ?? '1');
  const author = url.searchParams.get('author') ?? '';
  return {
    // A longer text than any search: the rest would only cost time.
    words: (url.searchParams.get('q') ?? '').slice(0, 300).trim(),
    inLines: url.searchParams.get('in') === 'lines',
    kinds: kinds.filter((kind) => all('kind').includes(kind)),
    platforms: all('platform').slice(0, 20),
    subjects: all('subject').slice(0, 20),
    author: author === '' ? null : author.slice(0, 200),
    sort: sort === 'newest' || sort === 'title' ? sort : 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The address of a search: only what differs from the bank as a whole. */
export function queryHref(query: Partial<BankQuery>): string {
  const full = { ...everything, ...query };
  const parameters = new URLSearchParams();
  if (full.words !== '') parameters.append('q', full.words);
  if (full.inLines) parameters.append('in', 'lines');
  for (const kind of full.kinds) parameters.append('kind', kind);
  for (const platform of full.platforms) parameters.append('platform', platform);
  for (const subject of full.subjects) parameters.append('subject', subject);
  if (full.author !== null) parameters.append('author', full.author);
  if (full.sort !== 'relevance') parameters.append('sort', full.sort);
  if (full.page > 1) parameters.append('page', String(full.page));
  const text = parameters.toString();
  return text === '' ? '/strategies' : `/strategies?${text}`;
}
