export interface FormError {
  /** Of the control that must be changed; without it the sentence stands alone. */
  readonly field?: string | undefined;
  readonly message: string;
}

/** Everything that must be put right, at the top of a page that answers 422. Shows nothing without errors. */
export function ErrorSummary(props: { errors: readonly FormError[] }) {
  if (props.errors.length === 0) return null;
  return (
    <div class="nhsuk-error-summary" data-module="nhsuk-error-summary">
      <div role="alert">
        <h2 class="nhsuk-error-summary__heading">There is a problem</h2>
        <div class="nhsuk-error-summary__body">
          <ul class="nhsuk-list nhsuk-error-summary__list">
            {props.errors.map((error) => (
              <li>
                {error.field === undefined ? (
                  error.message
                ) : (
                  <a href={`#${error.field}`}>{error.message}</a>
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** The sentence for one control, to hand to its `error`. */
export function errorFor(errors: readonly FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
