import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home.js';
import { isAlive } from './run.js';

/**
 * What a cluster's postmaster.pid says of its server: line 1 the process, line 4 the port, line 7 the key and
 * id of its shared memory (PostgreSQL source, miscadmin.h and pidfile.h).
 */
export interface Postmaster {
  readonly pid: number;
  /** 0 until the server has written it. */
  readonly port: number;
  readonly memoryId: number | undefined;
}

const pidFile = (home: Home): string => join(home.cluster, 'postmaster.pid');

export function readPostmaster(home: Home): Postmaster | undefined {
  if (!existsSync(pidFile(home))) return undefined;
  const lines = readFileSync(pidFile(home), 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const memory = Number(lines[6]?.trim().split(/\s+/)[1]);
  return {
    pid,
    port: Number(lines[3]) || 0,
    memoryId: Number.isInteger(memory) ? memory : undefined,
  };
}

/** Name and state from Linux's /proc; undefined elsewhere, or where the process is gone. */
function procStat(pid: number): { name: string; state: string } | undefined {
  if (!existsSync(`/proc/${pid}/stat`)) return undefined;
  const [, name = '', state = ''] =
    /^\d+ \((.*)\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
  return { name, state };
}

/** Whether the process lives and is a PostgreSQL that somebody has not merely failed to bury. */
export function isServer({ pid }: Postmaster): boolean {
  if (!isAlive(pid)) return false;
  const stat = procStat(pid);
  return stat === undefined || (stat.name.startsWith('postgres') && stat.state !== 'Z');
}

/** Processes that still have the shared memory of a server attached; 0 where the system does not tell. */
function attached(memoryId: number): number {
  const table = '/proc/sysvipc/shm';
  if (!existsSync(table)) return 0;
  for (const line of readFileSync(table, 'utf8').split('\n').slice(1)) {
    const fields = line.trim().split(/\s+/);
    if (Number(fields[1]) === memoryId) return Number(fields[6]);
  }
  return 0;
}

/**
 * Whether a dead server's file would make PostgreSQL believe in a living one: its number has gone to another
 * program after a crash, or nobody has collected the dead process (a container without an init). A number that
 * is free PostgreSQL sees through by itself. Never while a child of the dead server still writes.
 */
export function isMisleading(postmaster: Postmaster): boolean {
  const { pid, memoryId } = postmaster;
  if (!isAlive(pid) || isServer(postmaster)) return false;
  return memoryId === undefined || attached(memoryId) === 0;
}

export function removePidFile(home: Home): void {
  rmSync(pidFile(home), { force: true });
}
