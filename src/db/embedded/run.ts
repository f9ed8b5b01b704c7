import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { causeText, SetupError } from '../../setup-error.js';
import type { Home } from './home.js';

/**
 * Runs one of PostgreSQL's programs as its user and waits for it.
 * The environment is bare: the server has no business with this process's secrets.
 */
export async function run(
  home: Home,
  program: 'initdb' | 'pg_ctl',
  args: string[],
): Promise<{ code: number; output: string }> {
  const child = spawn(join(home.binaries, 'bin', program), args, {
    cwd: home.folder,
    env: { PATH: '/usr/bin:/bin', LANG: 'C', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(home.user ?? {}),
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    // Not `close`: the server inherits the pipes of `pg_ctl start` for a moment longer.
    child.on('exit', (status) => resolve(status ?? 1));
  }).catch((cause: unknown) => {
    throw new SetupError(
      `The PostgreSQL that comes with Searchbank does not run here (${causeText(cause)}). ` +
        'Set DATABASE_URL to a PostgreSQL server, version 15 or later.',
      { cause },
    );
  });
  child.stdout.destroy();
  child.stderr.destroy();
  return { code, output };
}

/** Whether a process of that number exists, of whatever user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
