// `npm run build`, and what npm runs at the end of `npm ci`: builds the program, and the bundle of the verb `strategy`.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

function findCompiler() {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    return undefined;
  }
}

const compiler = findCompiler();
if (compiler) {
  execFileSync(process.execPath, [compiler, '-p', at('tsconfig.build.json')], { stdio: 'inherit' });
} else {
  // `npm ci --omit=dev`: bin/searchbank.mjs runs the sources then, through tsx.
  console.log('The compiler is not installed, so the program will run from its sources.');
}
execFileSync(process.execPath, [at('bin/bundle.mjs')], { stdio: 'inherit' });
