import type { Field } from '../field.js';
import { heading, unanswerable, whole, words } from '../senses.js';
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
  { id: 'ti', label: 'Document title', names: ['ti', 'title'], sense: words('title') },
  {
    id: 'ti.exact',
    label: 'Document title, as a whole',
    names: ['ti.exact', 'title.exact'],
    sense: whole('title'),
  },
  { id: 'ab', label: 'Abstract', names: ['ab', 'abstract'], sense: words('abstract') },
  {
    id: 'if',
    label: 'Identifier (keyword)',
    names: ['if', 'diskw', 'kw'],
    sense: words('keywords'),
  },
  {
    id: 'if.exact',
    label: 'Identifier (keyword), as a whole',
    names: ['if.exact', 'diskw.exact', 'kw.exact'],
    sense: whole('keywords'),
  },
  { id: 'noft', label: 'Anywhere except full text', names: ['noft'], sense: words(...notFullText) },
  {
    id: 'all',
    label: 'Anywhere',
    names: ['all', 'ft', 'fulltext'],
    sense: words(...notFullText, 'full-text'),
  },
  {
    id: 'su',
    label: 'Subject heading words',
    names: ['su', 'subject', 'mesh', 'mainsubject', 'emb', 'cc'],
    sense: words('heading', 'subheading'),
  },
  { id: 'mesh.exact', label: 'MeSH heading', names: ['mesh.exact'], sense: heading('mesh') },
  {
    id: 'mesh.exact.explode',
    label: 'MeSH heading, exploded',
    names: ['mesh.exact.explode'],
    sense: heading('mesh', true),
  },
  {
    id: 'mjmesh.exact',
    label: 'Major MeSH heading',
    names: ['mjmesh.exact', 'mesh.exact.major'],
    sense: heading('mesh', false, true),
  },
  {
    id: 'mjmesh.exact.explode',
    label: 'Major MeSH heading, exploded',
    names: ['mjmesh.exact.explode'],
    sense: heading('mesh', true, true),
  },
  {
    id: 'su.exact',
    label: 'Subject heading',
    names: ['su.exact', 'mainsubject.exact', 'subject.exact'],
    sense: heading('thesaurus'),
  },
  {
    id: 'su.exact.explode',
    label: 'Subject heading, exploded',
    names: ['su.exact.explode', 'mainsubject.exact.explode', 'subject.exact.explode'],
    sense: heading('thesaurus', true),
  },
  {
    id: 'mjsub.exact',
    label: 'Major subject heading',
    names: ['mjsub.exact', 'mjmainsubject.exact'],
    sense: heading('thesaurus', false, true),
  },
  {
    id: 'mjsub.exact.explode',
    label: 'Major subject heading, exploded',
    names: ['mjsub.exact.explode', 'mjmainsubject.exact.explode'],
    sense: heading('thesaurus', true, true),
  },
  { id: 'emb.exact', label: 'Emtree heading', names: ['emb.exact'], sense: heading('emtree') },
  {
    id: 'emb.exact.explode',
    label: 'Emtree heading, exploded',
    names: ['emb.exact.explode'],
    sense: heading('emtree', true),
  },
  {
    id: 'mjemb.exact',
    label: 'Major Emtree heading',
    names: ['mjemb.exact'],
    sense: heading('emtree', false, true),
  },
  {
    id: 'mjemb.exact.explode',
    label: 'Major Emtree heading, exploded',
    names: ['mjemb.exact.explode'],
    sense: heading('emtree', true, true),
  },
  { id: 'au', label: 'Author', names: ['au', 'author', 'au.exact'], sense: words('author') },
  {
    id: 'pub',
    label: 'Publication title',
    names: ['pub', 'pubtitle', 'jn', 'pub.exact'],
    sense: words('journal'),
  },
  {
    id: 'dtype',
    label: 'Document type',
    names: ['dtype', 'rtype', 'at', 'dtype.exact', 'rtype.exact', 'at.exact'],
    sense: whole('publication-type'),
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
  { id: 'doi', label: 'DOI', names: ['doi'], sense: whole('doi') },
  { id: 'pmid', label: 'PubMed identifier', names: ['pmid'], sense: whole('pmid') },
  { id: 'an', label: 'Accession number', names: ['an', 'id'], sense: words('identifier') },
  { id: 'issn', label: 'ISSN', names: ['issn', 'isbn'], sense: words('issn') },
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
    sense: unanswerable('a field that ProQuest alone has'),
  },
];
