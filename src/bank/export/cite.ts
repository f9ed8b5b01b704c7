import type { BankedStrategy } from '../record.js';

/** Date of a version as it is cited. */
function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Where a version stays for good. */
export function versionUrl(strategy: BankedStrategy, publicUrl: string): string {
  return `${publicUrl.replace(/\/$/, '')}/strategies/${strategy.slug}/versions/${strategy.version.number}`;
}

/** A sentence to paste: authors, title, version, bank, date, address. */
export function citation(strategy: BankedStrategy, publicUrl: string): string {
  const authors = strategy.authors.map(({ name }) => name).join('; ');
  const { version } = strategy;
  return `${authors === '' ? (strategy.organisation ?? 'Anonymous') : authors}. ${strategy.title} [search ${strategy.kind}, version ${version.number}]. Searchbank; ${day(version.createdAt)}. Available from: ${versionUrl(strategy, publicUrl)}`;
}

/** One RIS record: CRLF, two blanks before the dash, a field on one line. */
export function toRis(strategy: BankedStrategy, publicUrl: string): string {
  const { version } = strategy;
  const created = day(version.createdAt);
  const fields: [string, string | null][] = [
    ['TY', 'DATA'],
    ...strategy.authors.map(({ name }): [string, string] => ['AU', name]),
    ['TI', strategy.title],
    ['AB', strategy.description === '' ? null : strategy.description],
    ...strategy.subjects.map((subject): [string, string] => ['KW', subject]),
    ['PY', created.slice(0, 4)],
    ['DA', created.replaceAll('-', '/')],
    ['ET', `Version ${version.number}`],
    ['PB', strategy.organisation ?? 'Searchbank'],
    ['DP', 'Searchbank'],
    ['M3', `Search ${strategy.kind}`],
    ['N1', version.database === null ? null : `Database: ${version.database}`],
    ['UR', versionUrl(strategy, publicUrl)],
    ['ER', ''],
  ];
  return fields
    .filter((field): field is [string, string] => field[1] !== null)
    .map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`)
    .join('');
}
