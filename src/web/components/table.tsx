import type { Child } from 'hono/jsx';
import { classes } from './classes.js';

export interface Column {
  readonly heading: Child;
  readonly numeric?: boolean;
}

/** Rows of cells under headings. `firstIsHeader` makes each row's first cell its heading; below 640 px a `responsive` table shows a card per row. */
export function Table(props: {
  caption: Child;
  captionSize?: 's' | 'm' | 'l' | undefined;
  hideCaption?: boolean | undefined;
  columns: readonly Column[];
  rows: readonly (readonly Child[])[];
  firstIsHeader?: boolean | undefined;
  compact?: boolean | undefined;
  responsive?: boolean | undefined;
}) {
  const heading = (column: Column | undefined) =>
    props.responsive === true && (
      <span class="nhsuk-table__heading" aria-hidden="true">
        {column?.heading}{' '}
      </span>
    );
  return (
    <table
      class={classes(
        'nhsuk-table',
        props.compact === true && 'nhsuk-table--compact',
        props.responsive === true && 'nhsuk-table--responsive',
      )}
      role={props.responsive === true ? 'table' : undefined}
    >
      <caption
        class={classes(
          'nhsuk-table__caption',
          props.hideCaption === true
            ? 'nhsuk-u-visually-hidden'
            : `nhsuk-table__caption--${props.captionSize ?? 'm'}`,
        )}
      >
        {props.caption}
      </caption>
      <thead class="nhsuk-table__head" role={props.responsive === true ? 'rowgroup' : undefined}>
        <tr class="nhsuk-table__row" role={props.responsive === true ? 'row' : undefined}>
          {props.columns.map((column) => (
            <th
              class={classes(
                'nhsuk-table__header',
                column.numeric === true && 'nhsuk-table__header--numeric',
              )}
              scope="col"
              role={props.responsive === true ? 'columnheader' : undefined}
            >
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody class="nhsuk-table__body">
        {props.rows.map((row) => (
          <tr class="nhsuk-table__row" role={props.responsive === true ? 'row' : undefined}>
            {row.map((cell, index) =>
              index === 0 && props.firstIsHeader === true ? (
                <th
                  class="nhsuk-table__header"
                  scope="row"
                  role={props.responsive === true ? 'rowheader' : undefined}
                >
                  {heading(props.columns[index])}
                  {cell}
                </th>
              ) : (
                <td
                  class={classes(
                    'nhsuk-table__cell',
                    props.columns[index]?.numeric === true && 'nhsuk-table__cell--numeric',
                  )}
                  role={props.responsive === true ? 'cell' : undefined}
                >
                  {heading(props.columns[index])}
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
