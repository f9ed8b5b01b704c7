import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { causeText, SetupError } from './setup-error.js';

/**
 * Like `mkdir -p`. Not Node's own `recursive`: that never returns where the system answers "no such folder" for a
 * child of a folder that is there, as it does below /proc.
 */
function makeFolders(folder: string, mode: number): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolders(parent, mode);
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    // Another process made it in the same moment.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

const reasons: Partial<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'nobody may write there',
  EROFS: 'it lies on a read-only file system',
  EEXIST: 'something that is no folder has its name',
  ENOTDIR: 'a part of its path is no folder',
  ENOENT: 'no folder can be made there',
  ELOOP: 'its path leads in a circle of links',
  ENAMETOOLONG: 'its name is too long',
  ENOSPC: 'the disk is full',
};

/** Makes the data folder, closed to others: root's lets the database's user pass through, but not look. Throws a `SetupError` where it cannot be written. */
export function makeDataFolder(dataDir: string): void {
  try {
    makeFolders(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    const probe = join(dataDir, `.writable-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (cause) {
    const reason = reasons[(cause as NodeJS.ErrnoException).code ?? ''] ?? causeText(cause);
    const shown = dataDir.length > 160 ? `${dataDir.slice(0, 160)}…` : dataDir;
    throw new SetupError(
      `The data folder ${shown} cannot be written: ${reason}. Set DATA_DIR to a folder that this user may write.`,
      { cause },
    );
  }
}
