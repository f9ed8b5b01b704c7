import { describe, expect, it } from 'vitest';
import {
  addSynonym,
  applyEdits,
  insertLine,
  parse,
  print,
  removeLine,
  replaceText,
  visit,
  type Platform,
  type Query,
  type Strategy,
} from '../../src/strategy/index.js';

const ovid = { platform: 'ovid-medline' } as const;
const history =
  '1. exp Asthma/ (120)\n2. wheez$.tw.\n\n3. or/1-2 [airways]\n4. 3 and limit.tw.\n5. 1 and 2 and 4';

function nodeWith(strategy: Strategy, written: string): Query {
  let found: Query | undefined;
  for (const { query } of strategy.lines) {
    visit(query, (node) => {
      if (strategy.source.slice(node.start, node.end) === written) found = node;
    });
  }
  if (!found) throw new Error(`no node reads ${written}`);
  return found;
}

function withSynonym(text: string, platform: Platform, written: string, term: string): string {
  const strategy = parse(text, { platform });
  return print(addSynonym(strategy, nodeWith(strategy, written), term));
}

describe('replacing text', () => {
  it('changes the stretch and nothing else', () => {
    const strategy = parse(history, ovid);
    const edited = replaceText(strategy, nodeWith(strategy, 'wheez$'), 'whistl$');
    expect(print(edited)).toBe(history.replace('wheez$', 'whistl$'));
  });

  it('refuses edits that overlap', () => {
    const edit = { start: 0, end: 5, replacement: '' };
    expect(() => applyEdits(parse(history, ovid), [edit, { ...edit, start: 3 }])).toThrow(
      RangeError,
    );
  });
});

describe('inserting a line', () => {
  it('numbers the later lines on, and every reference to them', () => {
    expect(print(insertLine(parse(history, ovid), 2, 'cough$.tw.'))).toBe(
      '1. exp Asthma/ (120)\n2. wheez$.tw.\n\n3. cough$.tw.\n4. or/1-2 [airways]\n5. 4 and limit.tw.\n6. 1 and 2 and 5',
    );
  });

  it('shifts both ends of a range that lies behind it', () => {
    expect(print(insertLine(parse('1 a.tw.\n2 b.tw.\n3 or/1-2', ovid), 0, 'z.tw.'))).toBe(
      '1 z.tw.\n2 a.tw.\n3 b.tw.\n4 or/2-3',
    );
  });

  it('adds behind the last line without touching another', () => {
    expect(
      print(insertLine(parse('#1 asthma\n#2 cough', { platform: 'pubmed' }), 2, '#1 OR #2')),
    ).toBe('#1 asthma\n#2 cough\n#3 #1 OR #2');
  });

  it('counts positions where no numbers are printed', () => {
    expect(print(insertLine(parse('exp Gout/\n\ngouty.tw.\n\n1 or 2', ovid), 1, 'urate.tw.'))).toBe(
      'exp Gout/\n\nurate.tw.\n\ngouty.tw.\n\n1 or 3',
    );
  });

  it('goes the other way in a history printed newest first', () => {
    const newest = parse('#3 Search #1 AND #2\n#2 Search b[ti]\n#1 Search a[ti]', {
      platform: 'pubmed',
    });
    expect(print(insertLine(newest, 1, 'c[ti]'))).toBe(
      '#4 Search #1 AND #2\n#3 Search c[ti]\n#2 Search b[ti]\n#1 Search a[ti]',
    );
  });

  it('keeps the letter of a label', () => {
    expect(
      print(insertLine(parse('1 x.tw.\n2a a.tw.\n2b b.tw.\n3 2a or 2b', ovid), 1, 'n.tw.')),
    ).toBe('1 x.tw.\n2 n.tw.\n3a a.tw.\n3b b.tw.\n4 3a or 3b');
  });
});

describe('removing a line', () => {
  it('numbers the later lines down and takes its references along', () => {
    expect(print(removeLine(parse(history, ovid), 1))).toBe(
      '1. exp Asthma/ (120)\n2. or/1-1 [airways]\n3. 2 and limit.tw.\n4. 1 and 3',
    );
  });

  it('drops the first operand with the operator behind it', () => {
    expect(print(removeLine(parse('1 a.tw.\n2 b.tw.\n3 1 or 2', ovid), 0))).toBe('1 b.tw.\n2 1');
  });

  it('leaves nothing of a query that named only this line', () => {
    expect(
      print(removeLine(parse('1 a.tw.\n2 b.tw.\n3 limit 2 to humans\n4 1 or 3', ovid), 3)),
    ).toBe('1 a.tw.\n2 b.tw.\n3 limit 2 to humans');
  });
});

describe('adding a synonym', () => {
  it('joins the list of alternatives in its own style', () => {
    expect(withSynonym('(cat$ Or dog$).tw.', 'ovid-medline', 'dog$', 'hound$')).toBe(
      '(cat$ Or dog$ Or hound$).tw.',
    );
  });

  it('brackets a term that stood alone, inside its field', () => {
    expect(withSynonym('cat$.tw. and flea$.tw.', 'ovid-medline', 'cat$', 'kitten$')).toBe(
      '(cat$ or kitten$).tw. and flea$.tw.',
    );
    expect(withSynonym('TI cat AND AB flea', 'ebsco-cinahl', 'cat', 'kitten')).toBe(
      'TI (cat OR kitten) AND AB flea',
    );
  });

  it('repeats the tag on PubMed', () => {
    expect(withSynonym('cat*[tiab] OR dog*[tiab]', 'pubmed', 'cat*', 'kitten*')).toBe(
      'cat*[tiab] OR kitten*[tiab] OR dog*[tiab]',
    );
    expect(withSynonym('cat*[tiab] AND flea*[tiab]', 'pubmed', 'cat*', 'kitten*')).toBe(
      '(cat*[tiab] OR kitten*[tiab]) AND flea*[tiab]',
    );
  });

  it('quotes words that a blank would part', () => {
    expect(withSynonym('TS=(flea OR tick)', 'wos', 'tick', 'deer tick')).toBe(
      'TS=(flea OR tick OR "deer tick")',
    );
  });
});
