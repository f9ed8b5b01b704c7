import { readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import { SetupError } from '../../setup-error.js';

/** The user that PostgreSQL runs as; its server refuses to run as root. */
export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** Accounts that a machine may have for this, the first that exists is taken: `nobody` is on every one. */
const candidates = ['postgres', '_postgres', 'nobody'];

/** Undefined where this process is an ordinary user and the server simply runs as the same. */
export function unprivilegedUser(passwdFile = '/etc/passwd'): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entries = readFileSync(passwdFile, 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of candidates) {
    const entry = entries.find((fields) => fields[0] === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new SetupError(
    'PostgreSQL does not run as root, and this machine has no user "postgres" or "nobody" to run it as. ' +
      'Start Searchbank as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

function mayEnter(folder: Stats, user: SystemUser): boolean {
  if (folder.uid === user.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === user.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

/** Whether the user may pass through every folder down to `path` itself, which must exist. */
export function canReach(path: string, user: SystemUser): boolean {
  let folder = realpathSync(path);
  for (;;) {
    const stats = statSync(folder);
    if (stats.isDirectory() && !mayEnter(stats, user)) return false;
    const parent = dirname(folder);
    if (parent === folder) return true;
    folder = parent;
  }
}
