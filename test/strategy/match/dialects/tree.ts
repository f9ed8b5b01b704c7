import type { HeadingTree } from '../../../../src/strategy/index.js';

const below: Readonly<Record<string, readonly string[]>> = {
  'lung diseases': ['Asthma', 'Status Asthmaticus', 'Pneumonia'],
  asthma: ['Status Asthmaticus'],
  colitis: ['Colitis, Ulcerative'],
  'colitis, ulcerative': [],
  animals: ['Humans', 'Rats'],
  humans: [],
  rats: [],
  child: ['Child, Preschool'],
  'quality of life': [],
};

/** A small part of MeSH. */
export const meshTree: HeadingTree = {
  vocabulary: 'mesh',
  narrower: (name) => below[name.toLowerCase()] ?? null,
};
