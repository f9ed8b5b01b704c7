import { platformChoices, platformName, type Duplicate, type Reading } from '../../bank/index.js';
import { check } from '../../strategy/index.js';
import { Button } from '../components/button.js';
import { countFindings, Findings } from '../components/findings.js';
import { lineViews } from '../components/line-views.js';
import { InsetText, WarningCallout } from '../components/notices.js';
import { formatCount, StrategyTable } from '../components/strategy-table.js';
import { Select } from '../components/text-fields.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';
import type { DepositForm } from './deposit-form.js';
import { HiddenFields } from './hidden-fields.js';

/** What must not be in a strategy, where it may be. */
export function NhsNumberWarning(props: { reading: Reading }) {
  const { nhsNumbers, strategy } = props.reading;
  if (nhsNumbers.length === 0) return null;
  const shown = nhsNumbers.map(({ start, end }) => strategy.source.slice(start, end));
  return (
    <WarningCallout heading="Is this an NHS number?">
      <p>
        {shown.join(', ')} {shown.length === 1 ? 'has' : 'have'} the form of an NHS number. A
        strategy must not hold anything about a patient: change the text before you go on.
      </p>
    </WarningCallout>
  );
}

function DuplicateWarning(props: { duplicates: readonly Duplicate[] }) {
  if (props.duplicates.length === 0) return null;
  return (
    <InsetText>
      <p>In the bank already:</p>
      <ul>
        {props.duplicates.map((duplicate) => (
          <li>
            <a href={`/strategies/${duplicate.slug}`}>{duplicate.title}</a> (
            {platformName(duplicate.platform)}),{' '}
            {duplicate.same === 'text' ? 'the same text' : 'the same headings and terms'}
          </li>
        ))}
      </ul>
      <p>You can still deposit yours. If it is an update, say so under “adapted from”.</p>
    </InsetText>
  );
}

/** Step 2: the strategy as it was read. */
export function ReadPage(props: {
  shell: Shell;
  form: DepositForm;
  reading: Reading;
  duplicates: readonly Duplicate[];
}) {
  const { form, reading } = props;
  const problems = check(reading.strategy).filter(({ rule }) => rule !== 'vocabulary-not-loaded');
  const { lines } = lineViews(reading.strategy, { problems });
  const facts = [
    reading.detected || form.platform !== ''
      ? platformName(reading.platform)
      : `${platformName(reading.platform)} (the text does not tell: check)`,
    reading.database,
    reading.segment,
    reading.hits === null ? null : `${formatCount(reading.hits)} hits`,
  ].filter((fact) => fact !== null);
  return (
    <Layout title="How your strategy was read" shell={props.shell} current="deposit">
      <h1>How your strategy was read</h1>
      <p>
        {lines.length === 1 ? '1 line' : `${formatCount(lines.length)} lines`}: {facts.join(', ')}.{' '}
        {problems.length === 0
          ? 'The check found nothing to remark.'
          : `The check found ${countFindings(problems)}. You can go on all the same.`}
      </p>
      <NhsNumberWarning reading={reading} />
      <DuplicateWarning duplicates={props.duplicates} />
      <form method="post" action="/deposit" novalidate>
        <HiddenFields form={form} except={['platform']} />
        <StrategyTable caption="Search lines" lines={lines} />
        <Findings problems={problems} lines={lines} summary="What the check says" />
        <Select
          id="platform"
          name="platform"
          label="Read as"
          hint="If this is wrong, choose and read it again."
          value={reading.platform}
          options={platformChoices}
        />
        <div class="nhsuk-button-group">
          <Button name="step" value="details">
            Go on to the details
          </Button>
          <Button name="step" value="read" variant="secondary">
            Read it again
          </Button>
          <Button name="step" value="paste" variant="secondary">
            Change the text
          </Button>
        </div>
      </form>
    </Layout>
  );
}
