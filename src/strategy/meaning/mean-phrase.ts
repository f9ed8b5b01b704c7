import type { Heading, Span, Strategy, Text, Word } from '../ast.js';
import { dialectOf } from '../dialects/registry.js';
import { documentType } from '../dialects/scopus/limits.js';
import { hasWildcard, readWords } from '../source/read-words.js';
import { languageName } from './languages.js';
import type { HeadingMeaning, Meaning, Phrase, Vocabulary } from './meaning.js';
import { populationOf } from './population.js';
import { explodedType, meanType, publicationTypes } from './publication-types.js';
import { meanPubmedFilter } from './pubmed-filters.js';
import { vocabularies, type Scope, type Sense } from './scope.js';
import { explodedSubheading, subheadingName } from './subheadings.js';
import { meanYearWords } from './years.js';

function truncated(words: readonly Word[]): boolean {
  return words.some(hasWildcard);
}

/** What stands between the quotes, in one line. */
function content(strategy: Strategy, text: Text): string {
  const written = strategy.source.slice(text.start, text.end).replace(/\s+/g, ' ').trim();
  if (text.quote === '' || !written.startsWith(text.quote)) return written;
  return written.slice(text.quote.length).replace(/["'“”‘’}]$/, '');
}

/** PubMed searches the subheadings below one too, unless the field says noexp. */
function subheadingsOf(
  written: readonly string[],
  vocabulary: Vocabulary,
  exploded: boolean,
): readonly string[] {
  const names = written.map((one) => subheadingName(one, vocabulary));
  return exploded ? [...new Set(names.flatMap(explodedSubheading))] : names;
}

/** Each heading that begins so, without the narrower ones: a wildcard switches the explosion off. */
function truncatedHeading(words: readonly Word[], focus: boolean, { start, end }: Span): Phrase {
  const targets = [focus ? 'major-heading' : 'heading'] as const;
  return { kind: 'phrase', targets, words, whole: true, start, end };
}

/** A heading alone that a limit to humans or animals asks for is that limit. */
function orPopulation(heading: HeadingMeaning): Meaning {
  const value = heading.explode ? null : populationOf(heading);
  if (!value) return heading;
  return { kind: 'population', value, start: heading.start, end: heading.end };
}

/** `"Asthma/drug therapy"[mh]`, `SU.EXACT("Asthma -- drug therapy")`: the name, and one subheading or several in a row. */
function nameParts(strategy: Strategy, text: Text): string[] {
  const written = content(strategy, text);
  if (strategy.platform === 'pubmed') return written.split('/');
  return strategy.platform === 'proquest' ? written.split(/\s+--\s+/) : [written];
}

function meanHeadingText(
  strategy: Strategy,
  text: Text,
  sense: Sense & { kind: 'heading' },
): Meaning {
  const { start, end } = text;
  const { vocabulary, explode, focus } = sense;
  if (truncated(text.words)) return truncatedHeading(text.words, focus, text);
  const [name, ...subheadings] = nameParts(strategy, text);
  return orPopulation({
    kind: 'heading',
    vocabulary,
    name: name!.trim(),
    explode,
    focus,
    subheadings: subheadingsOf(subheadings, vocabulary, explode && strategy.platform === 'pubmed'),
    start,
    end,
  });
}

/** PubMed takes an author's initials as truncated unless the name stands in quotes (smith j finds smith ja). */
function openAuthor(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1);
  if (last === undefined || words.length < 2 || truncated(words)) return words;
  return [...words.slice(0, -1), { ...last, parts: [...last.parts, { kind: 'many' }] }];
}

function meanUnder(strategy: Strategy, text: Text, sense: Sense): Meaning {
  const { start, end } = text;
  switch (sense.kind) {
    case 'words': {
      const { targets } = sense;
      if (strategy.platform === 'scopus' && sense.id === 'doctype') {
        return meanType(publicationTypes(documentType(content(strategy, text))), text);
      }
      if (sense.exploded === true && !truncated(text.words)) {
        const types = explodedType(content(strategy, text));
        if (types.length > 1) return meanType(types, text);
      }
      const author = strategy.platform === 'pubmed' && targets.join() === 'author';
      const words = author && text.quote === '' ? openAuthor(text.words) : text.words;
      const { place } = sense;
      const phrase: Phrase = {
        kind: 'phrase',
        targets,
        words,
        ...(place && { place }),
        start,
        end,
      };
      return sense.whole === true ? { ...phrase, whole: true } : phrase;
    }
    case 'heading':
      return meanHeadingText(strategy, text, sense);
    case 'subheading': {
      const exploded =
        (strategy.platform === 'pubmed' && !sense.id.endsWith('noexp')) || sense.id === 'xs';
      return {
        kind: 'heading',
        vocabulary: sense.vocabulary,
        name: null,
        explode: false,
        focus: false,
        subheadings: subheadingsOf([content(strategy, text)], sense.vocabulary, exploded),
        start,
        end,
      };
    }
    case 'years':
      return (
        meanYearWords(text.words, text) ?? {
          kind: 'unanswerable',
          reason: /^\W*last \d+ (?:day|month|year)s?\W*$/i.test(content(strategy, text))
            ? 'a period that is counted back from the day of the search'
            : 'it is not a year',
          start,
          end,
        }
      );
    case 'language':
      return { kind: 'language', value: languageName(content(strategy, text)), start, end };
    case 'unanswerable': {
      const filter =
        strategy.platform === 'pubmed' && sense.id === 'sb'
          ? meanPubmedFilter(content(strategy, text), text)
          : null;
      return filter ?? { kind: 'unanswerable', reason: sense.reason, start, end };
    }
  }
}

/** Free text under a scope: one meaning for each sense, any of which suffices. */
export function meanText(strategy: Strategy, text: Text, scope: Scope): Meaning {
  const operands = scope.senses.map((sense) => meanUnder(strategy, text, sense));
  const { start, end } = text;
  const meaning: Meaning =
    operands.length === 1 ? operands[0]! : { kind: 'or', operands, start, end };
  return scope.note === undefined ? meaning : { ...meaning, note: scope.note };
}

/** A heading in the platform's own notation: whatever field stands around it, it means itself. */
export function meanHeading(strategy: Strategy, heading: Heading): Meaning {
  const { explode, focus, start, end } = heading;
  if (/[*$?#]/.test(heading.name)) {
    const words = readWords(strategy.source, heading.nameSpan, dialectOf(strategy.platform));
    if (truncated(words))
      return heading.subheadings.length === 0
        ? truncatedHeading(words, focus, heading)
        : { kind: 'unanswerable', reason: 'a truncated heading with a subheading', start, end };
  }
  // ProQuest names the vocabulary in the notation: MESH.EXACT("Asthma").
  const ofMesh = /^(?:MJ)?MESH\b/i.test(strategy.source.slice(start, end));
  const vocabulary = ofMesh ? 'mesh' : vocabularies[strategy.platform];
  const written = heading.subheadings.map((one) => one.text);
  const exploded = strategy.platform === 'pubmed' && explode;
  const subheadings = subheadingsOf(written, vocabulary, exploded);
  const name =
    heading.name
      .replace(/-\s*[\n\r]\s*/g, '-')
      .replace(/\s+/g, ' ')
      .trim() || null;
  return orPopulation({
    kind: 'heading',
    vocabulary,
    name,
    explode,
    focus,
    ...(heading.synonyms && { synonyms: true }),
    subheadings,
    start,
    end,
  });
}
