import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/db/migrate.js';
import { initialise } from '../../src/db/embedded/initialise.js';
import { openHome } from '../../src/db/embedded/home.js';
import { ensureServer, stopServer, urlOf } from '../../src/db/embedded/server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where new databases are made, and the migrated one they are copies of. */
    databaseServer: { url: string; template: string };
  }
}

function on(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** One embedded server for the run, in a temporary folder; or the server that DATABASE_URL names. */
async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: () => Promise.resolve() };
  const folder = mkdtempSync(join(tmpdir(), 'searchbank-test-'));
  // As root the server runs as another user, who must be able to pass through.
  chmodSync(folder, 0o711);
  const home = openHome(join(folder, 'data'), () => undefined);
  await initialise(home);
  const port = await ensureServer(home, { unsafeFast: true });
  return {
    url: urlOf(home, port, 'postgres'),
    async stop() {
      await stopServer(home);
      rmSync(home.folder, { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the server, makes the template, and takes every database of this run away at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  const template = `searchbank_test_${process.pid}_${Date.now().toString(36)}`;
  const admin = postgres(server.url, { max: 1, onnotice: () => undefined });
  await admin`create database ${admin(template)}`;
  await migrate(on(server.url, template));
  project.provide('databaseServer', { url: server.url, template });
  return async () => {
    const left = await admin<{ name: string }[]>`
      select datname as name from pg_database where starts_with(datname, ${template})`;
    for (const { name } of left) await admin`drop database ${admin(name)} with (force)`;
    await admin.end();
    await server.stop();
  };
}
