import { platformChoices } from '../../bank/index.js';
import { Button } from '../components/button.js';
import { errorFor, type FormError } from '../components/error-summary.js';
import { Details } from '../components/notices.js';
import { Select, Textarea } from '../components/text-fields.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';
import type { DepositForm } from './deposit-form.js';
import { HiddenFields } from './hidden-fields.js';

/** Step 1: the history, as the platform printed it. */
export function PastePage(props: {
  shell: Shell;
  form: DepositForm;
  errors?: readonly FormError[];
}) {
  const { form } = props;
  const errors = props.errors ?? [];
  const title = form.of === '' ? 'Deposit a strategy' : `New version: ${form.title}`;
  return (
    <Layout title={title} shell={props.shell} current="deposit" errors={errors}>
      <h1>{title}</h1>
      <div class="nhsuk-grid-row">
        <div class="nhsuk-grid-column-two-thirds">
          <p>
            Paste the search history as your platform shows or saves it: lines, numbers, hits and
            header together. You see how it was read before anything is kept.
          </p>
          {props.shell.person === null && (
            <p>
              To deposit you need an account. You can paste first: what you paste stays while you
              sign in.
            </p>
          )}
        </div>
      </div>
      <form method="post" action="/deposit" novalidate>
        <HiddenFields form={form} except={['text', 'platform']} />
        <Textarea
          id="text"
          name="text"
          label="Search history"
          labelSize="m"
          hint="Leave out everything about the person who asked: no names, no NHS numbers."
          rows={16}
          code
          value={form.text}
          error={errorFor(errors, 'text')}
        />
        <Select
          id="platform"
          name="platform"
          label="Platform"
          value={form.platform}
          options={[{ value: '', text: 'Tell it from the text' }, ...platformChoices]}
        />
        <Button name="step" value="read">
          Read it
        </Button>
      </form>
      <Details summary="How to get the history out of your platform">
        <ul>
          <li>Ovid: save the search, or copy the Search History table with the header above it.</li>
          <li>PubMed: Advanced, then the History and Search Details table, or Download.</li>
          <li>EBSCOhost: Search History, then Print Search History.</li>
          <li>Cochrane Library: Search manager, then Export or Print search.</li>
          <li>Embase.com, Web of Science, Scopus, ProQuest: the list of recent searches.</li>
        </ul>
      </Details>
    </Layout>
  );
}
