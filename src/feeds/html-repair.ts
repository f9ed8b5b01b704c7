/** HTML as it was meant, for a reader that knows HTML only; to be sanitised afterwards. */
export function repairHtml(html: string): string {
  return keepStrayAngles(journalMarkup(html).replace(sections, '$1div'));
}

/** Elements that stand on lines of their own, and are not kept: without them, their words would run together. */
const sections =
  /(<\/?)(?:article|section|header|footer|main|aside|nav|figure|figcaption|address|center|details|summary|fieldset|legend|form)(?=[\s>/])/gi;

/** Elements of JATS, in which abstracts are handed to feeds, and those of HTML that say the same. */
const journalElements: Readonly<Record<string, string>> = {
  sec: 'div',
  st: 'p',
  title: 'p',
  p: 'p',
  italic: 'i',
  bold: 'b',
  list: 'ul',
  'list-item': 'li',
};

/** `<sec><title>Aims</title><p>` of an abstract in JATS as HTML, where `<title>` would be no part of the text. */
function journalMarkup(html: string): string {
  if (!/<(?:sec\b|st>|jats:|italic>|bold>)/i.test(html)) return html;
  return html.replace(
    /(<\/?)(?:jats:)?(sec|st|title|p|italic|bold|list-item|list)(?=[\s>/])/gi,
    (_, open: string, name: string) => `${open}${journalElements[name.toLowerCase()] ?? name}`,
  );
}

/** `p <0.05` and `x <y and z` are words, not tags. A tag of HTML that breaks off is still a tag. */
function keepStrayAngles(html: string): string {
  const last = html.lastIndexOf('>');
  const kept = html.replace(
    /<(?!\/?[a-zA-Z](?:[^<>]*|(?:[^<>"']|"[^"]*"|'[^']*')*)>|!--|!\[CDATA\[|![a-zA-Z][^<>]*>|\?)/g,
    (sign, at: number) => (brokenTag.test(html.slice(at, at + 20)) && last < at ? sign : '&lt;'),
  );
  return kept.replace(inequality, '&lt;');
}

const brokenTag =
  /^<\/?(?:a|abbr|acronym|article|aside|audio|b|big|blockquote|body|br|button|center|cite|code|dd|del|div|dl|dt|em|embed|figure|font|footer|form|frame|h[1-6r]|head|header|html|i|iframe|img|input|ins|kbd|li|link|math|meta|noscript|object|ol|option|p|param|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|template|textarea|th|thead|title|tr|tt|u|ul|var|video)(?![\w-])/i;
/** `<y and z>`: few elements have a name of one letter, and none has bare words for attributes. */
const inequality = /<(?=(?![abipqsu]\b)[a-z] [^<>=]*>)/gi;
