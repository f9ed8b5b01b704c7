#!/usr/bin/env node
// The built program starts fastest; a checkout whose sources are newer than its build runs from source.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { loadBundle } from './bundled.mjs';

const at = (path) => `${import.meta.dirname}/../${path}`;

function changedSince(folder, time) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return changedSince(path, time);
    return /\.tsx?$/.test(entry.name) && statSync(path).mtimeMs > time;
  });
}

/** Whether the whole program is built and no source is newer. */
function isBuilt() {
  if (!existsSync(at('dist/.tsbuildinfo')) || !existsSync(at('dist/cli.js'))) return false;
  return (
    !existsSync(at('src')) || !changedSince(at('src'), statSync(at('dist/.tsbuildinfo')).mtimeMs)
  );
}

const bundle = process.argv[2] === 'strategy' ? loadBundle() : undefined;
if (bundle) {
  await bundle.main(process.argv.slice(3));
  // All is said; taking the heap apart in order costs as much as translating some strategies.
  if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
} else if (isBuilt()) {
  await import('../dist/cli.js');
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../src/cli.ts');
}
