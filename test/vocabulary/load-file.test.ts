import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

  it('refuses a file that breaks off, and keeps what was loaded before', async () => {
    for (const name of ['desc2026-sample.xml', 'd2026-sample.bin']) {
      const path = join(folder, name);
      const text = await readFile(fixture(name), 'utf8');
      await writeFile(path, text.slice(0, text.length - 60));
      expect(await loadDescriptorFile(path)).toMatchObject({ ok: false, reason: 'cut-off' });
    }
    const packed = gzipSync(await readFile(fixture('desc2026-sample.xml')));
    await writeFile(join(folder, 'desc2026.xml.gz'), packed.subarray(0, packed.length - 20));
    expect(await loadDescriptorFile(join(folder, 'desc2026.xml.gz'))).toMatchObject({
      reason: 'not-readable',
    });
    expect((await findVocabulary(folder))?.size).toBe(4);
  });

  it('leaves nothing half written where the folder cannot be written', async () => {
    const loaded = await loadDescriptorFile(fixture('desc2026-sample.xml'));
    if (!loaded.ok) throw new Error(loaded.message);
    const taken = await mkdtemp(join(folder, 'taken-'));
    // A folder stands where the file should: the last step fails.
    await mkdir(join(taken, 'vocabulary', 'mesh.txt', 'x'), { recursive: true });
    await expect(saveVocabulary(taken, loaded.value)).rejects.toThrow();
    expect(await readdir(join(taken, 'vocabulary'))).toEqual(['mesh.txt']);
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
