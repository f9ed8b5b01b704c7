export {
  createOutbound,
  type Fetched,
  type FetchFault,
  type Outbound,
  type OutboundOptions,
} from './outbound.js';
export { readFeed, type KnownFeed, type ReadOutcome } from './read-feed.js';
export { refreshDueFeeds, type Refresh, type RefreshReport } from './refresh.js';
export { syncFeedsFile, writeFeedsFile } from './feeds-file.js';
export { decodeDocument } from './decode.js';
export { decodeEntities } from './entities.js';
export { boundedKey } from './hash.js';
export { findDoi } from './identifiers.js';
export { canonicalLink, resolveLink } from './links.js';
export { plainText, titleText } from './sanitise.js';
export { readDocument } from './read-document.js';
export { createParsePool, type ParsePool, type ParsePoolOptions } from './parse-pool.js';
export { answerFeedRequest } from './batch.js';
export {
  describeMissedSources,
  healthWeeks,
  listFeedHealth,
  type FeedCondition,
  type FeedHealth,
} from './health.js';
export { addFeed, exportOpml, importOpml, retryFeed, switchFeed } from './manage.js';
