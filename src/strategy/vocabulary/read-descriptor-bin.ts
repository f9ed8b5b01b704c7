import { detached } from './detached.js';
import { formerNamesIn } from './history-note.js';
import type { DescriptorReader, VocabularyHeading } from './vocabulary-file.js';

/*
 * NLM's descriptor file in ASCII (d2026.bin): records begin with *NEWRECORD, elements are `NAME = value`
 * lines (https://www.nlm.nih.gov/mesh/dtype.html). MH the heading, MN a tree number, ENTRY and PRINT ENTRY an
 * entry term with fields behind bars, DX the date it was established, HN and PM the history. The file does not
 * name its year; its name does.
 */

export function createBinReader(): DescriptorReader {
  const headings: VocabularyHeading[] = [];
  let rest = '';
  let record = new Map<string, string[]>();
  const close = () => {
    const heading = headingOf(record);
    if (heading) headings.push(heading);
    record = new Map();
  };
  const take = (line: string) => {
    if (line.startsWith('*NEWRECORD')) {
      close();
      return;
    }
    const sign = line.indexOf(' = ');
    if (sign < 0) return;
    const name = line.slice(0, sign);
    const value = line.slice(sign + 3).trim();
    const values = record.get(name);
    if (values) values.push(value);
    else record.set(name, [value]);
  };
  return {
    push(piece) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) take(line);
    },
    end() {
      take(rest);
      rest = '';
      // The last element of every record.
      const whole = record.has('UI');
      close();
      return { year: null, headings, whole };
    },
  };
}

function headingOf(record: ReadonlyMap<string, readonly string[]>): VocabularyHeading | null {
  const name = record.get('MH')?.[0];
  if (!name) return null;
  const since = /^\d{4}/.exec(record.get('DX')?.[0] ?? '');
  const entries = [...(record.get('ENTRY') ?? []), ...(record.get('PRINT ENTRY') ?? [])];
  return {
    name: detached(name),
    trees: (record.get('MN') ?? []).map(detached),
    entryTerms: [...new Set(entries.map((entry) => detached(entry.split('|')[0]!.trim())))],
    since: since ? Number(since[0]) : null,
    formerly: formerNamesIn([...(record.get('HN') ?? []), ...(record.get('PM') ?? [])].join(';')),
  };
}
