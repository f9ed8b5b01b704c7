import { describe, expect, it } from 'vitest';
import { fromPubmedFile } from '../../src/bank/index.js';

const head = 'Search number,Query,Sort By,Filters,Search Details,Results,Time';

describe('fromPubmedFile', () => {
  it('writes the lines of the file as the page of PubMed shows them', () => {
    const text = `\ufeff${head}\r\n2,"#1 AND child*[tw]",Most Recent,"Review, Humans","(""croup""[mh])","1,203",10:21:07\r\n1,"""croup""[mh] OR\n""laryngitis""[mh]",,,"x",2211,10:20:55\r\n`;
    expect(fromPubmedFile(text)).toBe(
      '#2 Search #1 AND child*[tw] Filters: Review, Humans 10:21:07 1,203\n' +
        '#1 Search "croup"[mh] OR "laryngitis"[mh] 10:20:55 2211\n',
    );
  });

  it('takes the columns by their names', () => {
    expect(fromPubmedFile('Query,Search number\n"a[ti], b",7')).toBe('#7 Search a[ti], b\n');
  });

  it.each([
    '',
    'croup[mh]',
    head,
    'Query, then results\n1,2',
    '1. Search number,Query',
    `${head}\nx,"open`,
    `${head}\n,,,,,\n"""`,
  ])('lets any other text be: %j', (text) => {
    expect(fromPubmedFile(text)).toBeNull();
  });
});
