import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { restoreLinks } from '../../../src/db/embedded/binaries.js';

const folder = mkdtempSync(join(tmpdir(), 'searchbank-links-'));
const native = join(folder, 'native');
afterAll(() => rmSync(folder, { recursive: true }));

describe('restoreLinks', () => {
  it('makes the links that npm left out, and keeps those that are there', () => {
    mkdirSync(join(native, 'lib'), { recursive: true });
    writeFileSync(join(native, 'lib/libx.so.1.2'), 'x');
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }];
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links));
    restoreLinks(native);
    restoreLinks(native);
    expect(readlinkSync(join(native, 'lib/libx.so.1'))).toBe('libx.so.1.2');
  });

  it('does nothing for a package without a list', () => {
    restoreLinks(folder);
    expect(existsSync(join(folder, 'pg-symlinks.json'))).toBe(false);
  });
});
