import type { Config } from '../config.js';
import { openDatabase, type OpenedDatabase } from '../db/index.js';
import { readSettings } from './settings.js';

/**
 * Runs `work` on the database that the settings name: joins the running one, or starts the embedded one for as
 * long as it takes.
 */
export async function withDatabase<T>(
  work: (opened: OpenedDatabase, config: Config) => Promise<T>,
): Promise<T> {
  const config = readSettings();
  const opened = await openDatabase(config, { say: (line) => console.error(line) });
  try {
    return await work(opened, config);
  } finally {
    await opened.close();
  }
}
