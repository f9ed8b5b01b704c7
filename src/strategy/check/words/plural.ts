/*
 * Singular and plural of the nouns that medical searches use. Only words that are known to be nouns, by this list or
 * by their ending: a plural of an adjective helps nobody. Own list.
 */

const irregular: readonly (readonly [singular: string, plural: string])[] = [
  ['child', 'children'],
  ['woman', 'women'],
  ['man', 'men'],
  ['person', 'persons'],
  ['tooth', 'teeth'],
  ['foot', 'feet'],
  ['mouse', 'mice'],
  ['bacterium', 'bacteria'],
  ['virus', 'viruses'],
  ['foetus', 'foetuses'],
  ['fetus', 'fetuses'],
  ['hypothesis', 'hypotheses'],
  ['diagnosis', 'diagnoses'],
  ['prognosis', 'prognoses'],
  ['metastasis', 'metastases'],
  ['prosthesis', 'prostheses'],
  ['psychosis', 'psychoses'],
  ['neurosis', 'neuroses'],
  ['thrombosis', 'thromboses'],
  ['stenosis', 'stenoses'],
  ['fibrosis', 'fibroses'],
  ['embolus', 'emboli'],
  ['nucleus', 'nuclei'],
  ['vertebra', 'vertebrae'],
  ['fistula', 'fistulae'],
  ['calf', 'calves'],
  ['life', 'lives'],
  ['wife', 'wives'],
  ['midwife', 'midwives'],
];

const nouns = new Set(
  `abscess accident adolescent adult allergy amputee analgesic aneurysm anomaly antagonist antibiotic antibody anticoagulant antidepressant antigen antipsychotic
  application arthropathy asthmatic athlete attack baby behaviour behavior biomarker biopsy birth blocker bone boy brace bruise burn calcification cancer carcinoma
  caregiver carer catheter cell centre center clinic clinician cohort complication consultation contraceptive convulsion corticosteroid counsellor counselor cyst deficiency defect
  deformity delay delivery dentist device diabetic diet disability disease disorder diuretic doctor donor drug electrode embryo emergency employee enzyme
  episode error exercise factor failure family father fetus fever fracture friend gene girl graft guideline haemorrhage hemorrhage headache hip home
  hormone hospital illness immunoglobulin implant impairment incision inhibitor injury infant infarct infection inpatient insufficiency intervention joint kidney
  knee laceration laxative leg lesion limb liver lung lymphoma malformation malignancy medication medicine melanoma migraine mother muscle narcotic
  neonate neoplasm nerve newborn nurse nutrient obstruction operation opiate opioid organ outbreak outcome outpatient ovary parent participant
  pathogen patient pharmacist physician physiotherapist plaque polyp practitioner pregnancy preterm prisoner probiotic procedure programme program protein
  psychologist psychotherapist pupil questionnaire receptor recipient relapse relative repair resident review risk rupture sarcoma scale scan scar school screen
  seizure service shoulder sibling sign smoker spasm specialist splint sprain statin steroid stent strain stroke student study supplement surgeon surgery survivor suture
  symptom syndrome tablet teacher teenager tendon test therapist therapy toe toxin transfusion transplant trauma treatment trial trimester tumour tumor ulcer
  vaccine valve vein ventilator vessel veteran visit vitamin volunteer ward worker worm wound wrist youth`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const nounEndings =
  /(?:ectomy|otomy|ostomy|plasty|scopy|graphy|gram|pathy|opathy|oma|logist|trician|therapist|tumou?r|inhibitor|blocker|agonist|injection|vaccine|syndrome)$/;

const toPlural = new Map(irregular);
const toSingular = new Map(irregular.map(([singular, plural]) => [plural, singular]));

/** The plural of a known noun, null where the word is none (or is a plural). */
export function pluralOf(word: string): string | null {
  const known = toPlural.get(word);
  if (known) return known;
  if (!nouns.has(word) && !nounEndings.test(word)) return null;
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return `${word}s`;
}

/** The singular of the plural of a known noun, null where the word is none. */
export function singularOf(word: string): string | null {
  const known = toSingular.get(word);
  if (known) return known;
  for (const [ending, instead] of [
    ['ies', 'y'],
    ['es', ''],
    ['s', ''],
  ] as const) {
    if (!word.endsWith(ending)) continue;
    const singular = word.slice(0, -ending.length) + instead;
    if (pluralOf(singular) === word) return singular;
  }
  return null;
}
