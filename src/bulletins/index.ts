export {
  findBulletin,
  findBulletinById,
  listBulletins,
  type Bulletin,
} from './bulletin-queries.js';
export { createBulletin, type BulletinWish } from './bulletins.js';
export type { Reason } from './choose.js';
export { listFailingFeeds } from './candidate-queries.js';
export { compileIssue, type Compiled } from './compile.js';
export { compileDueBulletins, type CompileReport } from './compile-due.js';
export {
  composeIssue,
  formatIssueDate,
  formatPublished,
  sayWhy,
  viewItem,
  type Publisher,
} from './compose-issue.js';
export {
  abandonDraft,
  decideItems,
  introduce,
  readDraft,
  tidyIntroduction,
  type Draft,
} from './draft.js';
export { freezeIssue, previewIssue, type FreezeRefusal } from './freeze.js';
export {
  findDraft,
  findFrozen,
  findIssueById,
  findIssueByNumber,
  listIssues,
  type Frozen,
  type Issue,
} from './issue-queries.js';
export { countDecisions, listItems, type Decision, type IssueItem } from './issue-item-queries.js';
export type { IssueView, ItemView, SectionView } from './issue-view.js';
export { cutText, webAddress } from './mail-text.js';
export { nextDue, type Schedule } from './next-due.js';
export { personalise, unsubscribeSlot } from './personal.js';
export { greatestHtmlBytes, renderIssue, type RenderedIssue } from './render-issue.js';
export { sectionOf, sections } from './sections.js';
export { checkTopicStrategies } from './standing-query.js';
export { attachStrategy, createTopic } from './topics.js';
export {
  detachStrategy,
  findTopic,
  listAttachableStrategies,
  listTopics,
  listTopicStrategies,
  type Topic,
  type TopicInList,
  type TopicStrategy,
} from './topic-queries.js';
