import { runNamed } from '../support/run-named.js';

await runNamed(new URL('.', import.meta.url), process.argv.slice(2));
