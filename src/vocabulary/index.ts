export { loadDescriptorFile } from './load-file.js';
export { findVocabulary, saveVocabulary } from './stored.js';
