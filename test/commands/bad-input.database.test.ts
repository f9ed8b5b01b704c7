import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Command } from '../../src/commands/command.js';
import { searchbank } from '../support/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'searchbank-bad-'));

/** Runs the command to its end; answers its exit code and all it said. */
async function run(
  args: string[],
  env: Record<string, string>,
): Promise<[number | null, string[]]> {
  const child = searchbank(args, env);
  const code = await child.ended();
  return [code, child.said];
}

describe('a start that cannot be', () => {
  let url = '';
  beforeAll(() => {
    const server = inject('databaseServer');
    const named = new URL(server.url);
    named.pathname = `/${server.template}`;
    url = named.href;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says in one line which setting is wrong', async () => {
    const [code, said] = await run(['start'], { PORT: 'http' });
    expect(said).toEqual(['PORT is "http": give a number from 0 to 65535.']);
    expect(code).toBe(1);
  });

  it('says in one line that nothing listens at DATABASE_URL', async () => {
    const [code, said] = await run(['start'], {
      DATABASE_URL: 'postgres://user:geheim@127.0.0.1:9/searchbank',
    });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/127\.0\.0\.1:9\/searchbank cannot be used: nothing listens there/);
    expect(said[0]).not.toContain('geheim');
    expect(code).toBe(1);
  });

  it('says in one line that the database is not there', async () => {
    const other = new URL(url);
    other.pathname = '/no_such_database';
    const [code, said] = await run(['start'], { DATABASE_URL: other.href });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/there is no such database; create it or correct DATABASE_URL/);
    expect(code).toBe(1);
  });

  it('says in one line that the port is in use', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const { port } = server.address() as AddressInfo;
    const [code, said] = await run(['start'], { PORT: String(port), DATABASE_URL: url });
    server.close();
    expect(said).toEqual([
      `Port ${port} is in use. Stop what uses it, or set PORT to another one.`,
    ]);
    expect(code).toBe(1);
  });

  it('says in one line where feeds.json is broken', async () => {
    const FEEDS_FILE = join(folder, 'feeds.json');
    writeFileSync(FEEDS_FILE, '{"feeds": [{"title": "One", "url": "no address"}]}');
    const [code, said] = await run(['start'], { FEEDS_FILE, DATABASE_URL: url });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/feeds\.json is broken at feeds, entry 1, url/);
    expect(code).toBe(1);
  });

  it('says in one line that the data folder cannot be written', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const [code, said] = await run(['start'], { DATA_DIR: join(file, 'data') });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^The data folder .* cannot be written.* Set DATA_DIR/);
    expect(code).toBe(1);
  });

  it('says so too where only the outbox would lie there', async () => {
    const DATA_DIR = join(folder, 'another-file');
    writeFileSync(DATA_DIR, '');
    const [code, said] = await run(['start'], { DATA_DIR, DATABASE_URL: url });
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^The data folder .* cannot be written.* Set DATA_DIR/);
    expect(code).toBe(1);
  });
});

describe('the command line', () => {
  it('answers misuse with the usage and exit code 2', async () => {
    for (const args of [
      ['nonsense'],
      ['start', '--fast'],
      ['create-admin'],
      ['strategy', 'sing'],
    ]) {
      const [code, said] = await run(args, {});
      expect(code, args.join(' ')).toBe(2);
      expect(said.join('\n')).toContain('usage:');
    }
  }, 240_000);

  it('explains every verb with --help', async () => {
    const [, said] = await run(['--help'], {});
    const verbs = said
      .map((line) => /^ {2}([a-z-]+) {2}/.exec(line)?.[1])
      .filter((verb) => verb !== undefined);
    expect(verbs.length).toBeGreaterThan(10);
    const files = readdirSync('src/commands').map((name) => `../../src/commands/${name}`);
    const usages: string[] = [];
    for (const file of files) {
      const exported = Object.values((await import(file)) as Record<string, unknown>);
      for (const one of exported as Partial<Command>[]) {
        if (typeof one.usage === 'string') usages.push(one.usage);
      }
    }
    for (const verb of verbs) {
      expect(
        usages.some((usage) => usage.includes(`searchbank ${verb}`)),
        verb,
      ).toBe(true);
    }
    const [code, help] = await run(['restore', '--help'], {});
    expect(code).toBe(0);
    expect(help.join('\n')).toContain('usage: searchbank restore FILE');
  }, 240_000);
});
