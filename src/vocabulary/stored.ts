import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HeadingVocabulary, VocabularyFile } from '../strategy/index.js';
import { openVocabularyText, printVocabulary } from '../strategy/index.js';

const fileName = 'mesh.txt';

/** Keeps a vocabulary in the data folder, in place of the one before. A reader sees the old one or the new one, never half. */
export async function saveVocabulary(dataDir: string, vocabulary: VocabularyFile): Promise<string> {
  const folder = join(dataDir, 'vocabulary');
  await mkdir(folder, { recursive: true });
  const path = join(folder, fileName);
  const unfinished = `${path}.${String(process.pid)}`;
  try {
    await writeFile(unfinished, printVocabulary(vocabulary));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return path;
}

/** The vocabulary loaded before, undefined where none is. A file that cannot be read as one counts as none. */
export async function findVocabulary(dataDir: string): Promise<HeadingVocabulary | undefined> {
  let text: string;
  try {
    text = await readFile(join(dataDir, 'vocabulary', fileName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return openVocabularyText(text) ?? undefined;
}
