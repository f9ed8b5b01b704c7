import type { Child } from 'hono/jsx';

export interface SummaryRow {
  readonly key: string;
  readonly value: Child;
  /** A link to change the value; `name` completes "Change ..." for a screen reader. */
  readonly change?: { readonly href: string; readonly name: string } | undefined;
}

/** What was entered or is known, a row for each. */
export function SummaryList(props: { rows: readonly SummaryRow[] }) {
  return (
    <dl class="nhsuk-summary-list">
      {props.rows.map((row) => (
        <div class="nhsuk-summary-list__row">
          <dt class="nhsuk-summary-list__key">{row.key}</dt>
          <dd class="nhsuk-summary-list__value">{row.value}</dd>
          {row.change !== undefined && (
            <dd class="nhsuk-summary-list__actions">
              <a class="nhsuk-link" href={row.change.href}>
                Change<span class="nhsuk-u-visually-hidden"> {row.change.name}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
