import type { Field } from '../field.js';
import type { Target } from '../../meaning/meaning.js';

/** Everything but the full text. */
const notFullText: readonly Target[] = [
  'title',
  'original-title',
  'abstract',
  'keywords',
  'heading',
  'subheading',
  'publication-type',
  'author',
  'affiliation',
  'journal',
  'doi',
  'identifier',
];

/*
 * ProQuest: a field code before a bracket (`TI,AB(asthma)`, `MESH.EXACT.EXPLODE("Asthma")`).
 * Source: proquest.libguides.com, "Search fields", as gathered in the platform notes on 2026-11.
 * MESH.EXACT is MEDLINE's; SU.EXACT and MAINSUBJECT.EXACT name the thesaurus of the database searched.
 */
export const fields: readonly Field[] = [
  {
    id: 'ti',
    label: 'Document title',
    names: ['ti', 'title'],
    sense: { kind: 'words', targets: ['title'] },
  },
  {
    id: 'ti.exact',
    label: 'Document title, as a whole',
    names: ['ti.exact', 'title.exact'],
    sense: { kind: 'words', targets: ['title'], whole: true },
  },
  {
    id: 'ab',
    label: 'Abstract',
    names: ['ab', 'abstract'],
    sense: { kind: 'words', targets: ['abstract'] },
  },
  {
    id: 'if',
    label: 'Identifier (keyword)',
    names: ['if', 'diskw', 'kw'],
    sense: { kind: 'words', targets: ['keywords'] },
  },
  {
    id: 'if.exact',
    label: 'Identifier (keyword), as a whole',
    names: ['if.exact', 'diskw.exact', 'kw.exact'],
    sense: { kind: 'words', targets: ['keywords'], whole: true },
  },
  {
    id: 'noft',
    label: 'Anywhere except full text',
    names: ['noft'],
    sense: { kind: 'words', targets: notFullText },
  },
  {
    id: 'all',
    label: 'Anywhere',
    names: ['all', 'ft', 'fulltext'],
    sense: { kind: 'words', targets: [...notFullText, 'full-text'] },
  },
  {
    id: 'su',
    label: 'Subject heading words',
    names: ['su', 'subject', 'mesh', 'mainsubject', 'emb', 'cc'],
    sense: { kind: 'words', targets: ['heading', 'subheading'] },
  },
  {
    id: 'mesh.exact',
    label: 'MeSH heading',
    names: ['mesh.exact'],
    sense: { kind: 'heading', vocabulary: 'mesh', explode: false, focus: false },
  },
  {
    id: 'mesh.exact.explode',
    label: 'MeSH heading, exploded',
    names: ['mesh.exact.explode'],
    sense: { kind: 'heading', vocabulary: 'mesh', explode: true, focus: false },
  },
  {
    id: 'mjmesh.exact',
    label: 'Major MeSH heading',
    names: ['mjmesh.exact', 'mesh.exact.major'],
    sense: { kind: 'heading', vocabulary: 'mesh', explode: false, focus: true },
  },
  {
    id: 'mjmesh.exact.explode',
    label: 'Major MeSH heading, exploded',
    names: ['mjmesh.exact.explode'],
    sense: { kind: 'heading', vocabulary: 'mesh', explode: true, focus: true },
  },
  {
    id: 'su.exact',
    label: 'Subject heading',
    names: ['su.exact', 'mainsubject.exact', 'subject.exact'],
    sense: { kind: 'heading', vocabulary: 'thesaurus', explode: false, focus: false },
  },
  {
    id: 'su.exact.explode',
    label: 'Subject heading, exploded',
    names: ['su.exact.explode', 'mainsubject.exact.explode', 'subject.exact.explode'],
    sense: { kind: 'heading', vocabulary: 'thesaurus', explode: true, focus: false },
  },
  {
    id: 'mjsub.exact',
    label: 'Major subject heading',
    names: ['mjsub.exact', 'mjmainsubject.exact'],
    sense: { kind: 'heading', vocabulary: 'thesaurus', explode: false, focus: true },
  },
  {
    id: 'mjsub.exact.explode',
    label: 'Major subject heading, exploded',
    names: ['mjsub.exact.explode', 'mjmainsubject.exact.explode'],
    sense: { kind: 'heading', vocabulary: 'thesaurus', explode: true, focus: true },
  },
  {
    id: 'emb.exact',
    label: 'Emtree heading',
    names: ['emb.exact'],
    sense: { kind: 'heading', vocabulary: 'emtree', explode: false, focus: false },
  },
  {
    id: 'emb.exact.explode',
    label: 'Emtree heading, exploded',
    names: ['emb.exact.explode'],
    sense: { kind: 'heading', vocabulary: 'emtree', explode: true, focus: false },
  },
  {
    id: 'mjemb.exact',
    label: 'Major Emtree heading',
    names: ['mjemb.exact'],
    sense: { kind: 'heading', vocabulary: 'emtree', explode: false, focus: true },
  },
  {
    id: 'mjemb.exact.explode',
    label: 'Major Emtree heading, exploded',
    names: ['mjemb.exact.explode'],
    sense: { kind: 'heading', vocabulary: 'emtree', explode: true, focus: true },
  },
  {
    id: 'au',
    label: 'Author',
    names: ['au', 'author', 'au.exact'],
    sense: { kind: 'words', targets: ['author'] },
  },
  {
    id: 'pub',
    label: 'Publication title',
    names: ['pub', 'pubtitle', 'jn', 'pub.exact'],
    sense: { kind: 'words', targets: ['journal'] },
  },
  {
    id: 'dtype',
    label: 'Document type',
    names: ['dtype', 'rtype', 'at', 'dtype.exact', 'rtype.exact', 'at.exact'],
    sense: { kind: 'words', targets: ['publication-type'], whole: true },
  },
  {
    id: 'la',
    label: 'Language',
    names: ['la', 'ln', 'la.exact', 'ln.exact'],
    sense: { kind: 'language' },
  },
  {
    id: 'yr',
    label: 'Publication year or date',
    names: ['yr', 'pd', 'py', 'pubdate'],
    sense: { kind: 'years' },
  },
  {
    id: 'doi',
    label: 'DOI',
    names: ['doi'],
    sense: { kind: 'words', targets: ['doi'], whole: true },
  },
  {
    id: 'pmid',
    label: 'PubMed identifier',
    names: ['pmid'],
    sense: { kind: 'words', targets: ['pmid'], whole: true },
  },
  {
    id: 'an',
    label: 'Accession number',
    names: ['an', 'id'],
    sense: { kind: 'words', targets: ['identifier'] },
  },
  {
    id: 'issn',
    label: 'ISSN',
    names: ['issn', 'isbn'],
    sense: { kind: 'words', targets: ['issn'] },
  },
  {
    id: 'stype',
    label: 'Source type, population, location and the like',
    names: [
      'stype',
      'pop',
      'po',
      'loc',
      'per',
      'org',
      'comp',
      'class',
      'age',
      'me',
      'md',
      'subst',
      'pstype',
      'cla',
      'tm',
      'ud',
      'fdb',
      'peer',
      'ft',
      'ftany',
    ],
    sense: {
      kind: 'unanswerable',
      reason: 'a field that ProQuest alone has',
    },
  },
];
