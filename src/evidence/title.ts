import { decodeEntities } from '../feeds/index.js';

/** What indexers and open reviews put behind a title: `[Article in German]`, `[version 2; peer review: 2 approved]`. */
export function withoutAddenda(title: string): string {
  return title.replace(/\s*\[(?:article in |version \d)[^\]]*\]\W*$/i, '');
}

/** Letters that one source prints and another spells out. */
const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  σ: 'sigma',
  τ: 'tau',
  ω: 'omega',
};

/**
 * Words of a title, lower case, without diacritics, markup, signs and addenda, one blank between; `&` is "and", -ize is -ise and
 * α is "alpha", as indexers and publishers differ in all three.
 */
export function titleWords(title: string): string {
  return decodeEntities(withoutAddenda(title))
    .replace(/<[^>]{1,40}>/g, '')
    .replace(/&(?:amp;)?/g, ' and ')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[αβγδεκλμστω](?!\p{Script=Greek})/gu, (letter, at: number, text: string) =>
      /\p{Script=Greek}/u.test(text.charAt(at - 1)) ? letter : greek[letter]!,
    )
    .replace(/[’']s\b/g, 's')
    .replace(/iz(?=e[ds]?\b|ing\b|ations?\b|ers?\b)/g, 'is')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const keyWords = 8;

const cut = /\s*[[(]?(?:…|\.\.\.)[\])]?\s*$/;

/** Whether the end of a title was left out: `Bedside lights and the incid…`, `Bedside lights [...]`. */
export function isCut(title: string): boolean {
  return cut.test(title);
}

/** Titles that a journal or an office gives to one number after another. */
const serialTitle =
  /^(?:acknowledge?ments? (?:of|to) (?:the |our )?(?:peer )?reviewers|(?:thank you|thanks) to (?:the |our )?reviewers|annual (?:report|accounts)|from the editors?|(?:a )?(?:letter|message|note|word)s? (?:from|to) the editors?|(?:the )?editors? (?:choice|desk|note|page|picks?)|highlights (?:from|of|in) |in this (?:issue|months?)|(?:news|research) in brief|table of contents|meeting abstracts|abstracts (?:from|of)|author index|list of reviewers|reviewers? (?:for|in|of) )/;

/**
 * The first words of a title, as a key to find what may be the same. Empty for a title that tells nothing: a short one (`Editorial`),
 * or one that returns with every number (`From the editor: highlights of this issue`).
 */
export function titleKeyOf(title: string): string {
  const words = titleWords(title.replace(cut, ''));
  const list = words.split(' ');
  return list.length < 5 || (list.length < 10 && serialTitle.test(words))
    ? ''
    : list.slice(0, keyWords).join(' ');
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
  // Some name the notice last: `Bedside lights: Erratum`, `Bedside lights—Reply`.
  ['retraction', /^(.+?)\s*[:.–—-]\s*(?:retraction|retracted|expression of concern)\W*$/i],
  ['erratum', /^(.+?)\s*[:.–—-]\s*(?:erratum|errata|corrigendum|correction)\W*$/i],
  [
    'comment',
    /^(.+?)\s*[:.–—-]\s*(?:(?:the )?authors?[’']?s?[’']? )?(?:in )?(?:reply|replies|response)\W*$/i,
  ],
];

/** What a notice is about, without quotation marks around it; null for any other title. */
export function noticeOf(title: string): Notice | null {
  for (const [kind, form] of forms) {
    const about = form.exec(title.trim())?.[1]?.replace(/^["“”'‘’\s]+|["“”'‘’\s.]+$/g, '');
    if (about !== undefined && titleWords(about).split(' ').length >= 4) return { kind, about };
  }
  return null;
}
