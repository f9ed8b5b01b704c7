/**
 * Words of a title, lower case, without diacritics, markup and signs, one blank between; `&` is "and", and -ize is -ise, as
 * indexers and publishers differ in both.
 */
export function titleWords(title: string): string {
  return title
    .replace(/<[^>]{1,40}>/g, '')
    .replace(/&(?:amp;)?/g, ' and ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, 's')
    .replace(/iz(?=e[ds]?\b|ing\b|ations?\b|ers?\b)/g, 'is')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const keyWords = 8;

/**
 * The first words of a title, as a key to find what may be the same. Empty for a short title (`Editorial`,
 * `In this issue`), which tells nothing.
 */
export function titleKeyOf(title: string): string {
  const words = titleWords(title.replace(/(?:…|\.\.\.)\s*$/, '')).split(' ');
  return words.length < 5 ? '' : words.slice(0, keyWords).join(' ');
}

export type NoticeKind = 'erratum' | 'retraction' | 'comment';

/** A title that says what it is about: `Correction to: Bedside lights and delirium`. */
export interface Notice {
  readonly kind: NoticeKind;
  /** The title of what it is about. */
  readonly about: string;
}

const forms: readonly (readonly [NoticeKind, RegExp])[] = [
  [
    'retraction',
    /^\W*(?:retraction(?: note| notice)?|retracted(?: article)?|withdrawn(?: article)?|notice of retraction|expression of concern)\b\s*(?:of|to|for|on)?\s*[\])]?\s*[:.–—-]?\s*(.+)$/i,
  ],
  [
    'erratum',
    /^\W*(?:(?:author|publisher)(?:’s|'s)? )?(?:erratum|errata|corrigendum|corrigenda|correction|correction notice)\b\s*(?:to|for|in|on)?\s*[\])]?\s*[:.–—-]?\s*(.+)$/i,
  ],
  [
    'comment',
    /^\W*(?:comment(?:ary)?|letter|reply|response|re|in reply)\b\s*(?:on|to|from)?\s*[:.–—]\s*(.+)$/i,
  ],
  ['comment', /^\W*(?:comment(?:ary)?|response) (?:on|to) (.+)$/i],
];

/** What a notice is about, without quotation marks around it; null for any other title. */
export function noticeOf(title: string): Notice | null {
  for (const [kind, form] of forms) {
    const about = form.exec(title.trim())?.[1]?.replace(/^["“”'‘’\s]+|["“”'‘’\s.]+$/g, '');
    if (about !== undefined && titleWords(about).split(' ').length >= 4) return { kind, about };
  }
  return null;
}
