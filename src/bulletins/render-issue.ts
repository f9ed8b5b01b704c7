import { createHash } from 'node:crypto';
import type { IssueView } from './issue-view.js';
import { byteLength, cleanText } from './mail-text.js';
import { type Room, renderHtml } from './render-html.js';
import { renderPlain } from './render-plain.js';

/** Gmail cuts a message at about 102 KB of HTML; below this it is safe with the reader's own address put in. */
export const greatestHtmlBytes = 80 * 1024;

/** Tried in this order until the message is small enough: long abstracts are the first to go. */
const rooms: readonly Room[] = [
  { abstract: 420, title: 400 },
  { abstract: 240, title: 300 },
  { abstract: 120, title: 250 },
  { abstract: 0, title: 200 },
];

/** Both parts of a message with the reader's own slot still open, and what makes them unalterable. */
export interface RenderedIssue {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** SHA-256 of subject, HTML and text. */
  readonly hash: string;
  /** Bytes of the HTML part. */
  readonly bytes: number;
  /** Whether the HTML stays below the size at which mail programs cut messages. */
  readonly fits: boolean;
}

/** Renders both parts; abstracts are cut shorter, to nothing at the last, until the HTML is small enough. */
export async function renderIssue(issue: IssueView): Promise<RenderedIssue> {
  const count = issue.sections.reduce((sum, section) => sum + section.items.length, 0);
  const subject = cleanText(
    `${issue.bulletin}: ${count} new ${count === 1 ? 'item' : 'items'}, ${issue.date}`,
  );
  let html = '';
  let room = rooms[0]!;
  for (room of rooms) {
    html = await renderHtml(issue, room);
    if (byteLength(html) <= greatestHtmlBytes) break;
  }
  const text = renderPlain(issue, room);
  const hash = createHash('sha256')
    .update(JSON.stringify([subject, html, text]))
    .digest('hex');
  const bytes = byteLength(html);
  return { subject, html, text, hash, bytes, fits: bytes <= greatestHtmlBytes };
}
