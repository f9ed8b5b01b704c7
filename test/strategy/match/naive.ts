import type { Word } from '../../../src/strategy/ast.js';
import { phraseOf } from '../../../src/strategy/meaning/phrase-of.js';
import type { MatchRecord } from '../../../src/strategy/match/record.js';
import type { HeadingTree } from '../../../src/strategy/match/heading-tree.js';
import type { Verdict } from '../../../src/strategy/match/verdict.js';
import type {
  Meaning,
  Near,
  StrategyMeaning,
  Target,
} from '../../../src/strategy/meaning/meaning.js';

/*
 * The same verdicts by the slowest and plainest road: token lists, every occurrence of everything,
 * regular expressions for words. Shares no code with src/strategy/match.
 */

/** What the plain letters of a text are compared by. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/[đð]/g, 'd')
    .replace(/ħ/g, 'h')
    .replace(/ŧ/g, 't')
    .replace(/þ/g, 'th')
    .replace(/ı/g, 'i')
    .replace(/ς/g, 'σ');
}

export function tokens(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function values(record: MatchRecord, target: Target): string[] | undefined {
  const list = (value: string | number | null | undefined) =>
    value === undefined || value === null ? undefined : [`${value}`];
  switch (target) {
    case 'title':
      return list(record.title);
    case 'abstract':
      return list(record.abstract);
    case 'journal':
      return list(record.journal);
    case 'year':
      return list(record.year);
    case 'language':
      return list(record.language);
    case 'doi':
      return list(record.doi);
    case 'pmid':
      return list(record.pmid);
    case 'keywords':
      return record.keywords ? [...record.keywords] : undefined;
    case 'author':
      return record.authors ? [...record.authors] : undefined;
    case 'publication-type':
      return record.publicationTypes ? [...record.publicationTypes] : undefined;
    case 'heading':
      return record.headings?.map((heading) => heading.name);
    case 'major-heading':
      return record.headings?.filter((heading) => heading.major).map((heading) => heading.name);
    case 'subheading':
      return record.headings?.flatMap((heading) => [...(heading.subheadings ?? [])]);
    default:
      return undefined;
  }
}

const modelled = new Set<Target>(
  'title abstract journal year language doi pmid keywords author publication-type heading major-heading subheading'.split(
    ' ',
  ) as Target[],
);

function pattern(word: Word): RegExp {
  const source = word.parts.map((part) => {
    switch (part.kind) {
      case 'letters':
        return plain(part.text);
      case 'one':
        return '.';
      case 'optional':
        return '.?';
      case 'many':
        return part.max === undefined ? '.*' : `.{0,${part.max}}`;
    }
  });
  return new RegExp(`^${source.join('')}$`, 'u');
}

/** A whole value as one string: a truncation at its end takes blanks too. */
function wholePattern(words: readonly Word[]): RegExp {
  const sources = words.map((word, at) => {
    const last = at === words.length - 1;
    const source = pattern(word).source.slice(1, -1).replaceAll('.', '[^ ]');
    return last ? source.replace(/\[\^ \](?=(?:\*|\{0,\d+\})$)/, '.') : source;
  });
  return new RegExp(`^${sources.join(' ')}$`, 'u');
}

type Place = readonly [start: number, end: number];

/** Every place where an operand occurs in a list of tokens. */
function places(meaning: Meaning, list: readonly string[]): Place[] {
  if (meaning.kind === 'phrase') {
    const found: Place[] = [];
    for (let start = 0; start + meaning.words.length <= list.length; start++) {
      if (meaning.words.every((word, at) => pattern(word).test(list[start + at]!))) {
        found.push([start, start + meaning.words.length]);
      }
    }
    return found;
  }
  if (meaning.kind === 'or') return meaning.operands.flatMap((one) => places(one, list));
  if (meaning.kind !== 'near') throw new Error(`A ${meaning.kind} has no place.`);
  const found: Place[] = [];
  const choose = (chosen: Place[]) => {
    if (chosen.length < meaning.operands.length) {
      for (const place of places(meaning.operands[chosen.length]!, list))
        choose([...chosen, place]);
      return;
    }
    const inOrder = [...chosen].sort((a, b) => a[0] - b[0]);
    let between = 0;
    for (let at = 1; at < inOrder.length; at++) {
      if (inOrder[at]![0] < inOrder[at - 1]![1]) return;
      between += inOrder[at]![0] - inOrder[at - 1]![1];
    }
    if (between > meaning.distance) return;
    if (meaning.ordered && inOrder.some((place, at) => place !== chosen[at])) return;
    found.push([inOrder[0]![0], inOrder.at(-1)![1]]);
  };
  choose([]);
  const seen = new Set<string>();
  return found.filter((place) => !seen.has(place.join()) && seen.add(place.join()));
}

