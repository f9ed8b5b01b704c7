/*
 * Forms of dates that are rarer than those of RFC 822 and ISO 8601, brought into these. Only what stands there is said in other words:
 * no part is guessed.
 */

/** By the beginning of the name in English, German, French, Spanish, Italian, Portuguese and Dutch, without accents. */
const monthNames: readonly (readonly [RegExp, string])[] = [
  [/^(jan|ene|gen)/, 'Jan'],
  [/^(feb|fev)/, 'Feb'],
  [/^(mar|mrt|maer|maar)/, 'Mar'],
  [/^(apr|avr|abr)/, 'Apr'],
  [/^(may|mai|mag|mei)/, 'May'],
  [/^(jun|juin|giu)/, 'Jun'],
  [/^(jul|juil|lug)/, 'Jul'],
  [/^(aug|aou|ago)/, 'Aug'],
  [/^(sep|set)/, 'Sep'],
  [/^(oct|okt|ott|out)/, 'Oct'],
  [/^nov/, 'Nov'],
  [/^(dec|dez|dic)/, 'Dec'],
];
/** By their beginnings in the same languages, Sunday first; two letters are German or Dutch. */
const weekdays: readonly RegExp[] = [
  /^(sun|dim|dom|so$|son|zo$|zon)/,
  /^(mon|lun|seg|mo$|ma$|maa)/,
  /^(tue|mar|ter|di$|die|din)/,
  /^(wed|mer|mie|qua|mi$|mit|wo$|woe)/,
  /^(thu|jeu|jue|gio|qui|do$|don)/,
  /^(fri|ven|vie|sex|fr$|fre|vr$|vri)/,
  /^(sat|sam|sab|sa$|za$|zat)/,
];

export interface DateForm {
  readonly text: string;
  /** 0 for Sunday, where the date names it. */
  readonly weekday?: number;
  /** A name of the time zone database, where the date names its zone so. */
  readonly zone?: string;
}

/** The date in the usual words, likelier readings first. */
export function dateForms(given: string): DateForm[] {
  const named = /^(.*:\d{2}) ([A-Z][A-Za-z]+\/[A-Za-z_/]{2,40})$/.exec(given);
  const zone = named?.[2];
  const text = (named?.[1] ?? given)
    .replace(/\p{L}{3,}/gu, englishMonth)
    .replace(/ de | - | at /gi, ' ')
    .replace(/^(\d{4})[- ]([A-Z][a-z]{2})[a-z]*\.?[- ](\d{1,2})(?!\d)/, '$3 $2 $1')
    .replace(/(\d)(?:\.|er)? (?=[A-Z][a-z]{2})/, '$1 ')
    .replace(/^(\d{8}T\d{2})(\d{2})(\d{2})/, '$1:$2:$3')
    .replace(
      /(\d{1,2})(:\d{2}(?::\d{2})?) ?([ap])\.?m\b\.?/i,
      (_, hour: string, rest: string, half: string) => `${hourOfDay(hour, half)}${rest}`,
    )
    .replace(/(:\d{2}.*?) ?\([^()]*\)$/, '$1')
    .replace(/(?:GMT|UTC) ?(?=[+-]\d{2}:?\d{2}$)/, '')
    .replace(/([+-]\d{2}:?\d{2})Z$/, '$1')
    .replace(/^([^:]*) (?:GMT|UTC)$/, '$1');
  const withZone = zone === undefined ? {} : { zone };
  const dayName = /^(\p{L}{2,12})\.?,? ?(?=\d)/u.exec(text);
  const forms: DateForm[] = [{ text, ...withZone }];
  if (dayName !== null) {
    const weekday = weekdays.findIndex((name) => name.test(plainName(dayName[1]!)));
    forms.push({
      text: text.slice(dayName[0].length),
      ...(weekday === -1 ? {} : { weekday }),
      ...withZone,
    });
  }
  return forms;
}

function plainName(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function englishMonth(word: string): string {
  const plain = plainName(word);
  return monthNames.find(([name]) => name.test(plain))?.[1] ?? word;
}

function hourOfDay(hour: string, half: string): number {
  const h = Number(hour);
  if (h > 12) return h;
  return (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** The instant at which a clock of the zone shows what a clock of UTC shows at `asUtc`; undefined where there is no such zone. */
export function fromZone(asUtc: Date, zone: string): Date | undefined {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const offsetAt = (at: Date): number => {
      const shown = parts.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value;
      const found = /([+-])(\d{2}):(\d{2})/.exec(shown ?? '');
      if (found === null) return 0;
      return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000;
    };
    const first = new Date(asUtc.getTime() - offsetAt(asUtc));
    return new Date(asUtc.getTime() - offsetAt(first));
  } catch {
    return undefined;
  }
}
