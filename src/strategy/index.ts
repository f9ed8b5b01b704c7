export type * from './ast.js';
export { answer } from './batch/answer.js';
export { check } from './check/check.js';
export type { CheckOptions } from './check/check.js';
export { readingRules } from './check/reading-rules.js';
export type { RuleDescription, RuleExample } from './check/rule.js';
export { rules } from './check/rules.js';
export { detect } from './detect.js';
export type { Evidence } from './detect.js';
export type { Field, FieldSense } from './dialects/field.js';
export { fieldsOf, findField } from './dialects/find-field.js';
export { parse } from './parse.js';
export { isPlatform, platforms } from './platform.js';
export type { Platform } from './platform.js';
export { print } from './print/print.js';
export { printLines, printQuery } from './print/print-query.js';
export type { PressElement, Problem, Suggestion } from './problem.js';
export { sameTree } from './same-tree.js';
export { childrenOf, visit } from './visit.js';
export { mean } from './meaning/mean.js';
export type { Meaning, StrategyMeaning, Target, Vocabulary } from './meaning/meaning.js';
export type { LineExplanation, LineReason } from './match/explain.js';
export type { Span as EvidenceSpan } from './match/evidence.js';
export type { HeadingTree } from './match/heading-tree.js';
export { compile } from './match/matcher.js';
export type { FullMatch, Match, Matcher, MatchOptions } from './match/matcher.js';
export type { MatchRecord, RecordHeading } from './match/record.js';
export { StandingQueries } from './match/standing-queries.js';
export type { Selection, SelectOptions } from './match/standing-queries.js';
export type { Verdict } from './match/verdict.js';
export { compare } from './compare/compare.js';
export type { Comparison, ComparisonChange } from './compare/compare.js';
export type { HeadingMap, MappedHeading } from './translate/heading-map.js';
export type { Change, ReportEntry } from './translate/report.js';
export { translate } from './translate/translate.js';
export type { Shape } from './translate/task.js';
export type { TranslateOptions, Translation } from './translate/translate.js';
export { openVocabulary } from './vocabulary/heading-vocabulary.js';
export type { HeadingVocabulary } from './vocabulary/heading-vocabulary.js';
export { parseVocabularyFile } from './vocabulary/parse-vocabulary-file.js';
export { createBinReader } from './vocabulary/read-descriptor-bin.js';
export { createXmlReader } from './vocabulary/read-descriptor-xml.js';
export type {
  DescriptorReader,
  VocabularyFile,
  VocabularyHeading,
} from './vocabulary/vocabulary-file.js';
