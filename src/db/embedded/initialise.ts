import {
  appendFileSync,
  chownSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../../setup-error.js';
import type { Home } from './home.js';
import { isAlive, run } from './run.js';

/**
 * Loopback only, no socket file. The log says what went wrong but not with which values: an address in a
 * unique index would otherwise stand in the DETAIL line. One log file per weekday, overwritten after a week.
 */
const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 60
timezone = 'UTC'
logging_collector = on
log_filename = 'postgresql-%a.log'
log_truncate_on_rotation = on
log_rotation_age = 1d
log_rotation_size = 0
log_error_verbosity = terse
log_min_error_statement = panic
`;

/** What an initdb left that was killed; one under way in another process is let be. */
function removeAbandoned(home: Home): void {
  for (const name of readdirSync(home.folder)) {
    const pid = /^cluster\.new-(\d+)$/.exec(name)?.[1];
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid)))) {
      rmSync(join(home.folder, name), { recursive: true, force: true });
    }
  }
}

/**
 * Makes the cluster once. It grows under another name and is renamed when it is complete, so that an
 * initdb that was killed leaves nothing that looks like a database.
 */
export async function initialise(home: Home): Promise<void> {
  if (existsSync(home.cluster)) return;
  const growing = `${home.cluster}.new-${process.pid}`;
  const passwordFile = join(home.folder, `password-${process.pid}`);
  removeAbandoned(home);
  writeFileSync(passwordFile, home.password, { mode: 0o600 });
  if (home.user) chownSync(passwordFile, home.user.uid, home.user.gid);
  try {
    const made = await run(home, 'initdb', [
      `--pgdata=${growing}`,
      `--pwfile=${passwordFile}`,
      '--username=searchbank',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--no-locale',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-sync',
    ]);
    if (made.code !== 0) {
      const why = made.output.trim().split('\n').at(-1) ?? 'no reason given';
      throw new SetupError(
        `The database could not be made in ${home.folder} (${why}). ` +
          'Put that right, or set DATABASE_URL to a PostgreSQL server.',
      );
    }
    appendFileSync(join(growing, 'postgresql.conf'), settings);
    if (!existsSync(home.cluster)) renameSync(growing, home.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(growing, { recursive: true, force: true });
  }
}
