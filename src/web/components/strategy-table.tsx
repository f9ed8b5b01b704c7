import type { Child } from 'hono/jsx';
import type { Problem } from '../../strategy/index.js';
import type { LineView } from './line-views.js';

/** A whole number with thousands apart, as English readers write it. */
export const formatCount = (count: number) => count.toLocaleString('en-GB');

const severityNames = { error: 'Error', warning: 'Warning', note: 'Note' } as const;

/** A problem and how often it is found in one line. */
export interface Finding {
  readonly problem: Problem;
  readonly times: number;
}

/** Each thing that is said of a line, once. */
export function findingsOf(problems: readonly Problem[]): Finding[] {
  const found = new Map<string, Finding>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.message}`;
    found.set(key, { problem, times: (found.get(key)?.times ?? 0) + 1 });
  }
  return [...found.values()];
}

export function ProblemText(props: Finding) {
  const { problem, times } = props;
  const { severity, message } = problem;
  return (
    <span class={`app-problem app-problem--${severity}`}>
      <strong>{severityNames[severity]}:</strong> {message}
      {times > 1 && ` (${times} times)`}
    </span>
  );
}

function LineText(props: { line: LineView }) {
  return (
    <code translate="no" data-line-text>
      {props.line.pieces.map((piece) =>
        piece.kind === 'reference' ? (
          <a href={piece.href}>{piece.text}</a>
        ) : piece.found ? (
          <mark>{piece.text}</mark>
        ) : (
          piece.text
        ),
      )}
    </code>
  );
}

/** What the check says of a line, under it: notes behind a summary, since they are many and seldom urgent. */
function LineProblems(props: { line: LineView }) {
  const findings = findingsOf(props.line.problems);
  const notes = findings.filter(({ problem }) => problem.severity === 'note');
  return (
    <>
      {findings
        .filter((finding) => !notes.includes(finding))
        .map((finding) => (
          <ProblemText {...finding} />
        ))}
      {notes.length > 0 && (
        <details class="app-notes">
          <summary>
            {notes.length === 1 ? '1 note' : `${notes.length} notes`}
            <span class="nhsuk-u-visually-hidden"> on line {props.line.label}</span>
          </summary>
          {notes.map((finding) => (
            <ProblemText {...finding} />
          ))}
        </details>
      )}
    </>
  );
}

function CopyCell(props: { label: string }) {
  return (
    <td class="nhsuk-table__cell app-choice" role="cell" data-copy-choice hidden>
      <span>
        <input type="checkbox" aria-label={`Choose line ${props.label}`} />
        <button type="button" class="app-line-copy" data-copy="line">
          Copy<span class="nhsuk-u-visually-hidden"> line {props.label}</span>
        </button>
      </span>
    </td>
  );
}

/**
 * A strategy as numbered lines with hits, each with an address of its own (`#L3`) and what the check says under it.
 * With `copy`, buttons for one line, a selection or all appear where scripts run; without them the text file is there
 * to download. `blockHref` is the address of a line that combines others as one search; `below` stands under a line.
 */
export function StrategyTable(props: {
  lines: readonly LineView[];
  caption: Child;
  copy?: boolean | undefined;
  hitsHeading?: string | undefined;
  blockHref?: ((index: number) => string) | undefined;
  below?: ((index: number) => Child) | undefined;
}) {
  const { blockHref, below } = props;
  const copy = props.copy === true;
  const counted = props.lines.some((line) => line.hits !== null);
  const combines = (line: LineView) => line.pieces.some(({ kind }) => kind === 'reference');
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
              {props.hitsHeading ?? 'Hits'}
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
        {props.lines.map((line, index) => (
          <tr class="nhsuk-table__row" role="row" id={line.anchor} data-line={line.label}>
            <th class="nhsuk-table__header" role="rowheader" scope="row">
              <a href={`#${line.anchor}`} aria-label={`Line ${line.label}, link to this line`}>
                {line.label}
              </a>
            </th>
            <td class="nhsuk-table__cell" role="cell">
              <LineText line={line} />
              {blockHref !== undefined && combines(line) && (
                <a class="app-block" href={blockHref(index)} data-copy="address">
                  Take as one search
                  <span class="nhsuk-u-visually-hidden">
                    : line {line.label} with the lines that it names
                  </span>
                </a>
              )}
              <LineProblems line={line} />
              {below?.(index)}
            </td>
            {counted && (
              <td
                class="nhsuk-table__cell nhsuk-table__cell--numeric"
                role="cell"
                data-heading={props.hitsHeading ?? 'Hits'}
              >
                {line.hits === null ? '' : formatCount(line.hits)}
              </td>
            )}
            {copy && <CopyCell label={line.label} />}
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
