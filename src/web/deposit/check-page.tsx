import { platformName, type Reading } from '../../bank/index.js';
import { Button } from '../components/button.js';
import { lineViews } from '../components/line-views.js';
import { StrategyTable } from '../components/strategy-table.js';
import { SummaryList, type SummaryRow } from '../components/summary-list.js';
import { formatDay } from '../dates.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';
import { toStrategy, type DepositForm } from './deposit-form.js';
import { HiddenFields } from './hidden-fields.js';
import { NhsNumberWarning } from './read-page.js';

function rows(form: DepositForm): SummaryRow[] {
  const strategy = toStrategy(form);
  const stated = (text: string | null) => (text === null || text === '' ? 'not stated' : text);
  return [
    ...(form.of === ''
      ? [
          { key: 'Kind', value: strategy.kind },
          { key: 'Title', value: strategy.title },
          { key: 'Question or use', value: stated(strategy.description) },
          { key: 'Subjects', value: stated(strategy.subjects.join(', ')) },
          { key: 'Purpose', value: stated(strategy.purpose) },
          {
            key: 'Written by',
            value: strategy.authors
              .map(({ name, orcid }) => (orcid === undefined ? name : `${name} (${orcid})`))
              .join(', '),
          },
          { key: 'Organisation', value: stated(strategy.organisation) },
          { key: 'Adapted from', value: stated(strategy.adaptedFrom) },
          { key: 'Licence', value: strategy.licence },
        ]
      : [
          { key: 'New version of', value: form.title },
          { key: 'What has changed', value: form.changeNote },
        ]),
    { key: 'Platform', value: platformName(strategy.platform) },
    { key: 'Database', value: stated(strategy.database) },
    { key: 'Segment', value: stated(strategy.segment) },
    {
      key: 'Last run on',
      value: strategy.runOn === null ? 'not stated' : formatDay(strategy.runOn),
    },
    { key: 'Limits', value: stated(strategy.limitsNote) },
  ];
}

/** Step 4: everything once more, and the one button that deposits. */
export function CheckPage(props: { shell: Shell; form: DepositForm; reading: Reading }) {
  const { form, reading } = props;
  return (
    <Layout title="Check your answers" shell={props.shell} current="deposit">
      <h1>Check your answers</h1>
      <NhsNumberWarning reading={reading} />
      <SummaryList rows={rows(form)} />
      <StrategyTable caption="Search lines" lines={lineViews(reading.strategy).lines} />
      <form method="post" action="/deposit" novalidate>
        <HiddenFields form={form} />
        <div class="nhsuk-button-group">
          <Button name="step" value="deposit" preventDoubleClick>
            Deposit
          </Button>
          <Button name="step" value="details" variant="secondary">
            Change the details
          </Button>
          <Button name="step" value="paste" variant="secondary">
            Change the text
          </Button>
        </div>
      </form>
    </Layout>
  );
}
