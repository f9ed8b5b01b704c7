import { environment, readConfig, type Config } from '../config.js';
import { SetupError } from '../setup-error.js';

/** The settings of this process; throws a `SetupError` with one line for each wrong one. */
export function readSettings(): Config {
  const config = readConfig(environment());
  if (!config.ok) throw new SetupError(config.message);
  return config.value;
}
