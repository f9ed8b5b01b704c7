import { existsSync, readFileSync } from 'node:fs';
import { readDocument } from '../../src/feeds/index.js';
import { judge, type CorpusDocument } from '../support/feed-judge.js';

const folder = new URL('../../../shared/corpora/feeds/', import.meta.url);

/** How much of the public feed suites and of the publishers' feeds is read right, by category. */
export async function run(args: string[]): Promise<void> {
  if (!existsSync(folder)) {
    console.log('The corpus ../shared/corpora/feeds is not here; nothing measured.');
    return;
  }
  await measureSuites(args.includes('--wrong'));
  await measurePublishers(args.includes('--wrong'));
}

async function measureSuites(showWrong: boolean): Promise<void> {
  const documents = JSON.parse(
    readFileSync(new URL('expectations.json', folder), 'utf8'),
  ) as CorpusDocument[];
  const table: Record<
    string,
    { documents: number; right: number; unsafe: number; percent?: string }
  > = {};
  const total = { all: [0, 0], withoutEntities: [0, 0], unsafe: 0 };
  for (const document of documents) {
    const bytes = readFileSync(new URL(document.file, folder));
    const parsed = await readDocument(bytes, {
      url: document.url ?? undefined,
      contentType: document.contentType ?? undefined,
      contentLocation: document.headers?.['content-location'],
    });
    const verdict = judge(document, parsed);
    const row = (table[document.category] ??= { documents: 0, right: 0, unsafe: 0 });
    row.documents += 1;
    row.right += verdict.wrong.length === 0 ? 1 : 0;
    row.unsafe += verdict.unsafe ? 1 : 0;
    total.unsafe += verdict.unsafe ? 1 : 0;
    if (showWrong && (verdict.unsafe || verdict.wrong.length > 0))
      console.log(document.category, document.file, verdict.unsafe ? 'UNSAFE' : '', verdict.wrong);
    if (document.category === 'sanitize') continue;
    count(total.all, verdict.wrong.length === 0);
    if (!document.category.startsWith('entities (HTML'))
      count(total.withoutEntities, verdict.wrong.length === 0);
  }
  for (const row of Object.values(table))
    row.percent = ((100 * row.right) / row.documents).toFixed(1);
  console.table(table);
  console.log(`outside sanitising: ${share(total.all)}`);
  console.log(`outside sanitising, without the HTML entities: ${share(total.withoutEntities)}`);
  console.log(`unsafe markup left: ${total.unsafe} of ${documents.length}`);
}

/** White space of any kind and number counts as one blank. */
function names(authors: readonly string[]): string {
  return authors.map((author) => author.replace(/\s+/g, ' ')).join('|');
}

function count(pair: number[], right: boolean): void {
  pair[0]! += right ? 1 : 0;
  pair[1]! += 1;
}

function share([right = 0, all = 0]: number[]): string {
  return `${right} of ${all} = ${((100 * right) / Math.max(all, 1)).toFixed(1)} %`;
}

interface ExpectedItem {
  title: string;
  link: string;
  doi: string | null;
  pmid: string | null;
  journal: string | null;
  authors: string[];
}

async function measurePublishers(showWrong: boolean): Promise<void> {
  const files = JSON.parse(readFileSync(new URL('real-expected.json', folder), 'utf8')) as {
    file: string;
    items: ExpectedItem[];
  }[];
  const totals: Record<string, number[]> = {
    items: [0, 0],
    doi: [0, 0],
    pmid: [0, 0],
    journal: [0, 0],
    authors: [0, 0],
  };
  for (const { file, items } of files) {
    const parsed = await readDocument(readFileSync(new URL(file, folder)), {
      url: 'https://example.org/feed',
    });
    const read = parsed.ok ? parsed.value.items : [];
    count(totals['items']!, read.length === items.length);
    for (const [at, expected] of items.entries()) {
      const item = read[at];
      for (const field of ['doi', 'pmid', 'journal'] as const) {
        const same = (item?.[field] ?? null)?.toLowerCase() === expected[field]?.toLowerCase();
        if (expected[field] !== null || !same) count(totals[field]!, same);
        if (!same && showWrong) console.log(file, at, field, expected[field], item?.[field]);
      }
      const same = names(item?.authors ?? []) === names(expected.authors);
      count(totals['authors']!, same);
      if (!same && showWrong)
        console.log(file, at, 'authors', expected.authors.slice(0, 5), item?.authors.slice(0, 5));
    }
  }
  for (const [field, pair] of Object.entries(totals))
    console.log(`publishers' feeds, ${field}: ${share(pair)}`);
}
