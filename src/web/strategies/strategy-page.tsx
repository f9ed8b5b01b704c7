import {
  citation,
  platformName,
  readStrategy,
  versionUrl,
  wordsOf,
  type BankedStrategy,
  type VersionInList,
} from '../../bank/index.js';
import { check, translate, type Platform } from '../../strategy/index.js';
import { Findings } from '../components/findings.js';
import type { LineView } from '../components/line-views.js';
import { lineViews } from '../components/line-views.js';
import { SuccessBanner } from '../components/notices.js';
import { CopyButtons, StrategyTable } from '../components/strategy-table.js';
import { SummaryList, type SummaryRow } from '../components/summary-list.js';
import { Table } from '../components/table.js';
import { Tag } from '../components/tag.js';
import { formatDay } from '../dates.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';
import { kindColours } from './kind-colours.js';
import { queryHref } from './search-form.js';
import { TakeForm, type TakeWish } from './take-form.js';
import { TranslatedLines } from './translation.js';
import { TrustFacts } from './trust-facts.js';

/** What stands behind the strategy, beside the facts of trust. */
function facts(strategy: BankedStrategy): SummaryRow[] {
  const { version } = strategy;
  const rows: (SummaryRow | false)[] = [
    { key: 'Platform', value: platformName(version.platform) },
    version.segment !== null && { key: 'Segment', value: version.segment },
    { key: 'Limits', value: version.limitsNote ?? 'not stated' },
    strategy.purpose !== null && { key: 'Purpose', value: strategy.purpose },
    strategy.subjects.length > 0 && {
      key: 'Subjects',
      value: strategy.subjects.map((subject, index) => (
        <>
          {index > 0 && ', '}
          <a href={queryHref({ subjects: [subject] })}>{subject}</a>
        </>
      )),
    },
    strategy.organisation !== null && { key: 'Organisation', value: strategy.organisation },
    strategy.adaptedFrom !== null && { key: 'Adapted from', value: strategy.adaptedFrom },
    { key: 'Deposited', value: formatDay(version.createdAt) },
    { key: 'Licence', value: strategy.licence },
  ];
  return rows.filter((row) => row !== false);
}

/** For reference managers that read the page. */
function CitationMeta(props: { strategy: BankedStrategy; publicUrl: string }) {
  const { strategy } = props;
  return (
    <>
      <meta name="citation_title" content={strategy.title} />
      {strategy.authors.map(({ name }) => (
        <meta name="citation_author" content={name} />
      ))}
      <meta
        name="citation_publication_date"
        content={strategy.version.createdAt.toISOString().slice(0, 10).replaceAll('-', '/')}
      />
      <meta name="citation_publisher" content={strategy.organisation ?? 'Searchbank'} />
      <link rel="canonical" href={versionUrl(strategy, props.publicUrl)} />
    </>
  );
}

function Lines(props: { lines: readonly LineView[]; base: string; from: Platform }) {
  const { base, from } = props;
  return (
    <div data-copy-area>
      <CopyButtons />
      <StrategyTable
        caption="Search lines"
        lines={props.lines}
        copy
        blockHref={(index) => `${base}.txt?to=${from}&shape=single&line=${index + 1}`}
      />
    </div>
  );
}

function Versions(props: { strategy: BankedStrategy; versions: readonly VersionInList[] }) {
  const { strategy, versions } = props;
  if (versions.length < 2) return null;
  return (
    <Table
      caption="Versions"
      responsive
      firstIsHeader
      columns={[
        { heading: 'Version' },
        { heading: 'Deposited' },
        { heading: 'Last run' },
        { heading: 'What changed' },
      ]}
      rows={versions.map((version) => [
        version.number === strategy.version.number ? (
          `${version.number} (this one)`
        ) : (
          <a href={`/strategies/${strategy.slug}/versions/${version.number}`}>{version.number}</a>
        ),
        formatDay(version.createdAt),
        version.runOn === null ? 'not stated' : formatDay(version.runOn),
        version.changeNote ?? (version.number === 1 ? 'First version' : 'not stated'),
      ])}
    />
  );
}

