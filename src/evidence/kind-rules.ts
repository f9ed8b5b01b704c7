import type { EvidenceKind } from './classify.js';

/** Words that speak for a kind, by where they stand. The first rule that finds any decides. */
export interface KindRule {
  readonly kind: EvidenceKind;
  readonly title?: RegExp;
  readonly abstract?: RegExp;
  /** The heading a journal puts an item under. */
  readonly section?: RegExp;
  /** Against DOI, link and journal, each alone. */
  readonly source?: RegExp;
}

/*
 * In order: that something is a notice comes before what the notice is about, a protocol of a trial before a trial, titles before
 * abstracts, what a document says of itself before where it comes from. Patterns are the field's own phrases
 * (CONSORT and PRISMA ask authors to name the design in the title; alerts and briefings follow their issuers' series names).
 */
export const kindRules: readonly KindRule[] = [
  {
    kind: 'retraction',
    title:
      /^\W*(?:editorial |partial )?(?:retraction|retracted|withdrawn|withdrawal)\b|\b(?:notice of retraction|retraction (?:note|notice|statement)|expression of concern|article withdrawn|retracted article|statement of retraction|retracts? (?:paper|article|study))\b|\[retraction\]\s*$/i,
    abstract:
      /\b(?:(?:article|paper|publication) has been (?:retracted|withdrawn)|have retracted this|are retracting this|retracts the article)\b/i,
    section: /^retractions?$/i,
  },
  {
    kind: 'erratum',
    title:
      /^\W*(?:(?:author|publisher)(?:’s|'s)? |addendum and )?(?:erratum|errata|corrigendum|corrigenda|corrections?)\b|\b(?:erratum|corrigendum) (?:to|for|in|regarding)\b|^\W*corrected and republished\b|^\W*(?:author|publisher)[’']?s? erratum\b|[.[]\s*(?:correction|corrigendum|erratum)\]?\s*$|\b(?:department of error|errors? in (?:table|figure|abstract|text)|incorrect (?:author|data|figure)|corrected data)\b/i,
    abstract:
      /\b(?:this corrects the article|the (?:original )?article has been corrected|this correction gives|the corrected (?:table|figure)|there was an error in (?:table|figure)|the authors regret that)\b/i,
    section: /^(?:erratum|errata|corrections?|corrigend)/i,
  },
  {
    kind: 'comment',
    title:
      /^(?:(?:invited |guest |editorial )?(?:comment(?:ary|s)?|editorial|letters?|reply|response|viewpoint|perspective|opinion|correspondence)|(?:the )?authors?[’']? (?:reply|response)|in reply|re)(?:\s*:|\s+(?:on|to|from|in response to)\b)|\bletters? to the editor\b|^letter in response\b|^response to (?:letter|comment)\b/i,
    section:
      /^(?:editorials?|letters?|correspondence|comments?|commentar(?:y|ies)|perspectives?|viewpoints?|opinion|debate)$/i,
  },
  {
    kind: 'comment',
    title: /^(?:guest |invited )?editorial\b|^(?:a )?reply to\b|^head to head\b/i,
    abstract:
      /\b(?:in this (?:commentary|editorial|letter|viewpoint|personal perspective)|this (?:editorial|commentary|viewpoint|letter|opinion (?:piece|article))|in my view|we read with interest|two clinicians debate)\b/i,
  },
  {
    kind: 'preprint',
    title: /[[(]?\bpreprint\b[\])]?\s*$/i,
    abstract:
      /\b(?:this (?:article )?is a preprint|not (?:been )?(?:certified by )?peer[- ]review)/i,
    source:
      /^10\.(?:1101\/(?:19|20)?\d|64898|21203|20944|48550|31219)|(?:bio|med)rxiv|researchsquare|preprints\.org|psyarxiv|arxiv\.org/i,
  },
  {
    kind: 'protocol',
    title:
      /\b(?:study|trial|review|research|evaluation|cohort)?\s*protocol\b(?=\s*(?:for|of|on|and)\b|\s*$|\s*[:.(])|^protocol\b|\bprotocol for (?:a|an|the)\b|\b(?:rationale and design|design and rationale|(?:statistical|economics) analysis plan|(?:study )?design and methods|study design of|what we plan to do|planned evaluation)\b/i,
    abstract:
      /\b(?:participants will be|outcomes? will be (?:measured|assessed)|will be (?:searched|randomi[sz]ed|recruited|carried out)|we will (?:search|include|recruit|estimate)|(?:describes?|to describe) the protocol|this protocol)\b/i,
  },
  {
    kind: 'safety alert',
    title:
      /\b(?:patient safety alert|drug safety (?:update|communication)|device safety information|medical device (?:alert|safety)|field safety notices?|class [1-4] medicines? (?:recall|defect)|(?:medicines?|device|product|drug|urgent) recall|recall of|safety (?:alert|notice|warning|communication)|(?:drug|device|medicines?) alerts?|boxed warning|medication safety alert|important safety information)\b/i,
  },
  {
    kind: 'evidence summary',
    title:
      /\b(?:(?:clinical |rapid |research )?evidence (?:summary|summaries|brief(?:ing)?|update|map|digest|snapshot|scan|bulletin|at a glance)|evidence review\b(?!er)|(?:clinical )?knowledge summar(?:y|ies)|critically appraised topics?|horizon scan(?:ning)?|(?:health )?technology briefing|clinical evidence briefing|nihr (?:alert|evidence)|bestbets|(?:research|topic) summary|summary of the evidence|what does the evidence say)\b/i,
  },
  {
    kind: 'systematic review',
    title:
      /\b(?:systematic (?:literature |scoping |mixed[- ]studies )?reviews?|meta-?analys[ie]s|meta-?ethnograph(?:y|ies)|(?:umbrella|scoping|realist|integrative|rapid|living|cochrane|mixed[- ]methods|critical) reviews?|evidence synthesis|qualitative synthesis|overview of (?:systematic )?reviews|network meta-?analysis|cochrane library)\b|\(cochrane review\)|\breview of reviews\b/i,
  },
  {
    kind: 'randomised trial',
    title:
      /\brandomi[sz]ed\b|\bRCT\b|\b(?:placebo|sham)-controlled\b|\b(?:cross-?over|factorial|stepped[- ]wedge|non-?inferiority|superiority|adaptive platform|cluster) (?:randomi[sz]ed |controlled )?trial\b|\bphase (?:2|3|ii|iii)\b.*\btrial\b/i,
  },
  {
    kind: 'guideline',
    title:
      /\b(?:guidelines?|quality standards?|consensus (?:statement|recommendations?|guidance)|expert consensus|position (?:statement|paper)|care pathway|best practice (?:statement|guidance)|practice parameter)\b|^recommendations (?:for|on)\b|\b(?:clinical |national |nice |commissioning )?guidance\b|: diagnosis and management$|\bSIGN \d{2,3}\b/i,
  },
  {
    kind: 'policy or report',
    title:
      /\b(?:(?:annual|final|thematic|board|commission|audit|interim|progress|national|parliamentary|inspectorate) report|report (?:by|of|on|to) (?:the|a|an)\b|policy (?:paper|statement|brief)|(?:national|ten-year|five-year|government|\d+-year) (?:strategy|plan)|strategy (?:for|on|20\d\d)|action plan|(?:white|green) paper|consultation (?:on|response)|framework for|long[- ]term plan|inquiry|independent review|government response|(?:national|official) statistics|statistical (?:release|bulletin)|state of (?:care|the nation)|national audit|needs assessment|public health profile|commission report)\b|: policy paper$|^report:/i,
  },
  {
    kind: 'safety alert',
    title:
      /\b(?:risk of (?:harm|serious|death|dependence)|stop using|new warnings? (?:for|on)|new contraindication|direct healthcare professional communication|medicine supply notification|early alert|reminds prescribers)\b/i,
    abstract:
      /\b(?:affected (?:stock|batches|products|lots|devices)|recalling the batches|field safety notices?|advice for healthcare professionals|yellow card|medwatch|boxed warning|complete actions by|action required)\b/i,
  },
  {
    kind: 'evidence summary',
    title:
      /\b(?:what is the evidence (?:for|on)|clinical evidence synopsis|(?:medtech )?innovation briefing|^clinical question|cochrane clinical answers|key evidence|plain english summary|evidence (?:overview|synopsis))\b/i,
    abstract:
      /\b(?:this (?:evidence )?(?:summary|briefing|digest)|in this digest|best (?:available )?evidence is tabulated|evidence overview|summary of the evidence|short structured search)\b/i,
  },
  {
    kind: 'systematic review',
    title:
      /\b(?:thematic synthesis|synthesis of \d+ studies|what does the literature tell|literature review)\b/i,
    abstract:
      /\b(?:to (?:map|synthesi[sz]e) the (?:literature|evidence)|systematically searched|(?:search methods|study selection|selection criteria|data sources):|(?:five|six|seven|eight|\d+) (?:electronic )?databases|JBI methodology|eligible studies)\b/i,
  },
  {
    kind: 'policy or report',
    title:
      /\b(?:the state of|inspection report|investigation report|charity report|blueprint for|statistics on|getting it right for|left waiting|unequal access)\b/i,
    abstract:
      /\b(?:this (?:final |annual |think tank )?report|the annual report|this policy paper|calls on (?:the )?government|presented to parliament|commissioned by the secretary|freedom of information|report for )/i,
  },
  {
    kind: 'guideline',
    title:
      /\b(?:diagnosis|assessment) and management\b|\bNG\d{2,3}\b|\bwhat clinicians should\b|\b(?:society|working group) recommendations\b|^standards for\b|^best practice in\b/i,
    abstract:
      /\b(?:guideline (?:development group|panel|committee)|GRADE approach|recommendations (?:were|are) (?:graded|developed|based)|we recommend|this guidance|good practice points|(?:practical )?recommendations (?:on|for) )/i,
  },
  {
    kind: 'systematic review',
    abstract:
      /\b(?:we (?:did|conducted|performed|undertook|carried out) an? (?:\w+ )?(?:systematic review|meta-analysis|scoping review)|this (?:systematic|scoping|umbrella|integrative)? ?review (?:maps|synthesi[sz]es|included|identified)|databases were searched|we searched (?:MEDLINE|PubMed|Embase|\w+ (?:electronic )?databases)|PROSPERO|PRISMA|risk of bias was assessed|studies (?:met the inclusion criteria|were (?:selected|eligible))|pooled (?:risk|odds|effect|estimate)|(?:two|2) (?:reviewers|authors) (?:independently )?(?:screened|selected))/i,
  },
  {
    kind: 'randomised trial',
    abstract:
      /\b(?:(?:were|was) (?:then )?randomly (?:assigned|allocated)|we randomly (?:assigned|allocated)|(?:were|was) randomi[sz]ed|underwent randomi[sz]ation|assigned at random|randomi[sz]ed controlled trial|in this (?:\w+[ -]){0,4}randomi[sz]ed|intention-to-treat)\b/i,
  },
  {
    kind: 'primary research',
    title:
      /\b(?:cohort|case-control|cross-sectional|qualitative|interviews?|focus groups?|ethnograph\w*|phenomenolog\w*|observational|before[- ]and[- ]after|interrupted time series|mixed[- ]methods|surveys?|case (?:series|report)|feasibility|prospective|retrospective|longitudinal|registry|secondary analysis|diagnostic accuracy|population-based|validation|incidence|prevalence|predictors|risk factors|association(?:s)? (?:between|of)|trends in|time trends|barriers to|experiences of|views of|perceptions|pilot study|cost(?:s|-effectiveness)? of|economic evaluation|linked data|quality improvement|psychometric|knowledge and attitudes|hospital admissions? in)\b/i,
  },
  {
    kind: 'primary research',
    abstract:
      /\b(?:observational study|data were collected|linkage to|we audited|interviews in|fieldwork|(?:retrospective|prospective) (?:cohort|study|observational)|cohort of|cross-sectional|semi-structured interviews|thematic(?:ally)? analys\w+|transcripts were (?:coded|analysed)|analysed thematically|we (?:interviewed|surveyed|recruited|followed|linked|analysed)|interrupted time series|(?:methods|design|setting|participants):|odds ratios?|hazard ratios?|cox (?:models?|regression)|regression|95\s?% ci|questionnaires? (?:was|were) sent|answered a (?:postal |online )?(?:survey|questionnaire)|focus groups? (?:was|were) held|sensitivity (?:of|was)|n ?= ?\d+)\b/i,
  },
  { kind: 'guideline', source: /nice\.org\.uk\/guidance|sign\.ac\.uk|magicapp/i },
  {
    kind: 'evidence summary',
    abstract:
      /\b(?:this (?:summary|briefing) |we summari[sz]e recent|plain language summary|overview of the best available evidence|key points from|(?:studies|reviews) are summari[sz]ed and appraised)/i,
  },
  {
    kind: 'policy or report',
    abstract:
      /\b(?:the (?:report|plan|strategy|policy|framework) sets out|the government accepts|the department seeks views|the consultation closes|this policy sets out|inspectors visited|figures for the year|statistics (?:on|for) )/i,
  },
  {
    kind: 'news',
    title:
      /^(?:news|in the news|podcast|blog|watch|listen|video|conference highlights|this week|obituary|tributes?)\b|\b(?:launch(?:es|ed)?|opens?|announce[sd]?|visits?|calls for|win(?:s|ners?)? (?:award|prize)|awards?|appoints?|appointed|steps? down|celebrates?|vote|march(?:es)?|strikes?|welcomes?|fundings?|waiting times|wait for|awareness (?:week|day|month)|professor of|to build|minutes with|highlights|hails?|warns?|says?|backs?|rolls? out|named to|press release|record high|criticise|researchers tell|breakthrough|to get faster)\b/i,
    abstract:
      /[“"][^”"]{8,}[”"],? (?:said|says)\b|\b(?:said (?:the|that|on)|told (?:us|reporters)|announced (?:today|on|at)|campaigners|speaking on|our latest blog|yesterday|read more about|spokes(?:man|woman|person)|figures released|announced this week|gathered outside|news desk|chief executive said|story was first reported)\b/i,
    source: /\/(?:news|blog|press-release|media-cent(?:re|er))(?:s|\/|$)|news\./i,
  },
];
