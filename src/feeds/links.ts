/** The address that relative links start from: `steps` from the outermost to the innermost, each resolved against the one before; one of another scheme counts for nothing. */
export function baseOf(steps: readonly (string | undefined)[]): string | undefined {
  let base: string | undefined;
  for (const step of steps) {
    const next = step === undefined ? undefined : parse(step, base);
    if (isWeb(next)) base = next.href;
  }
  return base;
}

/** An address that a page may link to: http or https, absolute, with no credentials; otherwise undefined. A relative one starts from `base`. */
export function resolveLink(link: string, base?: string): string | undefined {
  const trimmed = link.trim();
  if (trimmed === '') return undefined;
  const url = parse(trimmed, base);
  if (!isWeb(url)) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  return url.href;
}

function isWeb(url: URL | undefined): url is URL {
  return url?.protocol === 'http:' || url?.protocol === 'https:';
}

function parse(link: string, base: string | undefined): URL | undefined {
  try {
    return new URL(link, base);
  } catch {
    return undefined;
  }
}

/** A pattern that looks for the slashes would start anew at each of a thousand. */
function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

const trackers =
  /^(utm_.*|af|rss|dgcid|fbclid|gclid|mc_[ce]id|rft_dat|fc|ff|v|cmp|unlid|feedtype|feedname|__twitter_impression)$/i;
const sessions = /;(jsessionid|phpsessid|sid)=[^/?#]*/gi;

/** The address without trackers, session parts and fragment, for telling whether two links are one page. */
export function canonicalLink(link: string): string | undefined {
  const url = parse(link, undefined);
  if (url === undefined) return undefined;
  for (const name of [...url.searchParams.keys()])
    if (trackers.test(name) || /^(jsessionid|phpsessid|sid|sessionid)$/i.test(name))
      url.searchParams.delete(name);
  url.searchParams.sort();
  const host = url.host.replace(/^www\./, '');
  let path = withoutSlashes(url.pathname.replace(sessions, ''));
  // NICE answers to /guidance/CG103 and cites itself so, but publishes /guidance/cg103.
  if (host === 'nice.org.uk') path = path.toLowerCase();
  const query = url.searchParams.toString();
  return `${host}${path}${query === '' ? '' : `?${query}`}`;
}
