import type { schema } from '../db/index.js';

export type EvidenceKind = (typeof schema.evidenceKinds)[number];

/** What a kind is told from. */
export interface Classifiable {
  readonly title: string;
  readonly abstract: string | null;
  readonly journal: string | null;
  /** The heading a journal puts it under. */
  readonly section?: string | null;
  readonly link?: string | null;
  readonly doi?: string | null;
}

export interface Classification {
  readonly kind: EvidenceKind;
  /** The words that decided, as written; null where nothing did. */
  readonly phrase: string | null;
}

interface Rule {
  readonly kind: EvidenceKind;
  readonly title?: RegExp;
  readonly abstract?: RegExp;
  readonly section?: RegExp;
  /** Against DOI, link and journal, each alone. */
  readonly source?: RegExp;
}

/** In order: what a notice is about comes after that it is a notice, a protocol of a trial before a trial. */
const rules: readonly Rule[] = [
  {
    kind: 'retraction',
    title:
      /^\W*(?:retraction|retracted|withdrawn|retraction notice)\b(?:\s+(?:of|note|notice|article))?\s*[:[–-]?|\b(?:notice of retraction|expression of concern)\b/i,
  },
  {
    kind: 'erratum',
    title:
      /^\W*(?:erratum|errata|corrigendum|corrigenda|correction|author correction|publisher correction)\b(?:\s+(?:to|for))?\s*:?|\b(?:erratum|corrigendum) (?:to|for)\b/i,
    section: /^(?:erratum|errata|corrections?|corrigend)/i,
  },
  {
    kind: 'protocol',
    title:
      /\b(?:study|trial|review|research)?\s*protocol\b(?=\s*(?:for|of)\b|\s*$|\s*[:.(])|\bprotocol for (?:a|an|the)\b|\brationale and design\b/i,
  },
  {
    kind: 'comment',
    title:
      /^(?:comment(?:ary)?|editorial|letter|reply|response|authors?[’'] reply|in reply|re)\b\s*(?:on|to|from)?\s*:|\bletter to the editor\b|^comment on\b/i,
    section:
      /^(?:editorials?|letters?|correspondence|comments?|commentar(?:y|ies)|perspectives?|viewpoints?|opinion)$/i,
  },
  {
    kind: 'preprint',
    source:
      /^10\.(?:1101|64898|21203)\/|(?:bio|med)rxiv|researchsquare|preprints\.org|^psyarxiv|\bpreprints?\b/i,
  },
  {
    kind: 'safety alert',
    title:
      /\b(?:national patient safety alert|patient safety alert|drug safety update|medical device (?:alert|safety)|field safety notice|class [1-4] medicines? (?:recall|defect)|medicines? recall|safety alert|drug alert|boxed warning|product recall)\b/i,
  },
  {
    kind: 'systematic review',
    title:
      /\b(?:systematic (?:literature )?review|meta-?analys[ie]s|umbrella review|scoping review|network meta-?analysis|evidence synthesis|rapid review|living review)\b/i,
  },
  {
    kind: 'guideline',
    title:
      /\b(?:(?:clinical |practice |national |nice |sign |quality )?guidelines?|guidance|quality standard|consensus (?:statement|recommendations)|position statement|care pathway|recommendations (?:for|on)|best practice statement)\b/i,
  },
  {
    kind: 'evidence summary',
    title:
      /\b(?:evidence (?:summary|brief|briefing|review|update|map)|clinical knowledge summar(?:y|ies)|critically appraised topic|horizon scan|rapid evidence)\b/i,
  },
  {
    kind: 'randomised trial',
    title:
      /\b(?:(?:cluster |pragmatic |pilot |feasibility |double-blind )*randomi[sz]ed(?:[ ,]+(?:controlled|clinical|placebo-controlled|cross-?over|open-label|feasibility|pilot|double-blind))*[ ,]+(?:trial|study)|\bRCT\b|randomi[sz]ed)\b/i,
  },
  {
    kind: 'systematic review',
    abstract:
      /\b(?:we (?:did|conducted|performed|undertook|carried out) an? (?:\w+ )?(?:systematic review|meta-analysis|scoping review)|this (?:systematic|scoping|umbrella) review)\b/i,
  },
  {
    kind: 'randomised trial',
    abstract:
      /\b(?:were|was) (?:then )?randomly (?:assigned|allocated)|\bwere randomi[sz]ed\b|\brandomi[sz]ed controlled trial was\b|\bin this (?:\w+[ -]){0,4}randomi[sz]ed\b/i,
  },
  {
    kind: 'policy or report',
    title:
      /\b(?:annual report|policy paper|policy|strategy|white paper|consultation|framework|long term plan|inquiry|(?:national|official) statistics|statistical (?:release|bulletin)|audit report|state of (?:care|the nation)|report)\b/i,
  },
  {
    kind: 'primary research',
    title:
      /\b(?:cohort study|case-control|cross-sectional|qualitative (?:study|interview|analysis)|interview study|observational study|before-and-after|interrupted time series|mixed[- ]methods|survey of|case series|case report|feasibility study|prospective|retrospective|longitudinal|registry study|secondary analysis|diagnostic accuracy)\b/i,
  },
  {
    kind: 'primary research',
    abstract:
      /\b(?:(?:retrospective|prospective) (?:cohort|study|observational)|cohort of|cross-sectional|semi-structured interviews|thematic analysis|we (?:interviewed|surveyed|recruited|followed|linked|analysed data)|interrupted time series|(?:methods|design):|odds ratio|hazard ratio|95\s?% ci)\b/i,
  },
  { kind: 'guideline', source: /nice\.org\.uk\/guidance|sign\.ac\.uk|magicapp/i },
  { kind: 'news', source: /(?:news|blog)\b/i },
];

/** The kind of evidence by title, abstract and source, with the words that decided. "unclassified" where no rule says anything. */
export function classify(record: Classifiable): Classification {
  for (const rule of rules) {
    const found =
      find(rule.title, record.title) ??
      find(rule.section, record.section) ??
      find(rule.abstract, record.abstract) ??
      find(rule.source, record.doi) ??
      find(rule.source, record.link) ??
      find(rule.source, record.journal);
    if (found !== undefined) return { kind: rule.kind, phrase: found };
  }
  return { kind: 'unclassified', phrase: null };
}

function find(pattern: RegExp | undefined, text: string | null | undefined): string | undefined {
  if (pattern === undefined || text === null || text === undefined) return undefined;
  const phrase = pattern.exec(text)?.[0].trim();
  return phrase === '' ? undefined : phrase;
}
