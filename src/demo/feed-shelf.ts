import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The sample feeds of samples/feeds, by file. */
export const sampleFeeds = [
  { file: 'citation-search.xml', title: 'Health services watch', topic: 'saved searches' },
  { file: 'later-life-medicine.xml', title: 'Journal of Later Life Medicine', topic: 'journals' },
  {
    file: 'infection-practice.xml',
    title: 'Infection Practice and Stewardship',
    topic: 'journals',
  },
  { file: 'respiratory-metabolic.xml', title: 'Respiratory and Metabolic Care', topic: 'journals' },
  {
    file: 'perinatal-workforce.xml',
    title: 'Perinatal and Workforce Mental Health',
    topic: 'journals',
  },
  { file: 'openhealth-preprints.xml', title: 'OpenHealth Preprints', topic: 'preprints' },
  { file: 'health-agency.xml', title: 'Health Agency', topic: 'government' },
  { file: 'ward-round-news.xml', title: 'Ward Round', topic: 'news' },
] as const;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** Dates as feeds write them, by the word in the placeholder. */
const writers: Readonly<Record<string, (at: Date) => string>> = {
  rss: (at) => at.toUTCString(),
  instant: (at) => at.toISOString().replace('.000Z', 'Z'),
  day: (at) => at.toISOString().slice(0, 10),
  words: (at) => longDate.format(at),
  cite: (at) => `${at.getUTCFullYear()} ${months[at.getUTCMonth()]!} ${at.getUTCDate()}`,
  year: (at) => String(at.getUTCFullYear()),
};

/** Fills `{{rss -3 09:40}}`: three days before `today` at 09:40 UTC, in the way RSS writes it; never later than `today` itself. */
export function fillDates(text: string, today: Date): string {
  return text.replace(
    /\{\{(\w+) -(\d+)(?: (\d\d):(\d\d))?\}\}/g,
    (whole, kind: string, days: string, hours = '00', minutes = '00') => {
      const at = new Date(today);
      at.setUTCHours(Number(hours), Number(minutes), 0, 0);
      at.setUTCDate(at.getUTCDate() - Number(days));
      return writers[kind]?.(at > today ? today : at) ?? whole;
    },
  );
}

/**
 * Serves the sample feeds like a publisher's server, with ETag and Last-Modified: a handler from a request to its answer, for
 * addresses that end in the name of a file. `today` is the day the sample items lie before.
 */
export function createFeedShelf(folder: URL, today: Date): (request: Request) => Promise<Response> {
  const lastModified = today.toUTCString();
  return async (request) => {
    const name = new URL(request.url).pathname.split('/').pop() ?? '';
    const sample = sampleFeeds.find((one) => one.file === name);
    if (sample === undefined)
      return new Response('There is no such sample feed.\n', { status: 404 });
    const body = fillDates(await readFile(new URL(sample.file, folder), 'utf8'), today);
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const headers = { etag, 'last-modified': lastModified, 'cache-control': 'max-age=60' };
    if (request.headers.get('if-none-match') === etag)
      return new Response(null, { status: 304, headers });
    return new Response(body, {
      headers: { ...headers, 'content-type': 'application/xml; charset=utf-8' },
    });
  };
}
