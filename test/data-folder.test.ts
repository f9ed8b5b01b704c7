import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDataFolder } from '../src/data-folder.js';
import { SetupError } from '../src/setup-error.js';

const place = mkdtempSync(join(tmpdir(), 'searchbank-folder-'));
afterAll(() => rmSync(place, { recursive: true }));

function refusal(folder: string): string {
  try {
    makeDataFolder(folder);
  } catch (error) {
    if (error instanceof SetupError) return error.message;
    throw error;
  }
  return 'was made';
}

describe('makeDataFolder', () => {
  it('makes every folder of the path, closed to others', () => {
    const folder = join(place, 'a', 'b', 'data');
    makeDataFolder(folder);
    makeDataFolder(folder);
    expect(statSync(folder).mode & 0o066).toBe(0);
  });

  it.skipIf(!existsSync('/proc/self'))(
    'answers below /proc, where the recursive mkdir of Node does not',
    () => {
      expect(refusal('/proc/searchbank/data')).toMatch(
        /no folder can be made there\. Set DATA_DIR/,
      );
    },
  );

  it('says in one short line why a folder cannot be had', () => {
    const file = join(place, 'file');
    writeFileSync(file, '');
    symlinkSync(join(place, 'circle'), join(place, 'circle'));
    const said = {
      [file]: /something that is no folder has its name/,
      [join(file, 'data')]: /no folder/,
      [join(place, 'circle', 'data')]: /a circle of links/,
      [join(place, 'n'.repeat(300))]: /its name is too long/,
      [place + `/${'n'.repeat(200)}`.repeat(40)]: /its name is too long/,
    };
    for (const [folder, message] of Object.entries(said)) {
      const line = refusal(folder);
      expect(line).toMatch(message);
      expect(line).toMatch(/Set DATA_DIR to a folder that this user may write\.$/);
      expect(line.length).toBeLessThan(350);
    }
  });
});
