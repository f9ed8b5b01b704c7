import { describe, expect, it } from 'vitest';
import { readCues } from '../../../src/evidence/kinds/cue.js';
import { PhraseIndex } from '../../../src/evidence/kinds/phrase-index.js';

/** The words of a text that a phrase matches, null where it does not. */
function matched(phrase: string, text: string): string | null {
  const [found] = new PhraseIndex(readCues({ news: [[5, phrase]] })).find(text);
  return found ? text.slice(found.start, found.end) : null;
}

describe('a phrase', () => {
  it.each([
    ['randomly assigned|allocated', 'They were Randomly allocated.', 'Randomly allocated'],
    ['randomly assigned', 'They were randomly, assigned', 'randomly, assigned'],
    ['randomly assigned', 'They were randomly and assigned', null],
    ['meta analys*', 'A meta-analysis', 'meta-analysis'],
    ['guidelines? for', 'Guideline for gout', 'Guideline for'],
    ['guidelines? for', 'Guidelines for gout', 'Guidelines for'],
    ['notice (of) retraction', 'Notice of retraction', 'Notice of retraction'],
    ['notice (of) retraction', 'Notice retraction', 'Notice retraction'],
    ['of # trials', 'synthesis of 12 trials', 'of 12 trials'],
    ['search .. medline', 'We search, with care, in MEDLINE', 'search, with care, in MEDLINE'],
    ['search .. medline', 'We search a b c d medline', null],
    ['^ letter', 'Letter to a friend', 'Letter'],
    ['^ letter', 'A letter', null],
    ['reply $', 'Authors’ reply.', 'reply'],
    ['reply $', 'A reply to them', null],
    ['authors reply', 'Authors’ reply.', 'Authors’ reply'],
    ['protocol :', 'A protocol: more', 'protocol:'],
    ['" said', '“We are glad,” said she', '” said'],
    ['case _ man', 'case old man', 'case old man'],
  ])('%s in "%s"', (phrase, text, words) => {
    expect(matched(phrase, text)).toBe(words);
  });

  it('is found once, where it stands first', () => {
    const index = new PhraseIndex(readCues({ news: [[5, 'today']] }));
    expect(index.find('today and today').map(({ start }) => start)).toEqual([0]);
  });

  it('must begin with a word of its own', () => {
    expect(() => readCues({ news: [[5, '_ trial']] })).toThrow('begins with nothing');
    expect(() => readCues({ news: [[5, '.. trial']] })).toThrow('begins with nothing');
  });
});
