/*
 * British and American spellings that medical searches meet: an own list, each row `british/american`.
 * A row stands for every word that begins so. A dot at the end: only the word itself and its plural, because
 * longer words share the letters (`labor` and `laboratory`, `color` and `colorectal`).
 */
const rows = `
aesthesi/esthesi aesthetic/esthetic aetiolog/etiolog aetiopath/etiopath ageing/aging aluminium/aluminum
amenorrhoe/amenorrhe anaemi/anemi anaesthe/anesthe analogue./analog. analyse./analyze. analysed/analyzed
analyser/analyzer analysing/analyzing angiooedem/angioedem antihaemo/antihemo
antioestrogen/antiestrogen antitumour/antitumor apnoe/apne armour/armor artefact/artifact autolyse./autolyze.
behaviour/behavior bioanalyser/bioanalyzer caecal/cecal caecum/cecum caesarean/cesarean caesarian/cesarian
calibre./caliber. cancelled/canceled cancelling/canceling catalogue./catalog. catalyse./catalyze. catalysed/catalyzed
catalysing/catalyzing centimetre./centimeter. centre./center. centred/centered centring/centering channelled/channeled
channelling/channeling coeliac/celiac coeliotom/celiotom colour./color.
colouration/coloration coloured/colored colourful/colorful colouring/coloring colourless/colorless counselled/counseled counselling/counseling
counsellor/counselor defence/defense dialyse./dialyze. dialysed/dialyzed dialyser/dialyzer
dialysing/dialyzing diarrhoe/diarrhe discolour/discolor dysaesthe/dysesthe dysmenorrhoe/dysmenorrhe
dyspnoe/dyspne electrolyse./electrolyze. encyclopaed/encycloped endeavour/endeavor enrolment/enrollment enrol./enroll.
epicentre./epicenter. eupnoe/eupne faecal/fecal faeces/feces faecalith/fecalith faecalom/fecalom
favour/favor fibre./fiber. fibreglass/fiberglass fibreoptic/fiberoptic fibrescop/fiberscop microfibre./microfiber.
flavour/flavor foetal/fetal foetomaternal/fetomaternal foetopath/fetopath foetoplacental/fetoplacental foetoscop/fetoscop foetus/fetus
foeticid/feticid fulfil./fulfill. fulfilment/fulfillment galactorrhoe/galactorrhe
gastrooesophag/gastroesophag goitre./goiter. gonorrhoe/gonorrhe grey./gray. gynaecolog/gynecolog gynaecomast/gynecomast
haemacyt/hemacyt haemaggl/hemaggl haemagogu/hemagogu haemangio/hemangio haemarthr/hemarthr haemat/hemat haemin/hemin haemo/hemo haemodialyse./hemodialyze.
haemolyse./hemolyze. haemorrhag/hemorrhag haemorrhoid/hemorrhoid harbour/harbor homoeopath/homeopath honour./honor. honoured/honored
humour./humor. hydrocoele/hydrocele hydrolyse./hydrolyze. hydrolysed/hydrolyzed hyperaemi/hyperemi hyperaesthe/hyperesthe hypermenorrhoe/hypermenorrhe
hyperpnoe/hyperpne hypoaesthe/hypoesthe hypopnoe/hypopne immunohaemat/immunohemat instil./instill. instalment/installment
ischaemi/ischemi judgement/judgment kilometre./kilometer. kinaesthe/kinesthe labelled/labeled labelling/labeling
labour./labor. labouring/laboring labourer/laborer leucocyt/leukocyt leucodystroph/leukodystroph leucoencephal/leukoencephal leucopen/leukopen
leucoplak/leukoplak leucorrhoe/leukorrhe leukaem/leukem levelled/leveled litre./liter. logorrhoe/logorrhe lymphoedem/lymphedem
manoeuvre./maneuver. manoeuvring/maneuvering melaena/melena meningocoele/meningocele menorrhoe/menorrhe metre./meter.
micrometre./micrometer. millilitre./milliliter. millimetre./millimeter. misbehaviour/misbehavior modelled/modeled modelling/modeling
mould./mold. moult./molt. multicentre./multicenter. multicoloured/multicolored myxoedem/myxedem naevi./nevi. naevo/nevo naevus/nevus
neurobehaviour/neurobehavior nanofibre./nanofiber. neighbour/neighbor odour./odor. oedema/edema oedemat/edemat oenolog/enolog oesophag/esophag
oestradiol/estradiol oestriol/estriol oestrogen/estrogen oestrone/estrone oestrous/estrous oestrus/estrus offence/offense
oligomenorrhoe/oligomenorrhe orthopaed/orthoped orthopnoe/orthopne otorrhoe/otorrhe paediatr/pediatr paedodont/pedodont
paedophil/pedophil palaeo/paleo papilloedem/papilledem paraesthe/paresthe paralyse./paralyze. paralysed/paralyzed paralysing/paralyzing
phaeochromocyt/pheochromocyt pharmacopoeia/pharmacopeia plough/plow polycythaem/polycythem praeputi/preputi
programme./program. pretence/pretense psychoanalyse./psychoanalyze. pyorrhoe/pyorrhe rancour/rancor rectocoele/rectocele
rhinorrhoe/rhinorrhe rigour./rigor. sceptic/skeptic seborrhoe/seborrhe signalled/signaled signalling/signaling skilful/skillful smoulder/smolder
spermatorrhoe/spermatorrhe splendour/splendor steatorrhoe/steatorrhe sulphadiazin/sulfadiazin sulphamethox/sulfamethox sulphasalaz/sulfasalaz
sulphat/sulfat sulphid/sulfid sulphit/sulfit sulphon/sulfon sulphur/sulfur synaesthe/synesthe
tachypnoe/tachypne theatre./theater. titre./titer. toxaemi/toxemi tracheooesophag/tracheoesophag tranquillis/tranquiliz
travelled/traveled traveller/traveler travelling/traveling trophoedem/trophedem tumour./tumor. tumoural/tumoral tumourigen/tumorigen
tunnelled/tunneled tunnelling/tunneling unfavour/unfavor unlabelled/unlabeled uraemi/uremi vapour./vapor. varicocoele/varicocele
vigour./vigor. wilful/willful
`;

/** Words to which `-ise` or `-ize` is put. The list is needed where a word is cut behind the s: `organis*`, but not `arthritis*`. */
const verbStems = `
acclimat actual aerosol author canal cannul categor catheter cauter character chem computer conceptual contextual critical crystall custom decentral
decolon dehospital demineral democrat demoral depersonal depolar desensit destabil digit disorgan endothelial energ epithelial epitom equal familiar
fertil final galvan harmon homogen hospital immobil immun initial ion isomer italic jeopard keratin lateral legitim local lyophil marginal material
maxim medical memor mineral minim mobil modern myelin nebul neovascular neural neutral nonrandom normal organ oxid particular pasteur phagocyt polar
pressur priorit problemat pulver random recogn reepithelial regular rehospital remineral reorgan revascular revital sanit scrutin sensit solubil
stabil standard steril subsid summar symptomat systemat tabular theor util vapor vascular verbal victim visual volatil
`;

export interface SpellingPair {
  readonly british: string;
  readonly american: string;
  /** Only the word itself and its plural. */
  readonly whole: boolean;
}

export const spellingPairs: readonly SpellingPair[] = rows
  .trim()
  .split(/\s+/)
  .map((row) => {
    const [british = '', american = ''] = row.replaceAll('.', '').split('/');
    return { british, american, whole: row.endsWith('.') };
  });

export const verbStemsOfIse: ReadonlySet<string> = new Set(verbStems.trim().split(/\s+/));
