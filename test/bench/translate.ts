import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, platforms, translate, type Platform } from '../../src/strategy/index.js';

interface Row {
  readonly id: string;
  readonly platform: Platform | null;
  readonly text: string;
}

const own =
  '(asthma* or wheez* or "heart attack").tw.\n(chronic adj3 (pain or ache)).ti,ab.\nexp Asthma/dt\n';

/** The Ovid MEDLINE strategies of the corpus; an own text in their place where it is absent. */
function strategies(): Row[] {
  const file = new URL('../../../shared/corpora/strategies.jsonl', import.meta.url);
  if (!existsSync(file)) {
    console.log('The corpus is not here: a text of our own is measured in its place.');
    return Array.from({ length: 140 }, (_, id) => ({
      id: String(id),
      platform: 'ovid-medline',
      text: own.repeat(12),
    }));
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
    .filter((row) => row.platform === 'ovid-medline');
}

function inProcess(rows: readonly Row[], bytes: number): void {
  const read = rows.map((row) => parse(row.text, { platform: 'ovid-medline' }));
  console.log('to              first (ms)  warm (ms)  MB/s warm');
  for (const to of platforms) {
    if (to === 'ovid-medline') continue;
    const times: number[] = [];
    for (let round = 0; round < 6; round++) {
      const started = performance.now();
      for (const strategy of read) translate(strategy, to);
      times.push(performance.now() - started);
    }
    const warm = Math.min(...times);
    console.log(
      `${to.padEnd(15)} ${times[0]!.toFixed(0).padStart(10)} ${warm.toFixed(1).padStart(10)} ${(bytes / warm / 1000).toFixed(1).padStart(10)}`,
    );
  }
}

/** Wall clock of a command in seconds, the best of some runs. */
function seconds(command: string, args: string[], input: string, runs: number): number {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    const { status, stderr } = spawnSync(command, args, { input, maxBuffer: 1 << 28 });
    if (status !== 0)
      throw new Error(`${args.join(' ')} failed: ${stderr.toString().slice(0, 400)}`);
    best = Math.min(best, (performance.now() - started) / 1000);
  }
  return best;
}

/** Reads the same requests and translates each as that package does; its own mistakes are counted, not mended. */
const peer = `
const { default: polyglot } = { default: require(process.argv[1]) };
const tool = polyglot.default ?? polyglot;
let failed = 0;
console.log = console.error = () => {};
for (const line of require('node:fs').readFileSync(0, 'utf8').split('\\n').filter(Boolean))
  try { tool.translate(JSON.parse(line).text, 'pubmed', {}); } catch { failed++; }
process.stdout.write(String(failed));
`;

/** Throughput to every platform; the whole process from Ovid to PubMed, and with --polyglot=DIR how many times as fast as that package. */
export async function run(args: string[]): Promise<void> {
  const rows = strategies();
  const bytes = rows.reduce((sum, row) => sum + row.text.length, 0);
  console.log(`${rows.length} strategies, ${(bytes / 1000).toFixed(0)} kB`);
  inProcess(rows, bytes);
  const requests = rows
    .map(({ id, text }) =>
      JSON.stringify({ id, op: 'translate', text, platform: 'ovid-medline', to: 'pubmed' }),
    )
    .join('\n');
  const program = fileURLToPath(new URL('../../bin/searchbank.mjs', import.meta.url));
  const ours = seconds(process.execPath, [program, 'strategy', 'batch'], requests, 5);
  console.log(`\nwhole process, searchbank strategy batch, best of 5: ${ours.toFixed(2)} s`);
  const folder = args.find((arg) => arg.startsWith('--polyglot='))?.slice('--polyglot='.length);
  if (folder) {
    const path = `${folder}/node_modules/@iebh/polyglot`;
    const theirs = seconds(process.execPath, ['-e', peer, path], requests, 1);
    console.log(`whole process, @iebh/polyglot in ${folder}: ${theirs.toFixed(2)} s`);
    console.log(`${(theirs / ours).toFixed(1)} times as fast`);
  }
  return Promise.resolve();
}
