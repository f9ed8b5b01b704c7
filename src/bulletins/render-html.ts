import type { IssueView, ItemView, SectionView } from './issue-view.js';
import { cleanText, cutText, escapeHtml, webAddress } from './mail-text.js';
import { unsubscribeSlot } from './personal.js';
import { renderTemplate } from './render-template.js';

/** How much of each item is shown: characters of the abstract and of the title. */
export interface Room {
  readonly abstract: number;
  readonly title: number;
}

/** `Smith A, Jones B and 4 others. BMJ. 3 November 2026`, with the parts that are known. */
export function describeSource(item: ItemView): string {
  const names = item.authors.slice(0, 2).map((name) => cutText(name, 60));
  const others = item.authors.length - names.length;
  const authors =
    others > 0
      ? `${names.join(', ')} and ${others} ${others === 1 ? 'other' : 'others'}`
      : names.join(', ');
  const journal = item.journal ? cutText(item.journal, 120) : '';
  return [authors, journal, item.published ?? ''].filter((part) => part.length > 0).join('. ');
}

/** Words that set an item apart: its kind, that it is an update, that it is only possibly on the topic. */
export function labelsOf(item: ItemView): string[] {
  const kind = item.kind === 'unclassified' ? [] : [item.kind];
  return [
    ...kind,
    ...(item.updated ? ['updated'] : []),
    ...(item.possible ? ['possibly relevant'] : []),
  ];
}

function renderItem(item: ItemView, room: Room): string {
  const address = webAddress(item.link);
  const title = escapeHtml(cutText(item.title, room.title));
  const heading = address ? `<a href="${escapeHtml(address)}">${title}</a>` : title;
  const abstract = item.abstract ? cutText(item.abstract, room.abstract) : '';
  const labels = labelsOf(item);
  return [
    `<h3>${heading}</h3>`,
    labels.length > 0 ? `<p class="t">${escapeHtml(labels.join(', '))}</p>` : '',
    `<p class="m">${escapeHtml(describeSource(item))}</p>`,
    abstract ? `<p>${escapeHtml(abstract)}</p>` : '',
    `<p class="m">Why it is here: ${escapeHtml(item.why)}</p>`,
  ].join('');
}

function renderSection(section: SectionView, room: Room): string {
  const items = section.items.map((item) => renderItem(item, room)).join('');
  return `<h2>${escapeHtml(section.title)}</h2>${items}`;
}

function renderIntroduction(issue: IssueView): string {
  const written = issue.introduction
    .split(/\n\s*\n/)
    .filter((paragraph) => cleanText(paragraph).length > 0)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
  const count = issue.sections.reduce((sum, section) => sum + section.items.length, 0);
  const items = count === 1 ? '1 new item' : `${count} new items`;
  return [
    ...written,
    `<p>${items}. <a href="${escapeHtml(issue.archiveLink)}">Read this issue on the web</a></p>`,
  ].join('');
}

function renderAbout(issue: IssueView): string {
  const strategies = issue.strategies.map(
    ({ title, link }) => `<li><a href="${escapeHtml(link)}">${escapeHtml(title)}</a></li>`,
  );
  return [
    `<p>${escapeHtml(issue.organisation)} makes this bulletin. New items are selected by these search strategies and chosen by an editor.</p>`,
    `<ul>${strategies.join('')}</ul>`,
    `<p>An item is here because it is new and matches a search; nobody has appraised its quality for you. Some full texts need your library's subscription.</p>`,
    `<p><a href="${escapeHtml(issue.bulletinLink)}">Past issues of ${escapeHtml(issue.bulletin)}</a></p>`,
    `<p><a href="${unsubscribeSlot}">Unsubscribe from ${escapeHtml(issue.bulletin)}</a></p>`,
  ].join('');
}

/** The whole HTML part with the slot of the reader's own address still open. */
export async function renderHtml(issue: IssueView, room: Room): Promise<string> {
  const edition = `Issue ${issue.number}, ${issue.date}`;
  return renderTemplate({
    title: escapeHtml(`${issue.bulletin}: ${edition}`),
    preview: escapeHtml(
      issue.sections
        .flatMap((section) => section.items)
        .slice(0, 2)
        .map((item) => cutText(item.title, 60))
        .join(' · '),
    ),
    bulletin: escapeHtml(issue.bulletin),
    edition: escapeHtml(edition),
    introduction: renderIntroduction(issue),
    about: renderAbout(issue),
    sections: issue.sections.map((section) => renderSection(section, room)),
  });
}
