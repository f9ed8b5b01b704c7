import { findVocabulary, loadDescriptorFile, saveVocabulary } from '../../src/vocabulary/index.js';

/*
 * `load FILE DATA` or `open DATA`, in a process of its own, whose greatest memory is then that of the one thing done.
 * Prints milliseconds and megabytes.
 */
const [verb, ...paths] = process.argv.slice(2);
const before = process.cpuUsage();
const started = performance.now();
if (verb === 'load') {
  const loaded = await loadDescriptorFile(paths[0]!);
  if (!loaded.ok) throw new Error(loaded.message);
  await saveVocabulary(paths[1]!, loaded.value);
} else await findVocabulary(paths[0]!);
const { user, system } = process.cpuUsage(before);
console.log(
  `${(performance.now() - started).toFixed(0)} ms (${((user + system) / 1000).toFixed(0)} ms of a processor), at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB in memory`,
);
