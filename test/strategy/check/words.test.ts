import { describe, expect, it } from 'vitest';
import { isCompound, partsOfCompound } from '../../../src/strategy/check/words/compound-variant.js';
import { pluralOf, singularOf } from '../../../src/strategy/check/words/plural.js';
import { spellingPairs, verbStemsOfIse } from '../../../src/strategy/check/words/spelling-pairs.js';
import { spellingVariantOf } from '../../../src/strategy/check/words/spelling-variant.js';

describe('British and American spelling', () => {
  it('knows more than 250 pairs', () => {
    expect(spellingPairs.length + verbStemsOfIse.size).toBeGreaterThan(300);
    for (const { british, american } of spellingPairs) expect(british).not.toBe(american);
  });

  it.each([
    ['tumour', 'tumor'],
    ['tumours', 'tumors'],
    ['behavioural', 'behavioral'],
    ['paediatric', 'pediatric'],
    ['anaesthesia', 'anesthesia'],
    ['leukaemia', 'leukemia'],
    ['hypoglycaemia', 'hypoglycemia'],
    ['ischaemic', 'ischemic'],
    ['oedema', 'edema'],
    ['oesophageal', 'esophageal'],
    ['haemorrhage', 'hemorrhage'],
    ['diarrhoea', 'diarrhea'],
    ['caesarean', 'cesarean'],
    ['randomised', 'randomized'],
    ['hospitalisation', 'hospitalization'],
    ['centre', 'center'],
    ['programmes', 'programs'],
    ['counselling', 'counseling'],
    ['foetal', 'fetal'],
    ['aetiology', 'etiology'],
    ['orthopaedics', 'orthopedics'],
    ['analyse', 'analyze'],
  ])('pairs %s with %s, both ways', (british, american) => {
    expect(spellingVariantOf(british, false)).toEqual({ spelling: american, is: 'American' });
    expect(spellingVariantOf(american, false)).toEqual({ spelling: british, is: 'British' });
  });

  it.each([
    ['organis', 'organiz'],
    ['hospitalis', 'hospitaliz'],
    ['haemorrhag', 'hemorrhag'],
    ['gynaecolog', 'gynecolog'],
  ])('reads the truncated %s* as a beginning', (british, american) => {
    expect(spellingVariantOf(british, true)?.spelling).toBe(american);
  });

  it.each([
    'arthritis',
    'diagnosis',
    'laboratory',
    'colorectal',
    'exercise',
    'exercised',
    'advised',
    'supervised',
    'surprising',
    'analysis',
    'dialysis',
    'systemic',
    'epidemic',
    'academic',
    'organism',
    'metabolism',
    'humoral',
    'vaporous',
    'programming',
    'size',
    'prized',
    'resized',
    'diet',
    'hemisphere',
    'therapy',
    'disease',
    'raised',
    'promising',
    'wise',
    'noise',
    'improvisation',
    'parameter',
    'perimeter',
    'diameter',
    'counsel',
  ])('leaves %s alone', (word) => {
    expect(spellingVariantOf(word, false)).toBeNull();
  });

  it.each([
    'arthritis',
    'diagnosis',
    'organ',
    'analys',
    'disease',
    'synthesis',
    'antagonis',
    'metabolis',
    'col',
  ])('leaves the truncated %s* alone', (word) => {
    expect(spellingVariantOf(word, true)).toBeNull();
  });
});

describe('singular and plural', () => {
  it.each([
    ['child', 'children'],
    ['woman', 'women'],
    ['infant', 'infants'],
    ['injury', 'injuries'],
    ['biopsy', 'biopsies'],
    ['abscess', 'abscesses'],
    ['tumour', 'tumours'],
    ['hysterectomy', 'hysterectomies'],
    ['tooth', 'teeth'],
    ['metastasis', 'metastases'],
  ])('pairs %s with %s', (singular, plural) => {
    expect(pluralOf(singular)).toBe(plural);
    expect(singularOf(plural)).toBe(singular);
  });

  it.each([
    'sepsis',
    'clinical',
    'diabetes',
    'asthma',
    'falls',
    'news',
    'delirium',
    'chronic',
    'renal',
  ])('leaves %s alone', (word) => {
    expect(pluralOf(word)).toBeNull();
  });

  it('takes no plural for a singular', () => {
    expect(pluralOf('infants')).toBeNull();
    expect(singularOf('diabetes')).toBeNull();
    expect(singularOf('sepsis')).toBeNull();
  });
});

describe('words written in one or apart', () => {
  it.each([
    ['postoperative', ['post', 'operative']],
    ['postoperativ', ['post', 'operativ']],
    ['antimicrobials', ['anti', 'microbials']],
    ['healthcare', ['health', 'care']],
    ['caregivers', ['care', 'givers']],
  ])('parts %s', (word, parts) => {
    expect(partsOfCompound(word)).toEqual(parts);
  });

  it.each([
    'present',
    'interest',
    'reason',
    'nonetheless',
    'antibiotic',
    'cooperate',
    'precise',
    'delirium',
    'postulate',
  ])('leaves %s in one', (word) => {
    expect(partsOfCompound(word)).toBeNull();
  });

  it('joins what a hyphen or a list says belongs together', () => {
    expect(isCompound('follow', 'up', false)).toBe(true);
    expect(isCompound('post', 'operative', false)).toBe(true);
    expect(isCompound('pre', 'clinical', true)).toBe(true);
    expect(isCompound('heart', 'failure', false)).toBe(false);
    expect(isCompound('beta', 'blocker', true)).toBe(false);
  });
});
