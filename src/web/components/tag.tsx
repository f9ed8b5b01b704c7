import type { Child } from 'hono/jsx';
import { classes } from './classes.js';

export type TagColour =
  | 'white'
  | 'grey'
  | 'green'
  | 'aqua-green'
  | 'blue'
  | 'purple'
  | 'pink'
  | 'red'
  | 'orange'
  | 'yellow';

/** A status in one or two words. Never a link, and never the colour alone. */
export function Tag(props: { colour?: TagColour | undefined; children: Child }) {
  return (
    <strong class={classes('nhsuk-tag', props.colour && `nhsuk-tag--${props.colour}`)}>
      {props.children}
    </strong>
  );
}
