import sanitizeHtml from 'sanitize-html';
import { decodeEntities, escapeXml } from './entities.js';
import { repairHtml } from './html-repair.js';
import { resolveLink } from './links.js';

const allowedTags = [
  'p',
  'br',
  'b',
  'strong',
  'i',
  'em',
  'u',
  'sub',
  'sup',
  'small',
  's',
  'del',
  'ins',
  'span',
  'div',
  'a',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'blockquote',
  'q',
  'cite',
  'abbr',
  'acronym',
  'code',
  'kbd',
  'samp',
  'var',
  'pre',
  'tt',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'table',
  'caption',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
];

/** Elements whose words are code or another document, never prose. */
const wordless = [
  'script',
  'style',
  'textarea',
  'option',
  'noscript',
  'template',
  'title',
  'xmp',
  'noembed',
  'noframes',
  'plaintext',
];

/** What is left of `<p>words</p>`, or of words alone. */
const oneParagraph = /^(?:<p>)?([^<]*)(?:<\/p>)?$/;

/** Where none of these stands, there is no markup, as HTML reads it. */
const opensTag = /<[a-zA-Z/!?]/;

/**
 * Feed HTML made harmless: a short list of elements, links only to http, https and mailto with the feed's relative
 * addresses resolved, no style, class, id, image, form or frame. A character that opens no real tag stays as a character.
 */
export function sanitiseHtml(html: string, base?: string): string {
  return readHtml(html, base).html;
}

export interface SafeHtml {
  /** As `sanitiseHtml` gives it. */
  readonly html: string;
  /** Its words, as `plainText` gives them. */
  readonly text: string;
  /** Whether the HTML is these words and no more, or one paragraph of them. */
  readonly isWords: boolean;
}

/** Feed HTML made harmless, and its words. */
export function readHtml(html: string, base: string | undefined): SafeHtml {
  // Most summaries are words or one paragraph of words, and there is nothing to take out of words.
  const bare = !opensTag.test(html);
  const words = bare ? html : /^\s*<p>((?:[^<]|<(?![a-zA-Z/!?]))*)<\/p>\s*$/.exec(html)?.[1];
  if (words === undefined) {
    const safe = sanitise(html, base);
    const text = plainText(safe);
    return { html: safe, text, isWords: oneParagraph.exec(safe)?.[1] === escapeXml(text) };
  }
  const decoded = decodeEntities(words);
  const escaped = escapeXml(decoded);
  return {
    html: bare ? escaped.trim() : `<p>${escaped}</p>`,
    text: oneBlank(decoded).trim(),
    isWords: true,
  };
}

function sanitise(html: string, base: string | undefined): string {
  return sanitizeHtml(repairHtml(html), {
    allowedTags,
    nonTextTags: wordless,
    allowedAttributes: {
      a: ['href', 'title', 'rel'],
      abbr: ['title'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
    },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nestingLimit: 50,
    transformTags: {
      a: (tagName, attribs) => ({ tagName, attribs: linkAttributes(attribs, base) }),
      abbr: (tagName, attribs) => ({ tagName, attribs: titleOf(attribs) }),
      td: (tagName, attribs) => ({ tagName, attribs: spans(attribs) }),
      th: (tagName, attribs) => ({ tagName, attribs: spans(attribs) }),
    },
  }).trim();
}

/** A title that holds markup is no words for a reader. */
function titleOf(attribs: Record<string, string>): Record<string, string> {
  const { title } = attribs;
  return title === undefined || /[<>]/.test(title) ? {} : { title };
}

function spans(attribs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    ['colspan', 'rowspan'].flatMap((name) =>
      /^\d{1,3}$/.test(attribs[name] ?? '') ? [[name, attribs[name]!]] : [],
    ),
  );
}

function linkAttributes(
  attribs: Record<string, string>,
  base: string | undefined,
): Record<string, string> {
  const given = attribs['href'];
  const kept = titleOf(attribs);
  if (given === undefined) return kept;
  const mail = /^\s*(mailto:[^\s?:<>"]+@\S+)\s*$/i.exec(given)?.[1];
  const href = mail ?? resolveLink(given, base);
  if (href !== undefined) {
    kept['href'] = href;
    kept['rel'] = 'noopener noreferrer nofollow ugc';
  }
  return kept;
}

const blocks =
  /<\/?(?:br|p|div|li|ul|ol|dl|h[1-6]|tr|table|dt|dd|blockquote|caption|pre|hr)\b[^>]*>/gi;
const cells = /<\/t[dh]\b[^>]*>/gi;

/** The words of sanitised HTML: blocks on lines of their own, references decoded. */
export function plainText(sanitised: string): string {
  let text = oneBlank(sanitised);
  if (text.includes('<'))
    text = text
      .replace(blocks, '\n')
      .replace(cells, ' ')
      .replace(/<[^>]*>/g, '');
  text = decodeEntities(text);
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

/** White space of any length and kind as one blank; what has no other, most of all, is only looked at. */
function oneBlank(text: string): string {
  return text.includes('  ') || /[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** A title in one line, as words. */
export function titleText(html: string): string {
  if (!opensTag.test(html)) return oneLine(decodeEntities(html));
  const words = sanitizeHtml(repairHtml(html).replace(blocks, ' '), {
    allowedTags: [],
    allowedAttributes: {},
    nonTextTags: wordless,
    nestingLimit: 50,
  });
  return oneLine(decodeEntities(words));
}

/** One line without control characters and direction marks that would turn the text around it. */
export function oneLine(text: string): string {
  return text
    .replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
