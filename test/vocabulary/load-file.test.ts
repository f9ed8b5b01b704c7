import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findVocabulary, loadDescriptorFile, saveVocabulary } from '../../src/vocabulary/index.js';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/mesh/${name}`, import.meta.url));

describe('loading a vocabulary', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vocabulary-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is undefined before one is loaded, and there afterwards', async () => {
    expect(await findVocabulary(folder)).toBeUndefined();
    const loaded = await loadDescriptorFile(fixture('desc2026-sample.xml'));
    if (!loaded.ok) throw new Error(loaded.message);
    await saveVocabulary(folder, loaded.value);
    const mesh = await findVocabulary(folder);
    expect(mesh?.year).toBe(2026);
    expect(mesh?.size).toBe(4);
  });

  it('takes the year of an ASCII file from its name', async () => {
    const loaded = await loadDescriptorFile(fixture('d2026-sample.bin'));
    expect(loaded).toMatchObject({ ok: true, value: { year: 2026 } });
  });

  it('reads a file packed with gzip', async () => {
    const path = join(folder, 'desc2025.xml.gz');
    const xml = await readFile(fixture('desc2026-sample.xml'), 'utf8');
    await writeFile(path, gzipSync(xml.replace('_20260101', '')));
    const loaded = await loadDescriptorFile(path);
    expect(loaded).toMatchObject({ ok: true, value: { year: 2025 } });
  });

  it('refuses a file that is missing, broken or something else', async () => {
    expect(await loadDescriptorFile(join(folder, 'none.xml'))).toMatchObject({
      reason: 'not-readable',
    });
    const broken = join(folder, 'broken.xml.gz');
    await writeFile(broken, 'no gzip');
    expect(await loadDescriptorFile(broken)).toMatchObject({ reason: 'not-readable' });
    const other = join(folder, 'other.txt');
    await writeFile(other, 'a shopping list');
    expect(await loadDescriptorFile(other)).toMatchObject({ reason: 'no-headings' });
  });
});
