export { backUp } from './backup.js';
export { connect, type Connection, type Database, type Executor } from './connect.js';
export { migrate } from './migrate.js';
export { oldestDueSeconds } from './oldest-due.js';
export {
  openDatabase,
  type DatabaseConfig,
  type OpenedDatabase,
  type OpenOptions,
} from './open.js';
export { restore } from './restore.js';
export * as schema from './schema/index.js';
