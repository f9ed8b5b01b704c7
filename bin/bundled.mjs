// The verb `strategy` from one file and V8's cache of its compiled code: made by bin/bundle.mjs, run by bin/searchbank.mjs.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

const root = `${import.meta.dirname}/..`;

/** `code`, the list of the `sources` it was made of, and its `cache`. All are in `dist`, whose parent is the package. */
export const files = {
  code: `${root}/dist/strategy.cjs`,
  sources: `${root}/dist/strategy.sources.json`,
  cache: `${root}/dist/strategy.cache`,
};

/** The length of a build's mark: code and cache begin with the same one, for V8 tells two bundles apart by their length alone. */
export const markLength = 40;

/** Whether no source is newer than the bundle. Only those that it holds are looked at, which takes a millisecond. */
function isFresh() {
  if (!existsSync(`${root}/src`)) return true;
  const built = statSync(files.code).mtimeMs;
  const sources = JSON.parse(readFileSync(files.sources, 'utf8'));
  return sources.every((source) => statSync(`${root}/${source}`).mtimeMs <= built);
}

/** The cache of this very code; undefined where there is none. One of another V8 is refused by V8, and then not used. */
function cacheOf(code) {
  if (!existsSync(files.cache)) return undefined;
  const cache = readFileSync(files.cache);
  const isOfCode = code.startsWith(cache.toString('latin1', 0, markLength));
  return isOfCode ? cache.subarray(markLength) : undefined;
}

/** Compiles the bundle. Answers with its verb and its script; undefined where there is no bundle or a source is newer. */
export function loadBundle() {
  let code;
  try {
    if (!isFresh()) return undefined;
    code = readFileSync(files.code, 'latin1'); // It is ASCII, which is read fastest so.
  } catch {
    return undefined; // Not built, or a source is gone.
  }
  // A batch is over before most of its code is worth optimizing: a function must run eight times as much before the compiler
  // takes it up. That halves the time of a batch of some hundred strategies; long ones are optimized all the same. It is
  // set before the code is compiled: a cache made under other flags is refused.
  setFlagsFromString('--interrupt-budget=540000');
  const script = new Script(code, { filename: files.code, cachedData: cacheOf(code) });
  const module = { exports: {} };
  script.runInThisContext()(module, module.exports, createRequire(files.code), files.code);
  return { main: module.exports.main, script };
}
