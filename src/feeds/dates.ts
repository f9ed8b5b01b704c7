import { dateForms, fromZone } from './date-forms.js';

/*
 * Dates as feeds write them. The day and the month are never guessed: `12/11/2026` stays "as given".
 * A date without a time is midnight UTC, one without a zone is read as UTC; 30 February is no date.
 */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Minutes east of UTC of the zone names that feeds use. */
const zones: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  ist: 330,
  cet: 60,
  met: 60,
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  et: -300,
  cst: -360,
  cdt: -300,
  ct: -360,
  mst: -420,
  mdt: -360,
  mt: -420,
  pst: -480,
  pdt: -420,
  pt: -480,
  akst: -540,
  akdt: -480,
  hst: -600,
  ast: -240,
  adt: -180,
  nst: -210,
  ndt: -150,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  acst: 570,
  awst: 480,
  nzst: 720,
  nzdt: 780,
  sgt: 480,
  hkt: 480,
  sast: 120,
  'etc/gmt': 0,
  'etc/utc': 0,
  'gmt+0': 0,
};

const zone = String.raw`(?:\s*([+-]\d{2}):?(\d{2})?|\s*([A-Za-z][A-Za-z/]*(?:\+0)?)|\s*\(?GMT([+-]\d{1,2}):?(\d{2})?\)?)?`;
const time = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?`;
const iso = new RegExp(String.raw`^(\d{4})-?(\d{2})-?(\d{2})(?:(?:[Tt]|\s+)${time})?${zone}\s*$`);
const shortYearIso = new RegExp(String.raw`^(\d{2})-(\d{2})-(\d{2})[Tt]${time}${zone}\s*$`);
const dayFirst = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:[,\s]+${time}${zone})?\s*(?:\(.*\))?$`,
);
const monthFirst = new RegExp(
  String.raw`^(?:[A-Za-z]{3,9}\.?,?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(\d{4})(?:[,\s]+${time}${zone})?|${time}${zone}\s+(\d{4}))$`,
);
const slashes = new RegExp(
  String.raw`^(\d{1,4})[/.](\d{1,2})[/.](\d{1,4})(?:[,\s]+${time}${zone})?$`,
);

/** The instant a feed's date names, undefined where it cannot be told for certain. */
export function parseFeedDate(given: string): Date | undefined {
  const text = given.trim().replace(/\s+/g, ' ');
  if (text.length < 8 || text.length > 80) return undefined;
  const usual = parseUsual(text);
  if (usual !== undefined || !/\d/.test(text)) return usual;
  for (const form of dateForms(text)) {
    const at = parseUsual(form.text, form.weekday);
    if (at !== undefined) return form.zone === undefined ? at : fromZone(at, form.zone);
  }
  return undefined;
}

function parseUsual(text: string, weekday?: number): Date | undefined {
  let m = iso.exec(text);
  if (m !== null) return instant(m[1], m[2], m[3], m.slice(4));
  m = shortYearIso.exec(text);
  if (m !== null) return instant(fullYear(m[1]!), m[2], m[3], m.slice(4));
  m = dayFirst.exec(text);
  if (m !== null) return instant(fullYear(m[3]!), month(m[2]!), m[1], m.slice(4));
  m = monthFirst.exec(text);
  if (m !== null)
    return m[3] === undefined
      ? instant(m[22], month(m[1]!), m[2], m.slice(13, 22))
      : instant(m[3], month(m[1]!), m[2], m.slice(4, 13));
  m = slashes.exec(text);
  return m === null ? undefined : unambiguous(m, weekday);
}

/** 2026/11/12 can only be read one way, and so can 25/12/2026, and 01/12/2026 where it is a Monday. */
function unambiguous(m: RegExpExecArray, weekday: number | undefined): Date | undefined {
  const [a = '', b = '', c = ''] = [m[1], m[2], m[3]];
  if (a.length === 4 && c.length <= 2) return instant(a, b, c, m.slice(4));
  if (c.length !== 4 || a.length > 2) return undefined;
  if (Number(a) > 12) return instant(c, b, a, m.slice(4));
  if (Number(b) > 12 || Number(a) === Number(b)) return instant(c, a, b, m.slice(4));
  if (weekday === undefined) return undefined;
  const readings = [
    [a, b],
    [b, a],
  ].filter(([month, day]) => new Date(`${c}-${two(month)}-${two(day)}`).getUTCDay() === weekday);
  const [only, another] = readings;
  return only === undefined || another !== undefined
    ? undefined
    : instant(c, only[0], only[1], m.slice(4));
}

function two(part: string | undefined): string {
  return (part ?? '').padStart(2, '0');
}

/** `clock`: hour, minute, second, fraction, then the zone as sign and hours, minutes, name, and once more for `GMT+1`. */
function instant(
  year: string | undefined,
  monthOfYear: string | number | undefined,
  day: string | undefined,
  clock: readonly (string | undefined)[],
): Date | undefined {
  const y = Number(year);
  const mo = Number(monthOfYear);
  const d = Number(day);
  const [h = '0', mi = '0', s = '0', fraction = '', zh, zm, name, gh, gm] = clock;
  const offset = zoneMinutes(zh, zm, name, gh, gm);
  if (
    offset === undefined ||
    !(mo >= 1 && mo <= 12) ||
    Number(h) > 24 ||
    Number(mi) > 59 ||
    Number(s) > 60
  )
    return undefined;
  const ms = Math.floor(Number(`0.${fraction === '' ? '0' : fraction}`) * 1000);
  const midnight = new Date(0);
  midnight.setUTCFullYear(y, mo - 1, d);
  if (midnight.getUTCMonth() !== mo - 1 || midnight.getUTCDate() !== d) return undefined;
  const at =
    midnight.getTime() + ((Number(h) * 60 + Number(mi) - offset) * 60 + Number(s)) * 1000 + ms;
  return new Date(at);
}

function zoneMinutes(
  hours: string | undefined,
  minutes: string | undefined,
  name: string | undefined,
  gmtHours: string | undefined,
  gmtMinutes: string | undefined,
): number | undefined {
  const h = hours ?? gmtHours;
  if (h !== undefined) {
    const sign = h.startsWith('-') ? -1 : 1;
    const total = Math.abs(Number(h)) * 60 + Number(minutes ?? gmtMinutes ?? 0);
    return total > 15 * 60 ? undefined : sign * total;
  }
  return name === undefined ? 0 : zones[name.toLowerCase()];
}

function month(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) >= 70 ? `19${year}` : `20${year}`;
}
