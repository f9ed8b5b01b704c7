import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HeadingVocabulary, VocabularyFile } from '../strategy/index.js';
import { openVocabulary, parseVocabularyFile } from '../strategy/index.js';

const fileName = 'mesh.json';

/** Keeps a vocabulary in the data folder, in place of the one before. A reader sees the old one or the new one, never half. */
export async function saveVocabulary(dataDir: string, vocabulary: VocabularyFile): Promise<string> {
  const folder = join(dataDir, 'vocabulary');
  await mkdir(folder, { recursive: true });
  const path = join(folder, fileName);
  const unfinished = `${path}.${String(process.pid)}`;
  await writeFile(unfinished, JSON.stringify(vocabulary));
  await rename(unfinished, path);
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
  const file = parseVocabularyFile(text);
  return file ? openVocabulary(file) : undefined;
}
