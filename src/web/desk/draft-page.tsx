import { type Draft, type IssueItem, sections } from '../../bulletins/index.js';
import type { SendStatus } from '../../delivery/index.js';
import { describeInstant } from '../bulletins/schedule-text.js';
import { Button, ButtonLink } from '../components/button.js';
import { errorFor, type FormError } from '../components/error-summary.js';
import { BackLink, WarningCallout } from '../components/notices.js';
import { SummaryList } from '../components/summary-list.js';
import { Textarea } from '../components/text-fields.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';
import { DraftItem } from './draft-item.js';

export interface DraftPageProps {
  shell: Shell;
  draft: Draft;
  /** Titles of the feeds that brought each record, by its key. */
  sources: ReadonlyMap<string, readonly string[]>;
  /** How many readers it would go to now. */
  readers: number;
  sends: Partial<Record<SendStatus, number>>;
  /** What the editor wrote first, where it is not what the draft holds. */
  introduction?: string | undefined;
  errors?: readonly FormError[];
}

const statusText = {
  draft: 'A draft',
  approved: 'Approved, being sent',
  sent: 'Sent',
  abandoned: 'Given up',
} as const;

function Facts(props: DraftPageProps) {
  const { issue, items } = props.draft;
  const count = (decision: string) => items.filter((item) => item.decision === decision).length;
  const open = issue.status === 'draft' ? 'to decide' : 'left undecided';
  const sends = Object.entries(props.sends).map(([status, n]) => `${n} ${status}`);
  return (
    <SummaryList
      rows={[
        { key: 'State', value: statusText[issue.status] },
        { key: 'Compiled', value: describeInstant(issue.compiledAt) },
        {
          key: 'Items',
          value: `${count('kept')} kept, ${count('undecided')} ${open}, ${count('dropped')} dropped`,
        },
        {
          key: 'Readers',
          value: sends.length > 0 ? sends.join(', ') : String(props.readers),
        },
      ]}
    />
  );
}

function ItemsOf(props: { items: readonly IssueItem[]; page: DraftPageProps; open: boolean }) {
  return (
    <ul class="app-results">
      {props.items.map((item) => (
        <DraftItem
          item={item}
          sources={props.page.sources.get(item.recordId) ?? []}
          open={props.open}
        />
      ))}
    </ul>
  );
}

function AllItems(props: { page: DraftPageProps; open: boolean }) {
  const { items } = props.page.draft;
  return (
    <>
      {sections.map(({ id, title }) => {
        const own = items.filter((item) => item.section === id);
        if (own.length === 0) return null;
        return (
          <section aria-labelledby={`section-${id}`}>
            <h2 id={`section-${id}`}>
              {title} ({own.length})
            </h2>
            {props.open && (
              <p class="app-buttons">
                <Button small variant="secondary" name="keep-section" value={id}>
                  Keep all<span class="nhsuk-u-visually-hidden"> in {title}</span>
                </Button>
                <Button small variant="secondary" name="drop-section" value={id}>
                  Drop all<span class="nhsuk-u-visually-hidden"> in {title}</span>
                </Button>
              </p>
            )}
            <ItemsOf items={own} page={props.page} open={props.open} />
          </section>
        );
      })}
    </>
  );
}

/** One form, so that no button loses what was typed first. */
function Curate(props: DraftPageProps) {
  const { issue, fingerprint } = props.draft;
  const at = `/desk/issues/${issue.id}`;
  return (
    <form method="post" action={`${at}/decisions`}>
      <input type="hidden" name="fingerprint" value={fingerprint} />
      <input type="hidden" name="shown" value={issue.introduction} />
      <Textarea
        id="introduction"
        name="introduction"
        label="What you want to say first"
        hint="Optional. An empty line begins a new paragraph."
        rows={4}
        value={props.introduction ?? issue.introduction}
        error={errorFor(props.errors ?? [], 'introduction')}
      />
      <Button variant="secondary" formaction={`${at}/introduction`}>
        Save
      </Button>
      <p class="app-buttons">
        <Button small variant="secondary" name="bulk" value="kept">
          Keep the chosen
        </Button>
        <Button small variant="secondary" name="bulk" value="dropped">
          Drop the chosen
        </Button>
        <Button small variant="secondary" name="rest" value="dropped">
          Drop all that are to decide
        </Button>
      </p>
      <AllItems page={props} open />
      <h2 id="approve">Approve</h2>
      <p>
        The message is then fixed as the preview shows it and goes to {props.readers}{' '}
        {props.readers === 1 ? 'reader' : 'readers'}.
      </p>
      <div class="app-buttons">
        <Button preventDoubleClick formaction={`${at}/approve`}>
          Approve and send
        </Button>
        <ButtonLink variant="secondary" href={`${at}/preview`}>
          Preview the message
        </ButtonLink>
        <Button variant="secondary" formaction={`${at}/abandon`}>
          Give this draft up
        </Button>
      </div>
    </form>
  );
}

/** An issue on the editor's desk. While it is a draft everything can be decided; afterwards it is only shown. */
export function DraftPage(props: DraftPageProps) {
  const { issue } = props.draft;
  const open = issue.status === 'draft';
  return (
    <Layout
      title={`${issue.bulletinTitle}, issue ${issue.number}`}
      shell={props.shell}
      current="desk"
      errors={props.errors}
      before={<BackLink href="/desk">Editor’s desk</BackLink>}
    >
      <h1>
        <span class="nhsuk-caption-xl">{open ? 'Draft' : 'Issue'}</span>
        {issue.bulletinTitle}, issue {issue.number}
      </h1>
      <Facts {...props} />
      {issue.notes.length > 0 && (
        <>
          <h2 class="nhsuk-u-visually-hidden">Notes for the editor</h2>
          <WarningCallout heading="What this issue may lack">
            <ul>
              {issue.notes.map((note) => (
                <li>{note}</li>
              ))}
            </ul>
          </WarningCallout>
        </>
      )}
      {open ? (
        <Curate {...props} />
      ) : (
        <>
          <p>
            <a href={`/desk/issues/${issue.id}/preview`}>The message</a>
          </p>
          <AllItems page={props} open={false} />
        </>
      )}
    </Layout>
  );
}
