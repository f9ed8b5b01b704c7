import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/strategy/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const requests = [
  { id: 1, op: 'translate', text: '1. exp Asthma/dt\n2. wheez$.tw.\n3. 1 or 2', to: 'pubmed' },
  { id: 2, op: 'parse', text: '(asthma[tiab] OR “wheeze”', platform: 'pubmed' },
  { id: 3, op: 'compare', text: 'asthma.ti.', other: 'asthma.ab.' },
];
const expected = requests.map((request) => JSON.stringify(answer(request))).join('\n');

describe('the bundle of the verb strategy', { timeout: 60_000 }, () => {
  let folder = '';
  const at = (path: string): string => `${folder}/${path}`;
  const node = (...args: string[]): string =>
    execFileSync(process.execPath, args, {
      encoding: 'utf8',
      input: requests.map((request) => JSON.stringify(request)).join('\n'),
    }).trim();
  /** Whether the bundle is run, and whether V8 took up the cache. */
  const loaded = (...flags: string[]): string =>
    node(
      ...flags,
      '--input-type=module',
      '-e',
      `const { loadBundle } = await import(${JSON.stringify(at('bin/bundled.mjs'))});
       console.log(String(loadBundle()?.script.cachedDataRejected));`,
    );

  beforeAll(() => {
    folder = mkdtempSync(`${tmpdir()}/searchbank-bundle-`);
    for (const name of ['bin', 'package.json'])
      cpSync(`${root}/${name}`, at(name), { recursive: true });
    for (const name of ['src', 'samples', 'node_modules', 'tsconfig.json'])
      symlinkSync(`${root}/${name}`, at(name));
    node(at('bin/bundle.mjs'));
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('answers as the sources do, with its cache', () => {
    expect(loaded()).toBe('false');
    expect(node(at('bin/searchbank.mjs'), 'strategy', 'batch')).toBe(expected);
  });

  it('does without a cache that another V8 made', () => {
    expect(loaded('--no-opt')).toBe('true');
    expect(node('--no-opt', at('bin/searchbank.mjs'), 'strategy', 'batch')).toBe(expected);
  });

  it('does without the cache of another bundle', () => {
    const cache = readFileSync(at('dist/strategy.cache'));
    writeFileSync(
      at('dist/strategy.cache'),
      Buffer.concat([Buffer.from('/*0'), cache.subarray(3)]),
    );
    expect(loaded()).toBe('undefined');
    expect(node(at('bin/searchbank.mjs'), 'strategy', 'batch')).toBe(expected);
    writeFileSync(at('dist/strategy.cache'), cache);
  });

  it('gives way to sources that are newer', () => {
    utimesSync(at('dist/strategy.cjs'), 0, 0);
    expect(
      node(
        '--input-type=module',
        '-e',
        `const { loadBundle } = await import(${JSON.stringify(at('bin/bundled.mjs'))}); console.log(typeof loadBundle());`,
      ),
    ).toBe('undefined');
    expect(node(at('bin/searchbank.mjs'), 'strategy', 'batch')).toBe(expected);
  });
});
