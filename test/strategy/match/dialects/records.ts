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
} as const satisfies Record<string, MatchRecord>;
