import type { BankedStrategy } from '../../bank/index.js';
import { Button } from '../components/button.js';
import { errorFor, type FormError } from '../components/error-summary.js';
import { BackLink } from '../components/notices.js';
import { Textarea } from '../components/text-fields.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';

/** Asks for the reason before a strategy goes out of the lists. */
export function WithdrawPage(props: {
  shell: Shell;
  strategy: BankedStrategy;
  reason?: string;
  errors?: readonly FormError[];
}) {
  const errors = props.errors ?? [];
  const { strategy } = props;
  return (
    <Layout
      title={`Withdraw: ${strategy.title}`}
      shell={props.shell}
      errors={errors}
      before={<BackLink href={`/strategies/${strategy.slug}`} />}
    >
      <h1>Withdraw this strategy</h1>
      <p>
        “{strategy.title}” will no longer be found. Its address stays and shows your reason.
        Bulletins that use it as a standing query find nothing with it any more.
      </p>
      <form method="post" novalidate>
        <Textarea
          id="reason"
          name="reason"
          label="Reason"
          hint="Readers see it where the strategy was."
          rows={3}
          value={props.reason}
          error={errorFor(errors, 'reason')}
        />
        <Button variant="warning" preventDoubleClick>
          Withdraw
        </Button>
      </form>
    </Layout>
  );
}

/** What stands where a strategy was. */
export function WithdrawnPage(props: { shell: Shell; strategy: BankedStrategy }) {
  return (
    <Layout title="Withdrawn" shell={props.shell} current="strategies">
      <h1>This strategy has been withdrawn</h1>
      <p>{props.strategy.title}</p>
      <p>Reason: {props.strategy.withdrawnReason}</p>
      <p>
        <a href="/strategies">Search the bank</a>
      </p>
    </Layout>
  );
}
