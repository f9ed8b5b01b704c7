/*
 * Singular and plural of the nouns that medical searches use. Only words that are known to be nouns, by this list or
 * by their ending: a plural of an adjective helps nobody. Own list.
 */

const irregular: readonly (readonly [singular: string, plural: string])[] = [
  ['child', 'children'],
  ['woman', 'women'],
  ['man', 'men'],
  ['tooth', 'teeth'],
  ['foot', 'feet'],
  ['mouse', 'mice'],
  ['bacterium', 'bacteria'],
  ['foetus', 'foetuses'],
  ['fetus', 'fetuses'],
  ['metastasis', 'metastases'],
  ['prosthesis', 'prostheses'],
  ['fistula', 'fistulae'],
  ['midwife', 'midwives'],
];

const nouns = new Set(
  `abscess accident adolescent adult amputee aneurysm anomaly antagonist antibiotic antibody anticoagulant
  antidepressant antigen antipsychotic arthropathy asthmatic athlete attack baby biomarker biopsy bruise
  cancer carcinoma caregiver carer catheter center centre clinic clinician cohort complication consultation
  corticosteroid counsellor counselor cyst deformity dentist device diabetic disability  disorder
  diuretic doctor donor electrode embryo employee episode error father fetus fracture friend guideline
  haemorrhage hemorrhage  illness immunoglobulin implant incision infant infarct infection inhibitor
  injury inpatient intervention laceration lesion lymphoma malformation melanoma mother neonate neoplasm
  newborn nurse nutrient opiate opioid outbreak outcome outpatient parent participant pathogen patient
  pharmacist physician physiotherapist plaque polyp practitioner pregnancy prisoner probiotic procedure
  program programme psychologist psychotherapist pupil questionnaire receptor recipient relapse relative
  repair resident rupture sarcoma scan scar seizure sibling smoker specialist splint sprain statin stent
  steroid student study surgeon survivor suture symptom tablet teacher teenager therapist toxin transplant
  trial tumor tumour ulcer vaccine ventilator veteran volunteer worker worm wound wrist youth`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

const nounEndings =
  /(?:ectomy|ostomy|oma|logist|trician|therapist|tumou?r|inhibitor|blocker|agonist|vaccine)$/;

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