const order: readonly Verdict[] = ['no', 'unknown', 'yes'];
const least = (verdicts: readonly Verdict[]): Verdict =>
  order[Math.min(2, ...verdicts.map((one) => order.indexOf(one)))]!;
const greatest = (verdicts: readonly Verdict[]): Verdict =>
  order[Math.max(0, ...verdicts.map((one) => order.indexOf(one)))]!;
const opposite = (verdict: Verdict): Verdict => order[2 - order.indexOf(verdict)]!;

/** A record's type under the name that is asked for, where other databases have another name for it. */
function documentType(type: string, asked: Extract<Meaning, { kind: 'phrase' }>): string {
  const written = asked.words
    .flatMap(({ parts }) => parts.map((part) => ('text' in part ? plain(part.text) : '*')))
    .join(' ');
  if (plain(type) === 'journal article' && written === 'article') return written;
  if (plain(type) === 'chapter' && written === 'book chapter') return written;
  return type;
}

function words(meaning: Extract<Meaning, { kind: 'phrase' }> | Near, record: MatchRecord): Verdict {
  const known = meaning.targets.filter((target) => modelled.has(target));
  if (known.length === 0) return 'unknown';
  const isNumber =
    meaning.kind === 'phrase' &&
    meaning.words.length === 1 &&
    meaning.words[0]!.parts.every((part) => part.kind !== 'letters' || /^\d*$/.test(part.text));
  let missing = false;
  for (const target of known) {
    const texts = values(record, target);
    // A year or a PMID is one word of digits, whether the record says which or not.
    if (texts === undefined) missing ||= isNumber || (target !== 'year' && target !== 'pmid');
    // Where a heading bears no mark, a word of any heading may be one of a major heading.
    if (target === 'major-heading' && record.headings?.some((one) => one.major === undefined))
      missing ||= words({ ...meaning, targets: ['heading'] }, record) === 'yes';
    for (const text of texts ?? []) {
      const whole = meaning.kind === 'phrase' && meaning.whole === true;
      const alone = whole && known.length === 1 && target === 'publication-type';
      const list = tokens(alone ? documentType(text, meaning) : text);
      if (
        whole
          ? list.length >= meaning.words.length && wholePattern(meaning.words).test(list.join(' '))
          : places(meaning, list).length > 0
      )
        return 'yes';
    }
  }
  return missing ? 'unknown' : 'no';
}

/** The most of these places that do not overlap. */
function mostApart(all: readonly Place[], free = 0, known = new Map<number, number>()): number {
  const before = known.get(free);
  if (before !== undefined) return before;
  const rest = all.filter(([start]) => start >= free);
  const most = Math.max(0, ...rest.map(([, end]) => 1 + mostApart(all, end, known)));
  known.set(free, most);
  return most;
}

