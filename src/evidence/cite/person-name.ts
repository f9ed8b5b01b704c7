/** A name in the parts that reference managers ask for. A group has only `literal`. */
export type PersonName =
  { readonly family: string; readonly given: string } | { readonly literal: string };

const group =
  /\b(?:group|collaborat(?:ion|ors)|consortium|network|committee|investigators|team|society|association|college|institute|agency|organi[sz]ation|department|ministry|nhs|who|nice|ukhsa|trust|council|university|royal|centre|center)\b/i;
const particles =
  /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ter|ten|st\.?)$/i;
const initials = /^(?:\p{Lu}\.?-?){1,4}$/u;

/**
 * Takes apart a name as feeds print it: `Okafor, Ngozi A.`, `Okafor NA` (PubMed), `Ngozi A. Okafor`, `Ludwig van der Berg`.
 * What is no person's name stays whole.
 */
export function personName(printed: string): PersonName {
  const name = printed.replace(/\s+/g, ' ').trim();
  if (group.test(name)) return { literal: name };
  const comma = name.indexOf(',');
  if (comma > 0) {
    return { family: name.slice(0, comma).trim(), given: name.slice(comma + 1).trim() };
  }
  const words = name.split(' ');
  if (words.length === 1) return { literal: name };
  const last = words.at(-1)!;
  if (initials.test(last) && words.slice(0, -1).some((word) => word.length > 2)) {
    return { family: words.slice(0, -1).join(' '), given: last };
  }
  let from = words.length - 1;
  while (from > 1 && particles.test(words[from - 1]!)) from--;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' ') };
}

/** `Okafor, Ngozi A.`; a group as it is. */
export function invertedName(printed: string): string {
  const name = personName(printed);
  if ('literal' in name) return name.literal;
  return name.given === '' ? name.family : `${name.family}, ${name.given}`;
}

/** `Okafor NA`, as NLM prints it; a group as it is. */
export function nlmName(printed: string): string {
  const name = personName(printed);
  if ('literal' in name) return name.literal;
  const short = initials.test(name.given.replace(/[\s.]/g, ''))
    ? name.given.replace(/[^\p{Lu}]/gu, '')
    : name.given
        .split(/[\s-]+/)
        .map((part) => part.charAt(0).toUpperCase())
        .join('');
  return `${name.family} ${short}`.trim();
}
