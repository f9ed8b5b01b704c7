import type { Child } from 'hono/jsx';
import { classes } from './classes.js';
import { describedBy, HintAndError, type Question } from './form-group.js';

export interface Choice {
  readonly value: string;
  readonly label: Child;
  readonly hint?: string;
}

interface ChoiceGroup extends Omit<Question, 'heading' | 'hideLabel' | 'label' | 'labelSize'> {
  readonly legend: Child;
  readonly legendSize?: 's' | 'm' | 'l' | undefined;
  readonly items: readonly Choice[];
  readonly small?: boolean | undefined;
}

function Choices(props: {
  kind: 'checkboxes' | 'radios';
  group: ChoiceGroup;
  values: readonly string[];
}) {
  const { group, kind } = props;
  const question: Question = { ...group, label: group.legend };
  return (
    <div
      class={classes('nhsuk-form-group', group.error !== undefined && 'nhsuk-form-group--error')}
    >
      <fieldset class="nhsuk-fieldset" aria-describedby={describedBy(question)}>
        <legend
          class={classes(
            'nhsuk-fieldset__legend',
            group.legendSize && `nhsuk-fieldset__legend--${group.legendSize}`,
          )}
        >
          {group.legend}
        </legend>
        <HintAndError question={question} />
        <div
          class={classes(`nhsuk-${kind}`, group.small === true && `nhsuk-${kind}--small`)}
          data-module={`nhsuk-${kind}`}
        >
          {group.items.map((item, index) => {
            const id = index === 0 ? group.id : `${group.id}-${index + 1}`;
            return (
              <div class={`nhsuk-${kind}__item`}>
                <input
                  class={`nhsuk-${kind}__input`}
                  id={id}
                  name={group.name}
                  type={kind === 'radios' ? 'radio' : 'checkbox'}
                  value={item.value}
                  checked={props.values.includes(item.value)}
                  aria-describedby={item.hint === undefined ? undefined : `${id}-item-hint`}
                />
                <label class={`nhsuk-label nhsuk-${kind}__label`} for={id}>
                  {item.label}
                </label>
                {item.hint !== undefined && (
                  <div class={`nhsuk-hint nhsuk-${kind}__hint`} id={`${id}-item-hint`}>
                    {item.hint}
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}

/** Any number of a few. */
export function Checkboxes(props: ChoiceGroup & { values?: readonly string[] | undefined }) {
  return <Choices kind="checkboxes" group={props} values={props.values ?? []} />;
}

/** One of a few. */
export function Radios(props: ChoiceGroup & { value?: string | undefined }) {
  return (
    <Choices kind="radios" group={props} values={props.value === undefined ? [] : [props.value]} />
  );
}
