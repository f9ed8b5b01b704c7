import { platformName, readStrategy } from '../../bank/index.js';
import type { Change, ReportEntry, Strategy, Translation } from '../../strategy/index.js';
import { lineViews, type LineView } from '../components/line-views.js';
import { CopyButtons, StrategyTable } from '../components/strategy-table.js';
import { Tag, type TagColour } from '../components/tag.js';
import type { TakeWish } from './take-form.js';

const colours: Readonly<Record<Change, TagColour>> = {
  exact: 'green',
  broadened: 'yellow',
  narrowed: 'orange',
  approximate: 'pink',
  unsupported: 'red',
};

function ChangeText(props: { entry: ReportEntry }) {
  const { change, from, to, why } = props.entry;
  return (
    <div class="app-change">
      <Tag colour={colours[change]}>{change}</Tag> <code translate="no">{from}</code>{' '}
      {to === '' ? (
        'is left out.'
      ) : (
        <>
          becomes <code translate="no">{to}</code>.
        </>
      )}{' '}
      {why}
    </div>
  );
}

/** "2 broadened, 1 unsupported". */
function countChanges(report: readonly ReportEntry[]): string {
  return (['broadened', 'narrowed', 'approximate', 'unsupported'] as const)
    .map((change) => ({ change, count: report.filter((one) => one.change === change).length }))
    .filter(({ count }) => count > 0)
    .map(({ change, count }) => `${count} ${change}`)
    .join(', ');
}

function Summary(props: { report: readonly ReportEntry[]; from: string; to: string }) {
  const { report, from, to } = props;
  return (
    <>
      <p class="nhsuk-u-margin-bottom-2">
        <Tag colour="grey">draft</Tag> Made by rule and not reviewed: run it in {to} and look at the
        hits before you rely on it.
      </p>
      <p>
        {report.length === 0
          ? `Nothing had to be changed in meaning: it selects in ${to} what it selects in ${from}.`
          : `${report.length === 1 ? 'One place does' : `${report.length} places do`} not say quite the same in ${to} (${countChanges(report)}). What is not marked selects the same records.`}
      </p>
    </>
  );
}

/** The translated lines, each with the line it comes from and what is not the same in it. */
function Rows(props: {
  strategy: Strategy;
  translation: Translation;
  report: readonly ReportEntry[];
  wish: TakeWish;
  base: string;
}) {
  const { strategy, translation, report, wish } = props;
  const { origins } = translation;
  const read = readStrategy(translation.text, wish.to).strategy;
  const source = lineViews(strategy).lines;
  const placed = new Map<number, ReportEntry[]>();
  for (const entry of report) {
    const line = strategy.lines.findIndex(
      ({ start, end }) => entry.start >= start && entry.start <= end,
    );
    placed.set(line, [...(placed.get(line) ?? []), entry]);
  }
  // Where a line takes two rows, what is said of it stands under the last.
  const originAt = (index: number) =>
    origins[index + 1] === origins[index] ? undefined : origins[index];
  const lines: LineView[] = lineViews(read).lines.map((line, index) => ({
    ...line,
    hits: source[originAt(index) ?? -1]?.hits ?? null,
  }));
  const lost = report.filter(
    (entry) => ![...placed].some(([line, list]) => origins.includes(line) && list.includes(entry)),
  );
  return (
    <>
      <StrategyTable
        caption={`Search lines for ${platformName(wish.to)}`}
        lines={lines}
        copy
        hitsHeading={`Hits in ${platformName(strategy.platform)}`}
        blockHref={(index) =>
          `${props.base}.txt?to=${wish.to}&shape=single&line=${(origins[index] ?? 0) + 1}`
        }
        below={(index) => {
          const origin = originAt(index);
          const from = origin === undefined ? undefined : source[origin];
          if (from === undefined || origin === undefined) return null;
          return (
            <>
              {from.text !== lines[index]?.text && (
                <span class="app-origin">
                  Line {from.label} as deposited: <code translate="no">{from.text}</code>
                </span>
              )}
              {(placed.get(origin) ?? []).map((entry) => (
                <ChangeText entry={entry} />
              ))}
            </>
          );
        }}
      />
      {lost.length > 0 && (
        <>
          <h2 class="nhsuk-heading-s">Lines that are left out</h2>
          {lost.map((entry) => (
            <ChangeText entry={entry} />
          ))}
        </>
      )}
    </>
  );
}

function OneSearch(props: { text: string; report: readonly ReportEntry[]; to: string }) {
  return (
    <>
      <div class="app-copy">
        <button
          type="button"
          class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          data-copy="text"
          hidden
        >
          Copy the search
        </button>
        <span role="status"></span>
      </div>
      <pre class="app-text" tabindex={0} aria-label={`The strategy for ${props.to}`}>
        <code translate="no" data-copy-text>
          {props.text}
        </code>
      </pre>
      {props.report.length > 0 && <h2 class="nhsuk-heading-s">What changes</h2>}
      {props.report.map((entry) => (
        <ChangeText entry={entry} />
      ))}
    </>
  );
}

/** The strategy in the syntax and shape asked for. A draft by rule, never shown as reviewed. */
export function TranslatedLines(props: {
  strategy: Strategy;
  translation: Translation;
  wish: TakeWish;
  /** Path of the strategy's page. */
  base: string;
}) {
  const { translation, wish } = props;
  const report = translation.report.filter(({ change }) => change !== 'exact');
  const to = platformName(wish.to);
  return (
    <div data-copy-area>
      <Summary report={report} from={platformName(props.strategy.platform)} to={to} />
      {wish.shape === 'single' ? (
        <OneSearch text={translation.text} report={report} to={to} />
      ) : (
        <>
          <CopyButtons />
          <Rows {...props} report={report} />
        </>
      )}
      <p>
        <a href={`${props.base}.txt?to=${wish.to}&shape=${wish.shape}`}>Text file for {to}</a>
      </p>
    </div>
  );
}
