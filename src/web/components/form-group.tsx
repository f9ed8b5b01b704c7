import type { Child } from 'hono/jsx';
import { classes } from './classes.js';

/** What every question has around its control. */
export interface Question {
  /** Of the control; the hint and the message take theirs from it. */
  readonly id: string;
  readonly name: string;
  readonly label: Child;
  readonly labelSize?: 's' | 'm' | 'l' | 'xl' | undefined;
  /** The label is the page's only heading. */
  readonly heading?: boolean | undefined;
  readonly hideLabel?: boolean | undefined;
  readonly hint?: Child;
  /** A sentence that says what to do; shown at the control and in the summary. */
  readonly error?: string | undefined;
}

/** Ids of the hint and the error message, for `aria-describedby`; undefined where there is neither. */
export function describedBy(question: Question): string | undefined {
  const ids = [
    question.hint !== undefined && `${question.id}-hint`,
    question.error !== undefined && `${question.id}-error`,
  ].filter((id) => id !== false);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function Hint(props: { id: string; children: Child }) {
  return (
    <div class="nhsuk-hint" id={props.id}>
      {props.children}
    </div>
  );
}

export function ErrorMessage(props: { id: string; children: Child }) {
  return (
    <span class="nhsuk-error-message" id={props.id}>
      <span class="nhsuk-u-visually-hidden">Error: </span>
      {props.children}
    </span>
  );
}

export function HintAndError(props: { question: Question }) {
  const { id, hint, error } = props.question;
  return (
    <>
      {hint !== undefined && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error !== undefined && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </>
  );
}

/** Label, hint, message and the control they belong to. */
export function FormGroup(props: { question: Question; class?: string; children: Child }) {
  const { id, label, labelSize, heading, hideLabel, error } = props.question;
  const labelElement = (
    <label
      class={classes(
        'nhsuk-label',
        labelSize && `nhsuk-label--${labelSize}`,
        hideLabel === true && 'nhsuk-u-visually-hidden',
      )}
      for={id}
    >
      {label}
    </label>
  );
  return (
    <div
      class={classes(
        'nhsuk-form-group',
        error !== undefined && 'nhsuk-form-group--error',
        props.class,
      )}
    >
      {heading === true ? <h1 class="nhsuk-label-wrapper">{labelElement}</h1> : labelElement}
      <HintAndError question={props.question} />
      {props.children}
    </div>
  );
}
