import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { canReach } from '../../../src/db/embedded/system-user.js';

const folder = mkdtempSync(join(tmpdir(), 'searchbank-reach-'));
const inner = join(folder, 'a', 'b');
mkdirSync(inner, { recursive: true });
writeFileSync(join(inner, 'file'), '');
afterAll(() => rmSync(folder, { recursive: true }));

const stranger = { uid: 64_001, gid: 64_001 };

describe('canReach', () => {
  it('says no below a folder that the user may not enter', () => {
    chmodSync(folder, 0o700);
    expect(canReach(join(inner, 'file'), stranger)).toBe(false);
  });

  it('says yes where every folder lets the user pass, even without looking', () => {
    for (const path of [folder, join(folder, 'a'), inner]) chmodSync(path, 0o711);
    expect(canReach(join(inner, 'file'), stranger)).toBe(true);
  });

  it('goes by the owner’s own rights where the user owns the folder', () => {
    chmodSync(inner, 0o011);
    const owner = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    expect(canReach(inner, owner)).toBe(false);
    chmodSync(inner, 0o700);
    expect(canReach(inner, owner)).toBe(true);
  });
});
