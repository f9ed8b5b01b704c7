import { classes } from './classes.js';
import { describedBy, FormGroup, type Question } from './form-group.js';
import { SearchIcon } from './icons.js';

interface Typing {
  readonly value?: string | undefined;
  readonly autocomplete?: string | undefined;
  /** Search syntax: no spelling marks, no capitals, no translation by the browser. */
  readonly code?: boolean | undefined;
}

const syntaxAttributes = (code: boolean | undefined) =>
  code === true
    ? { spellcheck: false, autocapitalize: 'off' as const, translate: 'no' as const }
    : {};

/** One line of text. */
export function TextInput(
  props: Question &
    Typing & {
      type?: 'text' | 'email' | 'date' | 'url' | 'number' | 'time' | undefined;
      inputmode?: 'text' | 'numeric' | 'email' | 'url' | undefined;
      width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined;
      spellcheck?: boolean | undefined;
      list?: string | undefined;
    },
) {
  return (
    <FormGroup question={props}>
      <input
        class={classes(
          'nhsuk-input',
          props.code === true && 'nhsuk-input--code',
          props.error !== undefined && 'nhsuk-input--error',
          props.width !== undefined && `nhsuk-input--width-${props.width}`,
        )}
        id={props.id}
        name={props.name}
        type={props.type ?? 'text'}
        value={props.value}
        {...(props.spellcheck === false ? { spellcheck: false } : {})}
        {...syntaxAttributes(props.code)}
        aria-describedby={describedBy(props)}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        list={props.list}
      />
    </FormGroup>
  );
}

/** Several lines of text. */
export function Textarea(props: Question & Typing & { rows?: number | undefined }) {
  return (
    <FormGroup question={props}>
      <textarea
        class={classes(
          'nhsuk-textarea',
          props.code === true && 'app-syntax',
          props.error !== undefined && 'nhsuk-textarea--error',
        )}
        id={props.id}
        name={props.name}
        rows={props.rows ?? 5}
        {...syntaxAttributes(props.code)}
        aria-describedby={describedBy(props)}
        autocomplete={props.autocomplete}
      >
        {
          // A browser drops one newline right after the tag: give it one to drop.
          props.value === undefined ? '' : `${/^\r?\n/.test(props.value) ? '\n' : ''}${props.value}`
        }
      </textarea>
    </FormGroup>
  );
}

export interface Option {
  readonly value: string;
  readonly text: string;
}

/** One of a list. */
export function Select(
  props: Question & { options: readonly Option[]; value?: string | undefined },
) {
  return (
    <FormGroup question={props}>
      <select
        class={classes('nhsuk-select', props.error !== undefined && 'nhsuk-select--error')}
        id={props.id}
        name={props.name}
        aria-describedby={describedBy(props)}
      >
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}

/** The search box with its button. */
export function SearchInput(
  props: Question & { value?: string | undefined; width?: 20 | undefined },
) {
  return (
    <FormGroup question={props} class="nhsuk-search-input">
      <div class="nhsuk-input-wrapper nhsuk-search-input__wrapper">
        <input
          class={classes(
            'nhsuk-input',
            props.width !== undefined && `nhsuk-input--width-${props.width}`,
            'nhsuk-search-input__input',
          )}
          id={props.id}
          name={props.name}
          type="search"
          value={props.value}
          aria-describedby={describedBy(props)}
          autocomplete="off"
        />
        <button
          class="nhsuk-button nhsuk-button--icon nhsuk-button--small nhsuk-search-input__button"
          data-module="nhsuk-button"
          type="submit"
          aria-label="Search"
        >
          <SearchIcon />
        </button>
      </div>
    </FormGroup>
  );
}
