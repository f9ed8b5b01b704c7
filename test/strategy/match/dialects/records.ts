import type { MatchRecord } from '../../../../src/strategy/index.js';

/** The records that the tables of the dialects are run over, by one letter. */
export const records = {
  /** Fully indexed. */
  A: {
    title: 'Inhaled corticosteroids for acute asthma in children: a randomised controlled trial',
    abstract:
      'Two hundred children with severe wheeze received budesonide or placebo. The colour of sputum was recorded. Women and men were included.',
    keywords: ['asthma attack', 'paediatrics'],
    headings: [
      { name: 'Asthma', major: true, subheadings: ['drug therapy'] },
      { name: 'Child, Preschool', major: false, subheadings: [] },
      { name: 'Humans', major: false, subheadings: [] },
      {
        name: 'Adrenal Cortex Hormones',
        major: true,
        subheadings: ['therapeutic use', 'adverse effects'],
      },
    ],
    publicationTypes: ['Randomized Controlled Trial', 'Journal Article'],
    authors: ['Smith JA', 'Nguyen T'],
    journal: 'The Lancet. Respiratory Medicine',
    year: 2019,
    language: 'eng',
    doi: '10.1000/lancet.2019.42',
    pmid: '31234567',
  },
  /** An item of a feed: title and abstract, and nothing more. */
  F: {
    title: 'Physiotherapy for low back pain',
    abstract: 'Exercise gave relief of chronic pain in older people.',
  },
  /** About animals; known to have no abstract, no keywords and no authors. */
  R: {
    title: 'Rats with colitis: a pilot study',
    abstract: '',
    keywords: [],
    headings: [
      { name: 'Rats', major: true, subheadings: [] },
      { name: 'Animals', major: false, subheadings: [] },
      { name: 'Colitis, Ulcerative', major: true, subheadings: ['etiology'] },
    ],
    publicationTypes: ['Journal Article'],
    authors: [],
    journal: 'Gut',
    year: 2005,
    language: 'French',
    doi: '',
    pmid: '11',
  },
  /** Words with hyphens, apostrophes, diacritics and digits, words that come twice, many headings. */
  H: {
    title:
      "Parkinson's disease and self-care: a café-based trial (phase 2b) of the COVID-19 patient care programme",
    abstract:
      "Stress, heart stress and post-traumatic stress in carers. Quality of life improved; life was better. Randomized, double-blind, placebo-controlled trial of IL-6 and Sjögren's naïve T-cells; follow-up 12 months. Behaviour changed, analyses were pre-planned.",
    keywords: ['quality of life', 'caregiver burden', 'mind-body therapies'],
    headings: [
      { name: 'Parkinson Disease', major: true, subheadings: ['therapy', 'rehabilitation'] },
      {
        name: 'Stress Disorders, Post-Traumatic',
        major: false,
        subheadings: ['prevention & control'],
      },
      { name: 'Quality of Life', major: false, subheadings: [] },
      { name: 'Self Care', major: true, subheadings: [] },
      { name: 'Aged', major: false, subheadings: [] },
      { name: 'Humans', major: false, subheadings: [] },
    ],
    publicationTypes: ['Clinical Trial, Phase II', 'Multicenter Study'],
    authors: ['García-Pérez M', "O'Neill B"],
    journal: "Journal of Parkinson's Disease",
    year: 2024,
    language: 'English',
    doi: '10.3233/JPD-240001',
    pmid: '40000001',
  },
  /** Known in part: headings of which nobody says whether they are major or what their subheadings are; no publication type. */
  P: {
    title: 'Asthma in pregnancy',
    abstract: 'A cohort of 90 women.',
    headings: [{ name: 'Asthma' }, { name: 'Pregnancy' }],
    publicationTypes: [],
    year: '2015 Mar',
  },
  /** Known to hold nothing. */
  Z: {
    title: '',
    abstract: '',
    keywords: [],
    headings: [],
    publicationTypes: [],
    authors: [],
    journal: '',
    year: '',
    language: '',
    doi: '',
    pmid: '',
  },
} as const satisfies Record<string, MatchRecord>;
