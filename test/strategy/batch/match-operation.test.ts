import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/strategy/index.js';

const text = '1. exp asthma/\n2. asthma*.ti,ab.\n3. 1 or 2';
const ask = (more: object) =>
  answer({ id: 7, op: 'match', text, platform: 'ovid-medline', ...more });

describe('op match', () => {
  it('answers with a verdict for each record and the lines that hold', () => {
    const records = [
      { title: 'Asthmatic children', abstract: '' },
      { title: 'Pain', abstract: '', headings: [] },
      { title: 'Pain' },
    ];
    expect(ask({ records })).toMatchObject({
      id: 7,
      verdicts: ['yes', 'no', 'unknown'],
      explanations: [
        { record: 0, line: 2, words: ['Asthmatic'] },
        { record: 0, line: 3, words: ['Asthmatic'] },
      ],
    });
  });

  it('names the line that fails a rejected record on request', () => {
    const records = [{ title: 'Pain', abstract: '', headings: [] }];
    expect(ask({ records })).not.toHaveProperty('rejected');
    expect(ask({ records, rejected: true })).toMatchObject({ rejected: [{ record: 0, line: 3 }] });
  });

  it('says what is wrong with a record that cannot be read', () => {
    expect(ask({})).toEqual({ id: 7, error: '"records" must be a list of records.' });
    expect(ask({ records: [{ title: 'x' }, { keywords: 'x' }] })).toEqual({
      id: 7,
      error: 'Record 1 cannot be read: "keywords" must be a list.',
    });
  });

  it('takes null for a field that is not there', () => {
    expect(ask({ records: [{ title: 'Pain', abstract: null }] })).toMatchObject({
      verdicts: ['unknown'],
    });
  });
});
