import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import type { Result } from '../result.js';
import { ok, refuse } from '../result.js';
import type { DescriptorReader, VocabularyFile } from '../strategy/index.js';
import { createBinReader, createXmlReader } from '../strategy/index.js';

/**
 * Reads NLM's descriptor file as it is distributed: `desc2026.xml` or `d2026.bin`, also with `.gz` behind. The file is
 * streamed, so its size does not matter. The year is the file's own, or that in its name.
 */
export async function loadDescriptorFile(
  path: string,
): Promise<Result<VocabularyFile, 'not-readable' | 'no-headings' | 'cut-off'>> {
  const name = basename(path).replace(/\.gz$/i, '');
  const file = createReadStream(path);
  const bytes = path.toLowerCase().endsWith('.gz') ? file.pipe(createGunzip()) : file;
  // A failing source does not end the stream behind it by itself.
  file.on('error', (error) => bytes.destroy(error));
  bytes.setEncoding('utf8');
  let reader: DescriptorReader | null = null;
  try {
    for await (const piece of bytes as AsyncIterable<string>) {
      reader ??= /^\uFEFF?\s*</.test(piece) ? createXmlReader() : createBinReader();
      reader.push(piece);
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return refuse('not-readable', `${path} cannot be read (${code ?? message}).`);
  }
  const { year, headings, whole } = reader?.end() ?? { year: null, headings: [], whole: true };
  if (headings.length === 0) {
    return refuse(
      'no-headings',
      `${path} holds no MeSH descriptors. Give NLM's descriptor file, desc<year>.xml or d<year>.bin.`,
    );
  }
  if (!whole) {
    return refuse(
      'cut-off',
      `${path} breaks off behind ${String(headings.length)} headings. The vocabulary loaded before is kept; download the file again.`,
    );
  }
  const inName = /(?:desc|d)(\d{4})/i.exec(name);
  return ok({
    vocabulary: 'mesh',
    year: year ?? (inName ? Number(inName[1]) : null),
    headings,
  });
}
