/**
 * A process that opens the embedded database of a folder and keeps it until SIGTERM, for the tests that kill one.
 * Arguments: the data folder, and `service` or `command`. Says `ready URL` or `refused SENTENCE`;
 * answers each line on its input with `alive N`, the number of rows that a query counted.
 */
import { createInterface } from 'node:readline';
import { openDatabase } from '../../src/db/index.js';
import { SetupError } from '../../src/setup-error.js';

const [dataDir = '', kind] = process.argv.slice(2);

try {
  const opened = await openDatabase(
    { databaseUrl: undefined, dataDir },
    { service: kind === 'service', onLost: () => process.exit(3) },
  );
  process.on('SIGTERM', () => void opened.close().then(() => process.exit(0)));
  createInterface(process.stdin).on('line', () => {
    opened.sql<{ n: number }[]>`select count(*)::int as n from settings`.then(
      ([row]) => console.log(`alive ${row?.n ?? -1}`),
      (error: unknown) => console.log(`failed ${String(error)}`),
    );
  });
  console.log(`ready ${opened.url}`);
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.log(`refused ${error.message}`);
  process.exitCode = 1;
}
