import type { Problem } from '../../strategy/index.js';
import type { LineView } from './line-views.js';

/** A whole number with thousands apart, as English readers write it. */
export const formatCount = (count: number) => count.toLocaleString('en-GB');

const severityNames = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

export function ProblemText(props: { problem: Problem }) {
  const { severity, message } = props.problem;
  return (
    <span class={`app-problem app-problem--${severity}`}>
      <strong>{severityNames[severity]}:</strong> {message}
    </span>
  );
}

/**
 * A strategy as numbered lines with hits, each with an address of its own (`#L3`). With `copy`, buttons for one
 * line, a selection or all appear where scripts run; without them the text file is there to download.
 */
export function StrategyTable(props: {
  lines: readonly LineView[];
  caption: string;
  copy?: boolean | undefined;
  /** Which problems stand under their line; the others are listed elsewhere. */
  inline?: readonly Problem['severity'][] | undefined;
}) {
  const inline = props.inline ?? ['error'];
  const copy = props.copy === true;
  const counted = props.lines.some((line) => line.hits !== null);
  return (
    <table class="nhsuk-table nhsuk-table--compact app-lines" role="table">
      <caption class="nhsuk-table__caption nhsuk-table__caption--m">{props.caption}</caption>
      <thead class="nhsuk-table__head" role="rowgroup">
        <tr role="row">
          <th class="nhsuk-table__header" role="columnheader" scope="col">
            Line
          </th>
          <th class="nhsuk-table__header" role="columnheader" scope="col">
            Search
          </th>
          {counted && (
            <th
              class="nhsuk-table__header nhsuk-table__header--numeric"
              role="columnheader"
              scope="col"
            >
              Hits
            </th>
          )}
          {copy && (
            <th class="nhsuk-table__header" role="columnheader" scope="col" data-copy-choice hidden>
              Copy
            </th>
          )}
        </tr>
      </thead>
      <tbody class="nhsuk-table__body" role="rowgroup">
        {props.lines.map((line) => (
          <tr class="nhsuk-table__row" role="row" id={line.anchor} data-line={line.label}>
            <th class="nhsuk-table__header" role="rowheader" scope="row">
              <a href={`#${line.anchor}`} aria-label={`Line ${line.label}, link to this line`}>
                {line.label}
              </a>
            </th>
            <td class="nhsuk-table__cell" role="cell">
              <code translate="no" data-line-text>
                {line.pieces.map((piece) =>
                  piece.kind === 'reference' ? (
                    <a href={piece.href}>{piece.text}</a>
                  ) : piece.found ? (
                    <mark>{piece.text}</mark>
                  ) : (
                    piece.text
                  ),
                )}
              </code>
              {line.problems
                .filter(({ severity }) => inline.includes(severity))
                .map((problem) => (
                  <ProblemText problem={problem} />
                ))}
            </td>
            {counted && (
              <td class="nhsuk-table__cell nhsuk-table__cell--numeric" role="cell">
                {line.hits === null ? '' : formatCount(line.hits)}
              </td>
            )}
            {copy && (
              <td class="nhsuk-table__cell app-choice" role="cell" data-copy-choice hidden>
                <span>
                  <input type="checkbox" aria-label={`Choose line ${line.label}`} />
                  <button type="button" class="app-line-copy" data-copy="line">
                    Copy<span class="nhsuk-u-visually-hidden"> line {line.label}</span>
                  </button>
                </span>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The buttons above a table made with `copy`; both lie inside one element with `data-copy-area`. */
export function CopyButtons() {
  return (
    <div class="app-copy">
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        data-copy="all"
        hidden
      >
        Copy all lines
      </button>
      <button
        type="button"
        class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
        data-copy="selected"
        hidden
      >
        Copy chosen lines
      </button>
      <span role="status"></span>
    </div>
  );
}
