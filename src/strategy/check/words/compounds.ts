/*
 * Words that are written in one, with a hyphen or with a blank. For a search the hyphen and the blank are
 * the same, the closed form is another word. Own lists.
 */

/** Written in one or apart: `health|care`. */
const pairs = `
after|care bed|side bed|sore bio|psychosocial birth|weight body|weight brain|stem breast|feeding
breast|fed care|giver care|giving check|list check|up child|care 
  day|care drop|out e|health e|learning e|mail e|cigarette
  fire|arm follow|up hand|washing hand|wash health|care
in|patient life|style life|time meta|analyses meta|analysis meta|analytic
meta|regression meta|synthesis multi|centre multi|center neo|adjuvant night|time on|line
out|patient 
post|partum post|operative post|traumatic pre|operative psycho|education psycho|social radio|therapy
real|time sea|food
smart|phone socio|demographic socio|economic 
sub|group tele|care tele|health tele|medicine tele|monitoring tele|rehabilitation time|line
  touch|screen wait|list way|finding
web|page web|site well|being work|flow x|ray
`;

/** Put before other words with or without a hyphen. */
const prefixes =
  'ante anti co inter intra meta mid multi neuro non over para peri post pre pseudo psycho quasi re semi sub ultra under';

/** Of these, the ones that are written apart from a listed word often enough to ask for it. */
const loose = 'ante anti co inter intra mid multi non peri post pre pseudo quasi semi sub';

/** Words that stand behind such a prefix often enough to expect both forms. */
const bases = `
abdominal adherence adherent adjuvant aggregation ambulatory anal analysis antenatal arterial articular atherosclerotic bacterial blind blinded carcinogenic
cardiac cardial centre center centric clinical coagulant coagulation coital compliance compliant component conceptional conceptual cutaneous
decompression depressant depressive diabetic diagnosis diagnostic dialysis disciplinary dimensional discharge disposing eclampsia eclamptic emptive
exposure factorial fungal genital hormonal hospital hypertensive infarction infection infectious inflammatory intervention interventional invasive ischaemic ischemic
laryngeal malarial medication menopausal menopause menstrual microbial modal morbid morbidity morbidities mortem muscular
natal nuclear obsessive ocular occupational operative operatively oral orbital ovulatory oxidant oxidative partum
patellar peritoneal pharmacological pharyngeal platelet prandial professional pregnancy psychotic pulmonary pyretic puberty pubertal random randomised randomized
rectal renal respiratory resistant responder school scleral secretory social specific spinal steroidal stroke surgery surgical
synaptic test thecal thoracic thrombin thrombotic tracheal transfusion transplant transplantation trauma traumatic treatment tubal tumor tumour
uterine vaccination vaginal valvular vascular venous ventricular vertebral vesical viral vitreal vaccine
`;

export const compoundPairs: readonly (readonly [first: string, second: string])[] = pairs
  .trim()
  .split(/\s+/)
  .map((pair) => pair.split('|'))
  .filter((parts): parts is [string, string] => parts.length === 2);

export const compoundPrefixes: ReadonlySet<string> = new Set(prefixes.split(' '));
export const loosePrefixes: ReadonlySet<string> = new Set(loose.split(' '));
export const compoundBases: ReadonlySet<string> = new Set(bases.trim().split(/\s+/));
