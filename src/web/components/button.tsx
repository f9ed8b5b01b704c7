import type { Child } from 'hono/jsx';
import { classes } from './classes.js';

interface Look {
  readonly variant?: 'secondary' | 'warning' | 'reverse' | undefined;
  readonly small?: boolean | undefined;
  readonly class?: string | undefined;
}

const look = (props: Look) =>
  classes(
    'nhsuk-button',
    props.variant && `nhsuk-button--${props.variant}`,
    props.small === true && 'nhsuk-button--small',
    props.class,
  );

/** A button that submits its form. `name` and `value` tell the server which one was pressed. */
export function Button(
  props: Look & {
    children: Child;
    name?: string | undefined;
    value?: string | undefined;
    formaction?: string | undefined;
    preventDoubleClick?: boolean | undefined;
  },
) {
  return (
    <button
      class={look(props)}
      data-module="nhsuk-button"
      type="submit"
      name={props.name}
      value={props.value}
      formaction={props.formaction}
      data-prevent-double-click={props.preventDoubleClick ? 'true' : undefined}
    >
      {props.children}
    </button>
  );
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink(props: Look & { href: string; children: Child }) {
  return (
    <a
      class={look(props)}
      data-module="nhsuk-button"
      href={props.href}
      role="button"
      draggable="false"
    >
      {props.children}
    </a>
  );
}
