import type { EvidenceRecord } from './queries.js';
import { aboutDoiOf } from './about-doi.js';
import { firstFamilyName, plainDoi } from './identity.js';
import { isPreprint } from './preprint.js';
import { noticeOf, titleWords, type NoticeKind } from './title.js';

export type Relation = 'preprint of' | 'corrects' | 'retracts' | 'comments on';

export interface RecordLink {
  readonly fromId: string;
  readonly toId: string;
  readonly relation: Relation;
}

const relations: Readonly<Record<NoticeKind, Relation>> = {
  erratum: 'corrects',
  retraction: 'retracts',
  comment: 'comments on',
};

/**
 * How two records belong together without being one: a preprint and its paper, a notice and what it is about.
 * Null where they do not.
 */
export function relationOf(a: EvidenceRecord, b: EvidenceRecord): RecordLink | null {
  return noticeLink(a, b) ?? noticeLink(b, a) ?? preprintLink(a, b);
}

function noticeLink(notice: EvidenceRecord, about: EvidenceRecord): RecordLink | null {
  const numbered = aboutDoiOf(notice.abstract);
  if (numbered !== null && about.doi === plainDoi(numbered.doi))
    return { fromId: notice.id, toId: about.id, relation: relations[numbered.kind] };
  const read = noticeOf(notice.title);
  if (read === null || noticeOf(about.title)?.kind === read.kind) return null;
  const named = titleWords(read.about);
  const title = titleWords(about.title);
  // A notice often leaves the subtitle out, or is cut off.
  if (title !== named && !title.startsWith(`${named} `) && !named.startsWith(`${title} `))
    return null;
  return { fromId: notice.id, toId: about.id, relation: relations[read.kind] };
}

function preprintLink(a: EvidenceRecord, b: EvidenceRecord): RecordLink | null {
  if (isPreprint(a) === isPreprint(b)) return null;
  const [preprint, paper] = isPreprint(a) ? [a, b] : [b, a];
  const first = firstFamilyName(preprint.authors);
  const second = firstFamilyName(paper.authors);
  if (first !== '' && second !== '' && first !== second) return null;
  if (noticeOf(paper.title) !== null) return null;
  const near = titleWords(preprint.title) === titleWords(paper.title);
  return near ? { fromId: preprint.id, toId: paper.id, relation: 'preprint of' } : null;
}
