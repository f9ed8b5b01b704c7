import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answer } from '../strategy/index.js';
import { causeText, SetupError } from '../setup-error.js';
import { UsageError, type Command } from './command.js';

const samples = new URL('../../samples/strategies/', import.meta.url);

interface Subject {
  text: string;
  platform: string | undefined;
}

/** The strategies of a file of JSON Lines: requests of `strategy batch`, or what `export` wrote. */
function readSubjects(file: string): Subject[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new SetupError(`${file} cannot be read (${causeText(cause)}).`, { cause });
  }
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      try {
        const record = JSON.parse(line) as Partial<Record<string, string>>;
        const platform = record['platform_id'] ?? record['platform'];
        return { text: record['text'] ?? record['search_string'] ?? '', platform };
      } catch {
        throw new SetupError(`Line ${index + 1} of ${file} is not JSON.`);
      }
    });
}

function sampleSubjects(): Subject[] {
  return readdirSync(samples)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const [front = '', ...text] = readFileSync(new URL(name, samples), 'utf8').split(/^---\n/m);
      return { text: text.join('---\n'), platform: /^platform: *(\S+)/m.exec(front)?.[1] };
    });
}

function quantile(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
}

/** Measures the language on this machine; the first strategy of each kind of work is a warm-up and not counted. */
export const bench: Command = {
  usage: `usage: searchbank bench [FILE.jsonl]

Times reading, checking and translating strategies on this machine: those of FILE (requests of
searchbank strategy batch, or the lines of searchbank export), or the samples.
`,
  run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    if (positionals.length > 1) throw new UsageError('Name one file.');
    const subjects = positionals[0] === undefined ? sampleSubjects() : readSubjects(positionals[0]);
    const characters = subjects.reduce((sum, { text }) => sum + text.length, 0);
    console.log(`${subjects.length} strategies, ${characters} characters; milliseconds for each:`);
    for (const op of ['parse', 'check', 'translate'] as const) {
      const times = subjects.map((subject) => {
        const began = performance.now();
        answer({ id: null, op, ...subject, ...(op === 'translate' ? { to: 'pubmed' } : {}) });
        return performance.now() - began;
      });
      const counted = times.slice(1).sort((a, b) => a - b);
      const total = counted.reduce((sum, time) => sum + time, 0);
      console.log(
        `${op.padEnd(10)} median ${quantile(counted, 0.5)}  95% ${quantile(counted, 0.95)}  ` +
          `most ${quantile(counted, 1)}  all ${total.toFixed(0)}`,
      );
    }
    return Promise.resolve();
  },
};
