import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from '../../data-folder.js';
import { SetupError } from '../../setup-error.js';
import { findBinaries } from './binaries.js';
import { canReach, unprivilegedUser, type SystemUser } from './system-user.js';

/** Where the parts of the embedded database lie. */
export interface Home {
  /** PostgreSQL's bin/, lib/ and share/. */
  readonly binaries: string;
  /** Owned by the server's user; holds `cluster` and the server's start log. */
  readonly folder: string;
  readonly cluster: string;
  /** Set where the server runs as another user than this process. */
  readonly user: SystemUser | undefined;
  readonly password: string;
}

/** Where things go that an unprivileged user cannot reach below the data folder. */
const systemFolder = '/var/lib/searchbank';

/** Generated once; only this user can read it. Two first starts at once agree on one. */
function keepPassword(dataDir: string): string {
  const file = join(dataDir, 'postgres.password');
  try {
    writeFileSync(file, randomBytes(24).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

/**
 * `data/postgres`; or, where PostgreSQL's user cannot get there, a folder of its own below /var/lib/searchbank
 * that `data/postgres` then links to, so that a person who looks for the database finds it.
 */
function placeFor(
  dataDir: string,
  user: SystemUser | undefined,
  say: (line: string) => void,
): string {
  const usual = join(dataDir, 'postgres');
  const link = lstatSync(usual, { throwIfNoEntry: false });
  if (link?.isSymbolicLink() && !existsSync(usual)) {
    throw new SetupError(
      `The database lay in ${readlinkSync(usual)}, which is gone. ` +
        `Put that folder back, or remove ${usual} to begin with an empty database and restore a backup into it.`,
    );
  }
  if (link) return realpathSync(usual);
  if (!user || canReach(dataDir, user)) return usual;
  mkdirSync(systemFolder, { recursive: true, mode: 0o755 });
  const place = mkdtempSync(join(systemFolder, 'data-'));
  try {
    symlinkSync(place, usual);
  } catch (error) {
    rmSync(place, { recursive: true });
    // Another first start in the same moment.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return realpathSync(usual);
  }
  say(`PostgreSQL's user may not enter ${dataDir}: the database lies in ${place}.`);
  return place;
}

/** Finds or makes the place of the embedded database. Throws a `SetupError` where it cannot. */
export function openHome(dataDir: string, say: (line: string) => void): Home {
  makeDataFolder(dataDir);
  let user = unprivilegedUser();
  const folder = placeFor(dataDir, user, say);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const cluster = join(folder, 'cluster');
  if (existsSync(cluster)) {
    const owner = statSync(cluster);
    if (user) user = { uid: owner.uid, gid: owner.gid };
    else if (process.getuid && owner.uid !== process.getuid()) {
      throw new SetupError(
        `The database in ${folder} belongs to another user (uid ${owner.uid}). ` +
          'Start Searchbank as the user who made it, or set DATA_DIR to another folder.',
      );
    }
  }
  if (user) chownSync(folder, user.uid, user.gid);
  const elsewhere = user ? systemFolder : dataDir;
  const binaries = findBinaries(elsewhere, user);
  return { binaries, folder, cluster, user, password: keepPassword(dataDir) };
}
