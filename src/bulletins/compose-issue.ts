import type { Issue } from './issue-queries.js';
import type { IssueItem } from './issue-item-queries.js';
import type { Reason } from './choose.js';
import type { IssueView, ItemView } from './issue-view.js';
import { cutText } from './mail-text.js';
import { sections } from './sections.js';

/** Who runs the site, and where. */
export interface Publisher {
  readonly organisation: string;
  /** Without a slash at the end: `https://bulletins.example.nhs.uk`. */
  readonly publicUrl: string;
}

const longDate = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const plainDate = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `Sunday 22 November 2026`, without the comma that some versions of ICU put behind the weekday. */
export function formatIssueDate(date: Date): string {
  return longDate.format(date).replace(',', '');
}

/** The day a thing was published, or its year, or null. */
export function formatPublished(item: {
  published: Date | null;
  year: number | null;
}): string | null {
  if (item.published) return plainDate.format(item.published);
  return item.year === null ? null : String(item.year);
}

const listed = (numbers: readonly number[]) =>
  numbers.length === 1
    ? `line ${numbers[0] ?? ''}`
    : `lines ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;

function sayReason(reason: Reason): string {
  const telling = reason.lines.filter(({ words }) => words.length > 0);
  const lines = (telling.length > 0 ? telling : reason.lines).slice(0, 3);
  const words = [...new Set(lines.flatMap((line) => line.words.map((word) => word.toLowerCase())))];
  const place = lines.length > 0 ? `, ${listed(lines.map(({ number }) => number))}` : '';
  const found = words.length > 0 ? `: ${cutText(words.slice(0, 6).join(', '), 90)}` : '';
  return `${cutText(reason.strategyTitle, 80)}${place}${found}`;
}

/** `Preventing delirium, lines 4 and 9: delirium, older people`; of more than two strategies the others are counted. */
export function sayWhy(reasons: readonly Reason[]): string {
  const said = reasons.slice(0, 2).map(sayReason);
  const more = reasons.length - said.length;
  return said.join('; ') + (more > 0 ? `; and ${more} more` : '');
}

export function viewItem(item: IssueItem): ItemView {
  const { title, link, kind, journal, authors, abstract, doi, pmid, updated } = item;
  return {
    title,
    link: link ?? (doi ? `https://doi.org/${encodeURI(doi)}` : null),
    kind,
    journal,
    authors,
    published: formatPublished(item),
    abstract,
    doi,
    pmid,
    why: sayWhy(item.reasons),
    possible: item.verdict === 'possible',
    updated,
  };
}

/** The kept items of an issue under the headings of their sections, ready for any rendering. */
export function composeIssue(
  issue: Issue,
  items: readonly IssueItem[],
  publisher: Publisher,
  date: Date,
): IssueView {
  const kept = items.filter((item) => item.decision === 'kept');
  const reasons = kept.flatMap((item) => item.reasons);
  const strategies = new Map(reasons.map((reason) => [reason.strategySlug, reason.strategyTitle]));
  const bulletinLink = `${publisher.publicUrl}/bulletins/${issue.bulletinSlug}`;
  return {
    bulletin: issue.bulletinTitle,
    topic: issue.topicTitle,
    number: issue.number,
    date: formatIssueDate(date),
    introduction: issue.introduction,
    organisation: publisher.organisation,
    sections: sections
      .map(({ id, title }) => ({
        id,
        title,
        items: kept.filter((item) => item.section === id).map(viewItem),
      }))
      .filter((section) => section.items.length > 0),
    strategies: [...strategies].map(([slug, title]) => ({
      title,
      link: `${publisher.publicUrl}/strategies/${slug}`,
    })),
    archiveLink: `${bulletinLink}/${issue.number}`,
    bulletinLink,
  };
}
