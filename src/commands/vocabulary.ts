import { loadDescriptorFile, saveVocabulary } from '../vocabulary/index.js';
import { UsageError, type Command } from './command.js';
import { readSettings } from './settings.js';

export const vocabulary: Command = {
  usage: `usage: searchbank vocabulary load FILE

Reads NLM's MeSH descriptor file as it is distributed (desc2026.xml or d2026.bin, also as .gz) and keeps what the
checks and the matching need in the data folder, in place of the year loaded before.
`,
  async run([verb, path, ...more]) {
    if (verb !== 'load' || path === undefined || more.length > 0) {
      throw new UsageError('Give "load" and one file.');
    }
    const { dataDir } = readSettings();
    const loaded = await loadDescriptorFile(path);
    if (!loaded.ok) throw new UsageError(loaded.message);
    const file = await saveVocabulary(dataDir, loaded.value);
    const { year, headings } = loaded.value;
    process.stdout.write(
      `${JSON.stringify({ vocabulary: 'mesh', year, headings: headings.length, file })}\n`,
    );
  },
};
