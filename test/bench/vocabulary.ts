import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, compile, isPlatform, parse, type Strategy } from '../../src/strategy/index.js';
import { findVocabulary } from '../../src/vocabulary/index.js';
import { startChild } from '../support/child.js';
import { drawDescriptors, writeDescriptorFile } from '../support/descriptor-file.js';

const corpus = new URL('../../../shared/corpora/strategies.jsonl', import.meta.url);
const script = fileURLToPath(new URL('../support/vocabulary-worker.ts', import.meta.url));
const megabytes = (path: string): string => `${(statSync(path).size / 1e6).toFixed(0)} MB`;

/** What loading a MeSH of full size costs, and what checking and matching cost with it. `--descriptors=N` for another size. */
export async function run(args: string[]): Promise<void> {
  const asked = args.find((arg) => arg.startsWith('--descriptors='));
  const count = asked ? Number(asked.slice('--descriptors='.length)) : 31_000;
  const folder = await mkdtemp(join(tmpdir(), 'vocabulary-bench-'));
  try {
    const descriptors = [...drawDescriptors(count)];
    const named = headingsOfCorpus();
    const all = descriptors.map((one, index) => ({ ...one, name: named[index] ?? one.name }));
    for (const name of ['d2026.bin', 'desc2026.xml']) {
      const path = join(folder, name);
      await writeDescriptorFile(path, all);
      console.log(
        `load ${name}, ${String(count)} descriptors, ${megabytes(path)}: ${await inProcess('load', path, folder)}`,
      );
    }
    console.log(
      `open, ${megabytes(join(folder, 'vocabulary', 'mesh.txt'))}: ${await inProcess('open', folder)}`,
    );
    await strategiesWith(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function inProcess(...args: string[]): Promise<string> {
  const child = startChild(process.execPath, ['--import', 'tsx', script, ...args]);
  await child.ended();
  return child.said.join(' ');
}

function strategies(): Strategy[] {
  if (!existsSync(corpus)) return [];
  return readFileSync(corpus, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { platform: string | null; text: string })
    .map(({ platform, text }) => parse(text, platform && isPlatform(platform) ? { platform } : {}));
}

/** The headings that the published strategies name stand in the drawn tree, so that they are found in it. */
function headingsOfCorpus(): string[] {
  const names = new Set<string>();
  for (const { source } of strategies())
    for (const [, name] of source.matchAll(/(?:exp )?\*?([A-Z][A-Za-z, -]{3,60})\//g))
      if (name) names.add(name);
  return [...names];
}

async function strategiesWith(folder: string): Promise<void> {
  const vocabulary = await findVocabulary(folder);
  const read = strategies();
  const [first] = read;
  if (!vocabulary || !first) return;
  const timed = (run: () => unknown): number => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  const each = (ms: number): string => `${(ms / read.length).toFixed(2)} ms each`;
  read.forEach((strategy) => check(strategy));
  const without = timed(() => read.forEach((strategy) => check(strategy)));
  const cold = timed(() => read.forEach((strategy) => check(strategy, { vocabulary })));
  const warm = timed(() => read.forEach((strategy) => check(strategy, { vocabulary })));
  console.log(
    `check ${String(read.length)} strategies: without ${each(without)}; with, its indexes made on the way, ${cold.toFixed(0)} ms in all; then ${each(warm)}`,
  );
  const plain = timed(() => read.forEach((strategy) => compile(strategy)));
  const tree = timed(() => read.forEach((strategy) => compile(strategy, { tree: vocabulary })));
  console.log(`compile for matching: without ${each(plain)}; with exploded headings ${each(tree)}`);
}
