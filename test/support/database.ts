import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { connect, type Connection } from '../../src/db/index.js';

export interface TestDatabase extends Connection {
  /** For a second connection, or another process. */
  readonly url: string;
}

/**
 * A database of the test's own, migrated and empty, in some tens of milliseconds: a copy of the run's template.
 * Close it in `afterAll` or `afterEach`, which takes it away.
 */
export async function freshDatabase(): Promise<TestDatabase> {
  const { url, template } = inject('databaseServer');
  const name = `${template}_${randomBytes(5).toString('hex')}`;
  const admin = postgres(url, { max: 1, onnotice: () => undefined });
  await admin`create database ${admin(name)} template ${admin(template)}`;
  await admin.end();
  const own = new URL(url);
  own.pathname = `/${name}`;
  const connection = connect(own.href, 5);
  return {
    ...connection,
    url: own.href,
    async close() {
      await connection.close();
      const again = postgres(url, { max: 1, onnotice: () => undefined });
      await again`drop database if exists ${again(name)} with (force)`;
      await again.end();
    },
  };
}