/** A strategy: what it is for, its lines, how to take it away, who it is from. */
export function StrategyPage(props: {
  shell: Shell;
  strategy: BankedStrategy;
  versions: readonly VersionInList[];
  /** What was searched for, to mark it in the lines. */
  words: string;
  wish: TakeWish | null;
  /** Just now. */
  deposited: boolean;
  mayChange: boolean;
  publicUrl: string;
}) {
  const { strategy, versions, wish } = props;
  const { version } = strategy;
  const reading = readStrategy(version.text, version.platform);
  // That no vocabulary is loaded is for whoever runs the site, not for a reader.
  const problems = check(reading.strategy, { database: version.database }).filter(
    ({ rule }) => rule !== 'vocabulary-not-loaded',
  );
  const { lines } = lineViews(reading.strategy, { words: wordsOf(props.words), problems });
  const newest = versions[0]?.number ?? version.number;
  const base =
    version.number === newest
      ? `/strategies/${strategy.slug}`
      : `/strategies/${strategy.slug}/versions/${version.number}`;
  return (
    <Layout
      title={strategy.title}
      shell={props.shell}
      current="strategies"
      head={<CitationMeta strategy={strategy} publicUrl={props.publicUrl} />}
    >
      {props.deposited && (
        <SuccessBanner>Your strategy is in the bank. This is its address.</SuccessBanner>
      )}
      {version.number < newest && (
        <p>
          <Tag colour="yellow">Older version</Tag> This is version {version.number}.{' '}
          <a href={`/strategies/${strategy.slug}`}>Read the current version {newest}</a>.
        </p>
      )}
      <h1 class="nhsuk-u-margin-bottom-3">{strategy.title}</h1>
      <p>
        <Tag colour={kindColours[strategy.kind]}>{strategy.kind}</Tag>{' '}
        {platformName(version.platform)}
        {newest > 1 && `, version ${version.number}`}
      </p>
      {strategy.description !== '' && <p class="nhsuk-lede-text">{strategy.description}</p>}
      <TrustFacts strategy={strategy} problems={problems} />
      <section id="lines" aria-label="Search lines">
        <TakeForm from={version.platform} wish={wish} action={base} words={props.words} />
        {wish === null ? (
          <Lines lines={lines} base={base} from={version.platform} />
        ) : (
          <TranslatedLines
            strategy={reading.strategy}
            translation={translate(reading.strategy, wish.to, { shape: wish.shape })}
            wish={wish}
            base={base}
          />
        )}
        <p>
          Take it away: <a href={`${base}.txt`}>text file, as deposited</a>,{' '}
          <a href={`${base}.csv`}>lines as CSV</a>, <a href={`${base}.json`}>JSON</a>,{' '}
          <a href={`${base}.ris`}>citation as RIS</a>
        </p>
      </section>
      <section id="check" aria-label="What the check says">
        <Findings
          problems={problems}
          lines={lines}
          summary="What the check says"
          page={wish === null ? '' : base}
        />
      </section>
      <h2 class="nhsuk-heading-m">About this strategy</h2>
      <SummaryList rows={facts(strategy)} />
      <h2 class="nhsuk-heading-m">Cite it</h2>
      <p class="app-long">{citation(strategy, props.publicUrl)}</p>
      <Versions strategy={strategy} versions={versions} />
      {props.mayChange && (
        <ul class="nhsuk-list">
          <li>
            <a href={`/deposit?of=${strategy.slug}`}>Add a new version</a>
          </li>
          <li>
            <a href={`/strategies/${strategy.slug}/withdraw`}>Withdraw this strategy</a>
          </li>
        </ul>
      )}
    </Layout>
  );
}
