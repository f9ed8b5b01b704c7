import { createServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkServer } from '../../src/db/connect.js';
import { migrate } from '../../src/db/migrate.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const refusal = (run: Promise<void>): Promise<string> =>
  run.then(
    () => 'was accepted',
    (error: unknown) => `${(error as Error).name}: ${(error as Error).message}`,
  );

describe('a server that DATABASE_URL names', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.close());

  it('is taken as it is', async () => {
    await expect(checkServer(database.url)).resolves.toBeUndefined();
  });

  it('is refused where it is older than 15', async () => {
    // The server at hand says what an older one would.
    const name = new URL(database.url).pathname.slice(1);
    await database.sql.unsafe(`
      create schema older;
      create function older.current_setting(text) returns text language sql as $$ select '140012' $$;
      alter database "${name}" set search_path = older, pg_catalog;`);
    expect(await refusal(checkServer(database.url))).toMatch(
      /^SetupError: .* is PostgreSQL 14; Searchbank needs 15 or later\. Name another in DATABASE_URL\.$/,
    );
  });

  it('is refused in a sentence where something else listens there', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const said = await refusal(checkServer(`postgres://user:geheim@127.0.0.1:${port}/bank`));
    server.close();
    expect(said).toMatch(/^SetupError: .* did not answer as a PostgreSQL server does/);
    expect(said).not.toContain('geheim');
  });

  it('is refused where it speaks no TLS and the address asks for it', async () => {
    const said = await refusal(checkServer(`${database.url}?sslmode=require`));
    expect(said).toMatch(/^SetupError: .* does not speak TLS; .* sslmode out of DATABASE_URL/);
  });

  it('is refused where its user may make no tables', async () => {
    const user = `guest_${Math.random().toString(36).slice(2)}`;
    await database.sql.unsafe(`create role ${user} login password 'geheim'`);
    const empty = await freshDatabase();
    await empty.sql.unsafe('drop schema drizzle cascade; drop schema public cascade;');
    const url = new URL(empty.url);
    url.username = user;
    url.password = 'geheim';
    const said = await refusal(migrate(url.href));
    await empty.close();
    await database.sql.unsafe(`drop role ${user}`);
    expect(said).toMatch(/^SetupError: The user in DATABASE_URL may not make tables/);
  });
});
