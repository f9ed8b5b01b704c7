export {
  deposit,
  findDuplicates,
  longestText,
  mayChange,
  revise,
  withdraw,
  type NewStrategy,
} from './deposit.js';
export { citation, toRis, versionUrl } from './export/cite.js';
export { fromJson } from './export/from-json.js';
export { toCsv } from './export/to-csv.js';
export { toJson } from './export/to-json.js';
export { findNhsNumbers, type NhsNumber } from './nhs-numbers.js';
export { platformChoices, platformName } from './platform-names.js';
export { fromPubmedFile } from './pubmed-file.js';
export { lineText, readStrategy, type Reading } from './read-strategy.js';
export {
  kinds,
  licences,
  purposes,
  type Author,
  type BankedStrategy,
  type Kind,
  type Purpose,
  type RunDetails,
  type StrategyDetails,
  type StrategyVersion,
} from './record.js';
export { readSamples, type SampleStrategy } from './samples.js';
export { everything, pageSize, type BankQuery, type FacetValue } from './search/bank-query.js';
export { markWords, type FoundLine, type Stretch } from './search/found-lines.js';
export {
  createStrategySearch,
  type BankResult,
  type FoundStrategy,
  type StrategySearch,
} from './search/strategy-search.js';
export {
  findStrategy,
  listVersions,
  selectNewest as listNewest,
  type Duplicate,
  type VersionInList,
} from './strategy-queries.js';
export { wordsOf } from './words.js';
