import { brief } from '../../brief.js';
import { findFilter } from '../filters/find-filter.js';
import type { Rule } from '../rule.js';

/** A published filter with a term left out or put under another field. */
export const filterChanged: Rule = {
  id: 'filter-changed',
  press: 6,
  severity: 'note',
  why: 'The measured recall of a published filter holds for its published form. A term left out or under another field changes what it finds, and the report has to say so.',
  examples: {
    bad: [
      {
        platform: 'ovid-medline',
        text: '1. randomized controlled trial.pt.\n2. controlled clinical trial.pt.\n3. randomized.ab.\n4. placebo.ab.\n5. drug therapy.fs.\n6. randomly.ab.\n7. trial.ab.\n8. or/1-7',
      },
    ],
    good: [
      {
        platform: 'ovid-medline',
        text: '1. randomized controlled trial.pt.\n2. controlled clinical trial.pt.\n3. randomized.ab.\n4. placebo.ab.\n5. drug therapy.fs.\n6. randomly.ab.\n7. trial.ab.\n8. groups.ab.\n9. or/1-8',
      },
    ],
  },
  *check(context) {
    const use = findFilter(context);
    if (!use || use.missing.length + use.moved.length === 0) return;
    const { filter, present, missing, moved } = use;
    const parts = [
      ...missing.map((key) => `${shown(key)} is missing`),
      ...moved.map(
        ({ key, instead }) =>
          `${shown(key)} stands here as "${brief(context.written(instead.place.parent?.node.kind === 'fielded' ? instead.place.parent.node : instead.place.node))}"`,
      ),
    ];
    const { place } = moved[0]?.instead ?? present[0]!;
    yield {
      line: place.line,
      start: place.line.start,
      end: place.line.end,
      message: `This looks like ${filter.name}, changed: ${parts.join('; ')}. Take the published form (${filter.source}), or say in the notes that it was modified and why.`,
    };
  },
};

function shown(key: string): string {
  const at = key.indexOf(':');
  return `"${brief(key.slice(at + 1))}" (${key.slice(0, at)})`;
}