/** Sure where one of the words occurs so often in one part; ruled out where all together in all parts do not. */
function often(meaning: Extract<Meaning, { kind: 'frequent' }>, record: MatchRecord): Verdict {
  const parts: (Extract<Meaning, { kind: 'phrase' }> | Near)[] = [];
  const gather = (one: Meaning): void => {
    if (one.kind === 'or') one.operands.forEach(gather);
    else if (one.kind === 'phrase' || one.kind === 'near') parts.push(one);
    else throw new Error(`A ${one.kind} cannot be counted.`);
  };
  gather(meaning.operand);
  const countable = ({ targets }: (typeof parts)[number]) =>
    !targets.includes('major-heading') && targets.some((target) => modelled.has(target));
  if (!parts.every(countable))
    return least([greatest(parts.map((part) => words(part, record))), 'unknown']);
  let together = 0;
  let missing = false;
  for (const part of parts) {
    const whole = part.kind === 'phrase' && part.whole === true;
    for (const target of part.targets) {
      // Whether a part that is lacking could hold it is asked of a record that has nothing.
      missing ||=
        modelled.has(target) &&
        values(record, target) === undefined &&
        words({ ...part, targets: [target] }, {}) === 'unknown';
      let apart = 0;
      for (const text of values(record, target) ?? []) {
        const list = tokens(text);
        const all = whole
          ? words({ ...part, targets: ['title'] }, { title: text }) === 'yes'
            ? [[0, list.length] as const]
            : []
          : places(part, list).filter(
              ([start, end], at, every) =>
                every.findIndex((one) => one[0] === start && one[1] === end) === at,
            );
        together += all.length;
        apart += mostApart(all);
      }
      if (apart >= meaning.least) return 'yes';
    }
  }
  return together >= meaning.least || missing ? 'unknown' : 'no';
}

const key = (text: string) => tokens(text).join(' ');

/** The verdict of one meaning of a strategy on a record. */
export function naiveVerdict(
  meaning: Meaning,
  record: MatchRecord,
  lines: readonly Meaning[] = [],
  tree: HeadingTree | null = null,
): Verdict {
  const within = (one: Meaning) => naiveVerdict(one, record, lines, tree);
  switch (meaning.kind) {
    case 'phrase':
    case 'near':
      return words(meaning, record);
    case 'frequent':
      return often(meaning, record);
    case 'heading': {
      if (meaning.synonyms && meaning.name !== null) {
        const { synonyms: _, ...heading } = meaning;
        const name = phraseOf(meaning.name, ['title', 'abstract', 'keywords'], meaning);
        return greatest(['unknown', within(heading), words({ ...name, whole: false }, record)]);
      }
      if (!record.headings) return 'unknown';
      const { name, explode, focus, subheadings } = meaning;
      const below = name !== null && explode ? (tree?.narrower(name) ?? null) : [];
      return greatest(
        record.headings.map((heading) => {
          const same = name === null || key(heading.name) === key(name);
          const narrower =
            below !== null && [...below].some((one) => key(one) === key(heading.name));
          const named: Verdict = same || narrower ? 'yes' : below === null ? 'unknown' : 'no';
          const major: Verdict =
            heading.major === true ? 'yes' : heading.major === false ? 'no' : 'unknown';
          const qualified: Verdict = !heading.subheadings
            ? 'unknown'
            : subheadings.some((one) => heading.subheadings!.map(key).includes(key(one)))
              ? 'yes'
              : 'no';
          return least([named, focus ? major : 'yes', subheadings.length > 0 ? qualified : 'yes']);
        }),
      );
    }
    case 'years': {
      if (record.year === undefined || record.year === null) return 'unknown';
      if (record.year === '') return 'no';
      const year = Number(record.year);
      return year < (meaning.from ?? 0) || year > (meaning.to ?? 9999) ? 'no' : 'yes';
    }
    case 'language': {
      if (record.language === undefined || record.language === null) return 'unknown';
      const same = record.language.toLowerCase().slice(0, 3) === meaning.value.slice(0, 3);
      return same ? 'yes' : 'no';
    }
    case 'population': {
      if (!record.headings) return 'unknown';
      const names = meaning.value === 'humans' ? ['human', 'humans'] : ['animal', 'animals'];
      return record.headings.some((heading) => names.includes(key(heading.name))) ? 'yes' : 'no';
    }
    case 'and':
      return least(meaning.operands.map(within));
    case 'or':
      return greatest(meaning.operands.map(within));
    case 'not':
      return least([within(meaning.keep), opposite(within(meaning.drop))]);
    case 'line':
      return within(lines[meaning.line]!);
    case 'unanswerable':
      return 'unknown';
  }
}

export function naiveResult(strategy: StrategyMeaning, record: MatchRecord): Verdict {
  if (strategy.result === null) return 'no';
  return naiveVerdict(strategy.lines[strategy.result]!, record, strategy.lines);
}
