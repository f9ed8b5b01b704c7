import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Child } from '../support/child.js';
import { searchbank } from '../support/cli.js';

const folder = mkdtempSync(join(tmpdir(), 'searchbank-start-'));
const DATA_DIR = join(folder, 'data');
const children: Child[] = [];

function run(args: string[]): Child {
  const child = searchbank(args, { DATA_DIR });
  children.push(child);
  return child;
}

async function urlOf(service: Child): Promise<string> {
  const line = await service.line(/http:\/\/localhost:\d+/);
  return /http:\/\/localhost:\d+/.exec(line)![0];
}

describe('searchbank start', () => {
  beforeAll(() => chmodSync(folder, 0o711));
  afterEach(async () => {
    for (const child of children.splice(0)) await child.end();
  });
  afterAll(() => {
    rmSync(realpathSync(join(DATA_DIR, 'postgres')), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers on a first start, says where, and stops on SIGTERM with exit code 0', async () => {
    const service = run(['start']);
    const url = await urlOf(service);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await service.end()).toBe(0);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  it('answers again after kill -9, joining the database that went on', async () => {
    const first = run(['start']);
    await urlOf(first);
    await first.end('SIGKILL');
    const url = await urlOf(run(['start']));
    expect((await fetch(url)).status).toBe(200);
  });

  it('refuses a second service on the same data in one line', async () => {
    await urlOf(run(['start']));
    const second = run(['start']);
    expect(await second.ended()).toBe(1);
    expect(second.said).toHaveLength(1);
    expect(second.said[0]).toMatch(/already runs on this data folder/);
  });

  it('lets create-admin join the running database', async () => {
    await urlOf(run(['start']));
    const command = run(['create-admin', 'head@example.org', '--name', 'Head']);
    const link = await command.line(/\/sign-in\//);
    expect(await command.ended()).toBe(0);
    expect(link).toMatch(/^http:\/\/localhost:\d+\/sign-in\/[\w-]{43}$/);
  });
});
