import type { readDocument } from '../../src/feeds/index.js';
import { parseFeedDate } from '../../src/feeds/dates.js';
import { plainText, sanitiseHtml, titleText } from '../../src/feeds/sanitise.js';

export interface CorpusDocument {
  id: string;
  file: string;
  category: string;
  contentType: string | null;
  url: string | null;
  headers: Record<string, string> | null;
  expectation: {
    scope: 'feed' | 'item';
    index: number | null;
    field: 'title' | 'summary' | 'link' | 'id' | 'published' | 'author';
    kind: 'html' | 'url' | 'text' | 'date' | 'author';
    expected: string;
    anyOf?: string[];
  }[];
}

export interface Judgement {
  readonly wrong: readonly string[];
  readonly unsafe: boolean;
}

type Read = Awaited<ReturnType<typeof readDocument>>;

/** Right means the same plain text, the same URLs, the same instant, the same name. */
export function judge(document: CorpusDocument, read: Read): Judgement {
  if (!read.ok) return { wrong: [`not read: ${read.message}`], unsafe: false };
  const feed = read.value;
  const wrong: string[] = [];
  for (const one of document.expectation) {
    const item = feed.items[one.index ?? 0];
    const actual =
      one.scope === 'feed'
        ? feed.title
        : {
            title: item?.title,
            summary: item?.summaryHtml,
            link: item?.link,
            id: item?.id,
            published: item?.published?.toISOString(),
            author: item?.authors[0],
          }[one.field];
    const accepted = [one.expected, ...(one.anyOf ?? [])];
    if (!accepted.some((expected) => same(one.kind, one.field, expected, actual ?? '')))
      wrong.push(
        `${one.scope} ${one.field}: expected ${JSON.stringify(one.expected)}, read ${JSON.stringify(actual)}`,
      );
  }
  const markup = feed.items.map((item) => item.summaryHtml ?? '').join('\n');
  return { wrong, unsafe: isUnsafe(markup) };
}

function same(kind: string, field: string, expected: string, actual: string): boolean {
  switch (kind) {
    case 'url':
      return squash(expected).replace(/\/$/, '') === squash(actual).replace(/\/$/, '');
    case 'date':
      return parseFeedDate(expected)?.getTime() === Date.parse(actual);
    case 'author':
      return squash(expected.replace(/\s*\(.*\)/, '')) === squash(actual);
    case 'html':
      return field === 'title'
        ? [titleText(expected), expected].some((text) => squash(text) === squash(actual))
        : squash(plainText(actual)) === squash(expected) ||
            (squash(plainText(sanitiseHtml(expected))) === squash(plainText(actual)) &&
              sameLinks(expected, actual));
    default:
      return squash(expected) === squash(actual);
  }
}

function sameLinks(expected: string, actual: string): boolean {
  const links = (html: string): string =>
    [...html.matchAll(/\shref="([^"]*)"/g)].map((found) => found[1]!.replace(/\/$/, '')).join(' ');
  return links(sanitiseHtml(expected)) === links(actual);
}

function squash(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

const unsafe =
  /<\s*(?:script|style|iframe|object|embed|applet|form|input|button|svg|math|meta|link|base|img|video|audio|frame|body|html|template|xml)\b|<[^>]*\s(?:on\w+|style|class|id|srcdoc|formaction)\s*=|(?:javascript|vbscript|data)\s*:(?=[^<]*>)/i;

/** Whether sanitised HTML still holds an element or attribute that can act, looked for without the sanitiser. */
export function isUnsafe(html: string): boolean {
  return unsafe.test(html);
}
