import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveName } from '../../src/feeds/resolve-name.js';

let folder: string;
let hosts: string;

describe('the addresses of a name', () => {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'searchbank-hosts-'));
    hosts = join(folder, 'hosts');
    writeFileSync(
      hosts,
      '127.0.0.1\tlocalhost\n10.1.2.3  Feeds.Trust.test feeds # the intranet\nfd00::5 feeds.trust.test\n#10.9.9.9 feeds.trust.test\nnonsense feeds.trust.test\n10.8.8.8 old.feeds.trust.test # feeds.trust.test\n',
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are those of the file of hosts where it names it, whatever its letters and a dot at its end', async () => {
    const both = [
      { address: '10.1.2.3', family: 4 },
      { address: 'fd00::5', family: 6 },
    ];
    expect(await resolveName('feeds.trust.test', hosts)).toEqual(both);
    expect(await resolveName('feeds.trust.test.', hosts)).toEqual(both);
  });

  it('are the system’s own for a name without a dot', async () => {
    const found = await resolveName('localhost', hosts);
    expect(found.map(({ address }) => address)).toContain('127.0.0.1');
  });
});
