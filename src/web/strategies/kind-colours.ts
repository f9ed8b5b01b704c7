import type { Kind } from '../../bank/index.js';
import type { TagColour } from '../components/tag.js';

/** One colour for each kind, on every page. */
export const kindColours: Readonly<Record<Kind, TagColour>> = {
  strategy: 'blue',
  block: 'aqua-green',
  filter: 'purple',
};
