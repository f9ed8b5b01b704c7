// Packs the verb `strategy` into one file, and lets V8 keep what it compiles of it: bin/bundled.mjs says how it is run.
// Called as `bundle.mjs`; it calls itself as `bundle.mjs warm` to run the bundle once and write the cache.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { files, loadBundle, markLength } from './bundled.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

async function pack() {
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/strategy-cli.ts'],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // A script has no loader for import(); the builtin modules are all that is still asked for, and require has them.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'bundleUrl' },
    outfile: 'dist/strategy.cjs',
  });
  // A sign beyond ASCII can only stand in a regular expression here, where the escape means the same.
  const body = outputFiles[0].text.replace(
    /[^\0-\x7f]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const wrapped = `(function (module, exports, require, path) {
const bundleUrl = require('node:url').pathToFileURL(path);
${body}
})`;
  const mark = `/*${createHash('sha256').update(wrapped).digest('hex')}`.slice(0, markLength - 2);
  mkdirSync(`${root}/dist`, { recursive: true });
  for (const file of Object.values(files)) rmSync(file, { force: true });
  writeFileSync(files.sources, JSON.stringify(Object.keys(metafile.inputs)));
  writeFileSync(files.code, `${mark}*/${wrapped}`);
}

/** The samples, read and translated to every platform: what a batch runs, and so what is worth keeping compiled. */
function warmingRequests() {
  const folder = `${root}/samples/strategies`;
  const targets = ['pubmed', 'ovid-medline', 'embase', 'ebsco-cinahl', 'cochrane', 'wos', 'scopus'];
  const requests = readdirSync(folder).flatMap((name) => {
    const [front, text = ''] = readFileSync(`${folder}/${name}`, 'utf8').split(/^---\n/m);
    const platform = /^platform: *(\S+)/m.exec(front)?.[1];
    return [
      { op: 'parse', text, platform },
      ...targets.map((to) => ({ op: 'translate', text, platform, to })),
    ];
  });
  return requests.map((request) => `${JSON.stringify(request)}\n`).join('');
}

async function warm() {
  const bundle = loadBundle();
  await bundle.main(['batch']);
  const mark = readFileSync(files.code).subarray(0, markLength);
  writeFileSync(files.cache, Buffer.concat([mark, bundle.script.createCachedData()]));
}

if (process.argv[2] === 'warm') await warm();
else {
  await pack();
  execFileSync(process.execPath, [fileURLToPath(import.meta.url), 'warm'], {
    input: warmingRequests(),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
}
