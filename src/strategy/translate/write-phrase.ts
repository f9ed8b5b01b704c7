import type { Query, Word } from '../ast.js';
import type { Phrase } from '../meaning/meaning.js';
import { near, text } from './nodes.js';
import type { Polarity } from './polarity.js';
import type { Task } from './task.js';
import { writeWord, type Forms } from './words.js';

/** More forms of one phrase than this are not spelt out. */
const mostForms = 12;

/** Words that are operators somewhere: in quotes they are words. */
const operatorWord = /^(and|or|not|near|next|adj|same|pre|w|n|limit|in|to|from|use)\d*$/i;

/** All the ways to say a phrase on the target, each without its field; any of them suffices. */
export function writePhrase(
  phrase: Phrase,
  task: Task,
  polarity: Polarity,
  inProximity: boolean,
): readonly Query[] {
  return phraseForms(phrase, task, polarity).map((words) => writeWords(words, task, inProximity));
}

/** The forms of a phrase as rows of words, and the losses of its wildcards told. */
export function phraseForms(
  phrase: Phrase,
  task: Task,
  polarity: Polarity,
): readonly (readonly Word[])[] {
  if (phrase.words.every(isPlain)) return [phrase.words];
  const ofName = phrase.targets.every((target) => target === 'author');
  const written = phrase.words.map((word) => writeWord(word, task.ability, ofName));
  const forms = combine(written);
  const losses = new Map(written.flatMap((word) => word.losses).map((loss) => [loss.why, loss]));
  for (const loss of losses.values()) {
    task.report.add(
      {
        start: phrase.start,
        end: phrase.end,
        change: loss.change,
        why: loss.why,
        once: loss.once ?? false,
        to: loss.once
          ? '*'
          : forms.map((words) => task.print(writeWords(words, task, false))).join(' / '),
      },
      polarity,
    );
  }
  return forms;
}

function combine(written: readonly Forms[]): readonly (readonly Word[])[] {
  let forms: (readonly Word[])[] = [[]];
  for (const { words } of written) {
    const next = forms.flatMap((form) => words.map((word) => [...form, word]));
    forms = next.length <= mostForms ? next : forms.map((form) => [...form, words[0]!]);
  }
  return forms;
}

export function writeWords(words: readonly Word[], task: Task, inProximity: boolean): Query {
  const { wildcards, proximity, quote } = task.ability;
  const apart = words.length > 1 && !wildcards.quoted && !words.every(isPlain);
  // Where wildcards do not work in quotes the words stand side by side by an operator,
  // except inside a proximity that does not mix with another.
  if (apart && !(inProximity && proximity.nested === 'same')) return sideBySide(words, task);
  const whole = isDoi(words, task);
  const mark = words.length > 1 || isRisky(words) ? quote || ovidQuote(words, whole) : '';
  return text(keptTogether(words, task, whole), mark);
}

const doi = /^10\.\d{4,9}\/[^\s"\u201c\u201d]+$/;

function isDoi(words: readonly Word[], { source }: Task): boolean {
  const [first] = words;
  const last = words.at(-1);
  if (words.length < 3 || !first || !last || last.end - first.start > 200) return false;
  return words.every(isPlain) && doi.test(source.slice(first.start, last.end));
}

/**
 * Words that the source joins by a hyphen or an apostrophe keep it, and a DOI (`whole`) all its signs: `covid-19` and
 * `crohn's` are read as two words everywhere, and known by the sign.
 */
function keptTogether(words: readonly Word[], task: Task, whole: boolean): readonly Word[] {
  const out: Word[] = [];
  for (const word of words) {
    const before = out.at(-1);
    const between = before
      ? task.source.slice(before.end, Math.min(word.start, before.end + 9))
      : '';
    const sign = apostrophe.test(between) ? "'" : between;
    if (before && (whole || sign === '-' || sign === "'"))
      out[out.length - 1] = together(before, sign, word);
    else out.push(word);
  }
  return out.length === words.length ? words : out;
}

const apostrophe = /^['`\u2018\u2019]$/;

function together(before: Word, between: string, word: Word): Word {
  const parts = [...before.parts, { kind: 'letters', text: between } as const, ...word.parts];
  return { start: before.start, end: word.end, parts };
}

function sideBySide(words: readonly Word[], task: Task): Query {
  let chain: Query | null = null;
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    if (before && isGenitive(before, word, task)) continue;
    const behind = words[index + 1];
    const next =
      behind && isGenitive(word, behind, task)
        ? text(keptTogether([word, behind], task, false), task.ability.quote)
        : text([word], '');
    chain = chain ? near(true, 0, [chain, next]) : next;
  }
  return chain ?? text(words, '');
}

/** `crohn's`: its `s` is no word to stand beside another. */
function isGenitive(word: Word, behind: Word, { source }: Task): boolean {
  return (
    isPlain(word) &&
    isPlain(behind) &&
    behind.end - behind.start === 1 &&
    apostrophe.test(source.slice(word.end, Math.min(behind.start, word.end + 2)))
  );
}

function ovidQuote(words: readonly Word[], whole: boolean): '"' | '' {
  return whole || isRisky(words) ? '"' : '';
}

/** A word that the target would take for an operator or for the number of a line. */
function isRisky(words: readonly Word[]): boolean {
  return words.some((word) => {
    const part = word.parts[0];
    if (word.parts.length !== 1 || part?.kind !== 'letters') return false;
    return (
      operatorWord.test(part.text) || (words.length === 1 && /^[#sS]?\d+[a-z]?$/.test(part.text))
    );
  });
}

export function isPlain(word: Word): boolean {
  return word.parts.every((part) => part.kind === 'letters');
}
