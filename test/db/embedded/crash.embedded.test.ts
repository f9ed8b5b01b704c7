import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startChild, type Child } from '../../support/child.js';

const folder = mkdtempSync(join(tmpdir(), 'searchbank-crash-'));
const dataDir = join(folder, 'data');
const children: Child[] = [];

function open(kind: 'service' | 'command'): Child {
  const script = 'test/support/database-process.ts';
  const child = startChild(process.execPath, ['--import', 'tsx', script, dataDir, kind]);
  children.push(child);
  return child;
}

const pidFile = (): string =>
  join(realpathSync(join(dataDir, 'postgres')), 'cluster/postmaster.pid');

const postmaster = (): number => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

async function ready(child: Child): Promise<string> {
  return (await child.line(/^ready /)).slice('ready '.length);
}

/** Rows of the settings table, counted by the child itself through its pool. */
async function count(child: Child): Promise<number> {
  child.process.stdin?.write('\n');
  const line = await child.line(/^(alive|failed) /);
  if (line.startsWith('failed')) throw new Error(line);
  return Number(line.split(' ')[1]);
}

/** The query of a pool whose server has just gone fails; the one after it must not for long. */
async function countInTheEnd(child: Child): Promise<number> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await count(child);
    } catch (error) {
      if (attempt > 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

describe('the embedded database', () => {
  beforeAll(() => chmodSync(folder, 0o711));
  afterEach(async () => {
    for (const child of children.splice(0)) await child.end();
  });
  afterAll(() => {
    rmSync(realpathSync(join(dataDir, 'postgres')), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts in an empty folder and stops on SIGTERM', async () => {
    const service = open('service');
    const sql = postgres(await ready(service), { max: 1 });
    await sql`insert into settings (name, value) values ('kept', '1')`;
    await sql.end();
    expect(await count(service)).toBe(1);
    expect(await service.end()).toBe(0);
    expect(existsSync(pidFile())).toBe(false);
  });

  it('refuses a second service, and admits it when the first was killed', async () => {
    const first = open('service');
    await ready(first);
    const second = open('service');
    expect(await second.line(/^refused /)).toMatch(/already runs on this data folder/);
    await first.end('SIGKILL');
    const third = open('service');
    await ready(third);
    expect(await count(third)).toBe(1);
  });

  it('lets other commands join, and stops with the last of them', async () => {
    const command = open('command');
    await ready(command);
    const service = open('service');
    await ready(service);
    await command.end();
    expect(await count(service)).toBe(1);
    const late = open('command');
    await ready(late);
    await service.end();
    expect(await count(late)).toBe(1);
    await late.end();
    expect(existsSync(pidFile())).toBe(false);
  });

  it('comes back under a running service when it is killed', async () => {
    const service = open('service');
    await ready(service);
    const before = postmaster();
    process.kill(before, 'SIGKILL');
    expect(await countInTheEnd(service)).toBe(1);
    expect(postmaster()).not.toBe(before);
    expect(await open('service').line(/^refused /)).toMatch(/already runs/);
  });

  it('recovers when service and database are killed together', async () => {
    const service = open('service');
    await ready(service);
    process.kill(postmaster(), 'SIGKILL');
    await service.end('SIGKILL');
    const next = open('service');
    await ready(next);
    expect(await count(next)).toBe(1);
  });

  it('is not misled by a process number that another program has now', async () => {
    const service = open('service');
    await ready(service);
    const file = readFileSync(pidFile(), 'utf8').split('\n');
    process.kill(postmaster(), 'SIGKILL');
    await service.end('SIGKILL');
    writeFileSync(pidFile(), [process.pid, ...file.slice(1)].join('\n'));
    const next = open('service');
    await ready(next);
    expect(await count(next)).toBe(1);
  });

  it('starts once where two commands come first at once', async () => {
    const [a, b] = [open('command'), open('command')];
    const [one, other] = [await ready(a), await ready(b)];
    expect(one).toBe(other);
  });
});
