import type { IssueView, ItemView } from './issue-view.js';
import { cleanText, cutText, webAddress } from './mail-text.js';
import { unsubscribeSlot } from './personal.js';
import { describeSource, labelsOf, type Room } from './render-html.js';

function plainItem(item: ItemView, room: Room): string {
  const labels = labelsOf(item);
  const abstract = item.abstract ? cutText(item.abstract, room.abstract) : '';
  const lines = [
    cutText(item.title, room.title),
    labels.length > 0 ? `[${cleanText(labels.join(', '))}]` : '',
    describeSource(item),
    webAddress(item.link) ?? '',
    abstract,
    `Why it is here: ${cleanText(item.why)}`,
  ];
  return lines.filter((line) => line.length > 0).join('\n');
}

function underline(title: string, sign: string): string {
  return `${title}\n${sign.repeat(Math.min(72, Array.from(title).length))}`;
}

/** The plain-text part: every link of the HTML part, in the same order of sections. */
export function renderPlain(issue: IssueView, room: Room): string {
  const introduction = issue.introduction
    .split(/\n\s*\n/)
    .map(cleanText)
    .filter((paragraph) => paragraph.length > 0);
  const parts = [
    underline(cleanText(issue.bulletin), '='),
    `Issue ${issue.number}, ${issue.date}`,
    ...introduction,
    `On the web: ${issue.archiveLink}`,
    ...issue.sections.flatMap((section) => [
      underline(cleanText(section.title), '-'),
      ...section.items.map((item) => plainItem(item, room)),
    ]),
    underline('About this bulletin', '-'),
    `${cleanText(issue.organisation)} makes this bulletin. New items are selected by these search strategies and chosen by an editor:`,
    issue.strategies.map(({ title, link }) => `${cleanText(title)}\n${link}`).join('\n'),
    "An item is here because it is new and matches a search; nobody has appraised its quality for you. Some full texts need your library's subscription.",
    `Past issues: ${issue.bulletinLink}`,
    `Unsubscribe: ${unsubscribeSlot}`,
  ];
  return `${parts.filter((part) => part.length > 0).join('\n\n')}\n`;
}
