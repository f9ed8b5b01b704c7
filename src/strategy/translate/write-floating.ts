import { brief } from '../brief.js';
import type { Query } from '../ast.js';
import type { Field } from '../dialects/field.js';
import type { HeadingMeaning } from '../meaning/meaning.js';
import { subheadingCode } from '../meaning/subheadings.js';
import { addedByExplosion, subheadingNotation } from './heading-notation.js';
import { joined, text } from './nodes.js';
import type { Polarity } from './polarity.js';
import { putFields } from './put-fields.js';
import type { Task } from './task.js';
import { vocabularyNames } from './vocabulary-names.js';
import { tellNoWords, wordsOfName } from './words-of-name.js';
import { writeWords } from './write-phrase.js';

/** Subheadings on any heading: `dt.fs.`, `"drug therapy"[sh]`. */
export function writeFloating(
  heading: HeadingMeaning,
  task: Task,
  polarity: Polarity,
): Query | null {
  const subheadings = heading.subheadings.filter((name) => wordsOfName(name).length > 0);
  if (subheadings.length === 0) return tellNoWords(heading, task, polarity);
  if (task.ability.vocabularies.includes(heading.vocabulary)) {
    const written = native({ ...heading, subheadings }, task);
    if (written) return written;
  }
  return asWords({ ...heading, subheadings }, task, polarity);
}

/** Under the target's field for subheadings; the exploding one only where all that it adds is asked for. */
function native(heading: HeadingMeaning, task: Task): Query | null {
  const fields = task.fields.filter((field) => field.sense.kind === 'subheading');
  const plain = fields.find((field) => !explodes(field, task)) ?? fields[0];
  if (!plain) return null;
  const { written } = subheadingNotation(task.to);
  const left = new Set(heading.subheadings);
  const parts: Query[] = [];
  for (const name of heading.subheadings) {
    if (!left.has(name)) continue;
    const below = addedByExplosion([name]);
    const exploding =
      below.length > 0 && below.every((each) => heading.subheadings.includes(each))
        ? fields.find((field) => explodes(field, task))
        : undefined;
    left.delete(name);
    if (exploding) for (const each of below) left.delete(each);
    // Embase.com's :lnk takes the name.
    const coded = written === 'code' && task.to !== 'embase';
    const shown = coded ? subheadingCode(name, heading.vocabulary) : name;
    parts.push(...putFields([asText(shown, task)], [exploding ?? plain], task));
  }
  return joined('or', parts);
}

function explodes(field: Field, task: Task): boolean {
  return field.id === 'xs' || (subheadingNotation(task.to).explodes && !field.id.endsWith('noexp'));
}

function asText(name: string, task: Task): Query {
  const parts = wordsOfName(name);
  return text(parts, parts.length > 1 ? task.ability.quote || '"' : '');
}

function asWords(heading: HeadingMeaning, task: Task, polarity: Polarity): Query | null {
  const choice =
    task.ability.vocabularies.length > 0
      ? task.chooser.choose(['heading', 'subheading'], false)
      : null;
  const names = heading.subheadings.join(', ');
  const lost = `"${brief(names)}" stands here for a subheading of ${vocabularyNames[heading.vocabulary]} on any heading`;
  const { start, end } = heading;
  if (!choice) {
    task.report.add(
      {
        start,
        end,
        change: 'unsupported',
        to: '',
        why: `${lost}; ${task.ability.name} has no subheadings. It is left out: write the subject as free text where it matters.`,
      },
      polarity,
    );
    return null;
  }
  const parts = heading.subheadings.map((name) => writeWords(wordsOfName(name), task, false));
  const query = joined('or', putFields(parts, choice.fields, task));
  task.report.add(
    {
      start,
      end,
      change: 'unsupported',
      to: task.print(query),
      why: `${lost}; ${task.ability.name} has no such search. It is searched as words (${choice.fields.map((field) => field.label.toLowerCase()).join(', ')}). Look up its own subheading for it.`,
    },
    polarity,
  );
  return query;
}
