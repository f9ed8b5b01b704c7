#!/usr/bin/env node
// The built program starts fastest; a checkout whose sources are newer than its build runs from source.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const builtAt = existsSync(at('dist/.tsbuildinfo')) ? statSync(at('dist/.tsbuildinfo')).mtimeMs : 0;

function changedSince(folder, time) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return changedSince(path, time);
    return /\.tsx?$/.test(entry.name) && statSync(path).mtimeMs > time;
  });
}

if (
  builtAt > 0 &&
  existsSync(at('dist/cli.js')) &&
  !(existsSync(at('src')) && changedSince(at('src'), builtAt))
) {
  await import('../dist/cli.js');
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import('../src/cli.ts');
}
