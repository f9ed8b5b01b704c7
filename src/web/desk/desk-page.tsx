import type { Bulletin, Decision, Issue } from '../../bulletins/index.js';
import type { Doubt } from '../../delivery/index.js';
import { describeInstant, describeSchedule } from '../bulletins/schedule-text.js';
import { Button, ButtonLink } from '../components/button.js';
import type { FormError } from '../components/error-summary.js';
import { WarningCallout } from '../components/notices.js';
import { Table } from '../components/table.js';
import { Tag } from '../components/tag.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';

export interface DeskPageProps {
  shell: Shell;
  drafts: readonly Issue[];
  counts: ReadonlyMap<string, Record<Decision, number>>;
  /** Approved, with messages still to be sent. */
  sending: readonly Issue[];
  bulletins: readonly Bulletin[];
  readers: ReadonlyMap<string, number>;
  failing: readonly { title: string; error: string; lastSuccessAt: Date | null }[];
  doubts: readonly Doubt[];
  errors?: readonly FormError[];
}

function Drafts(props: Pick<DeskPageProps, 'drafts' | 'counts'>) {
  if (props.drafts.length === 0) return <p>No draft is waiting.</p>;
  return (
    <ul class="app-results">
      {props.drafts.map((issue) => {
        const count = props.counts.get(issue.id);
        return (
          <li>
            <h3 class="nhsuk-heading-s">
              <a href={`/desk/issues/${issue.id}`}>
                {issue.bulletinTitle}, issue {issue.number}
              </a>
            </h3>
            <p class="app-meta">
              Compiled {describeInstant(issue.compiledAt)}. {count?.kept ?? 0} kept,{' '}
              {count?.undecided ?? 0} to decide, {count?.dropped ?? 0} dropped.
            </p>
            {issue.notes.length > 0 && (
              <p>
                <Tag colour="orange">
                  {issue.notes.length === 1 ? '1 note' : `${issue.notes.length} notes`}
                </Tag>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function BulletinTable(props: Pick<DeskPageProps, 'bulletins' | 'readers'>) {
  if (props.bulletins.length === 0) return <p>There is no bulletin yet.</p>;
  return (
    <Table
      caption="When each comes out"
      captionSize="s"
      responsive
      firstIsHeader
      columns={[
        { heading: 'Bulletin' },
        { heading: 'Comes out' },
        { heading: 'Next due' },
        { heading: 'Readers', numeric: true },
        { heading: 'Now' },
      ]}
      rows={props.bulletins.map((bulletin) => [
        <a href={`/bulletins/${bulletin.slug}`}>{bulletin.title}</a>,
        describeSchedule(bulletin),
        bulletin.nextDueAt === null
          ? 'not planned'
          : describeInstant(bulletin.nextDueAt, bulletin.timeZone),
        String(props.readers.get(bulletin.id) ?? 0),
        <form method="post" action={`/desk/bulletins/${bulletin.slug}/compile`}>
          <Button variant="secondary" small preventDoubleClick>
            Compile now<span class="nhsuk-u-visually-hidden">: {bulletin.title}</span>
          </Button>
        </form>,
      ])}
    />
  );
}

function Doubts(props: Pick<DeskPageProps, 'doubts'>) {
  return (
    <ul class="app-results">
      {props.doubts.map((doubt) => (
        <li>
          <p>
            <strong class="app-long">{doubt.email}</strong>: {doubt.bulletinTitle}, issue{' '}
            {doubt.number}, {describeInstant(doubt.changedAt)}.{' '}
            {doubt.answer === null ? '' : `${doubt.answer}.`}
          </p>
          {doubt.status === 'uncertain' ? (
            <form method="post" action={`/desk/doubts/${doubt.id}`} class="app-buttons">
              <Button variant="secondary" small name="decision" value="settle">
                Take as delivered
                <span class="nhsuk-u-visually-hidden">: message to {doubt.email}</span>
              </Button>
              <Button variant="secondary" small name="decision" value="resend">
                Send again
                <span class="nhsuk-u-visually-hidden">: message to {doubt.email}</span>
              </Button>
            </form>
          ) : (
            <p class="app-meta">Refused by the mail server. It will not be tried again.</p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The editor's desk: what waits for a person. */
export function DeskPage(props: DeskPageProps) {
  const { failing, doubts, sending } = props;
  return (
    <Layout title="Editor's desk" shell={props.shell} current="desk" errors={props.errors}>
      <h1>Editor’s desk</h1>
      <h2 class="nhsuk-heading-m">Drafts to decide</h2>
      <Drafts {...props} />
      {sending.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">Being sent</h2>
          <ul>
            {sending.map((issue) => (
              <li>
                <a href={`/desk/issues/${issue.id}`}>
                  {issue.bulletinTitle}, issue {issue.number}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {doubts.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">Messages in doubt or refused</h2>
          <p>
            Nobody can know whether a message in doubt was delivered. Sending it again may give the
            reader a second copy.
          </p>
          <Doubts doubts={doubts} />
        </>
      )}
      {failing.length > 0 && (
        <WarningCallout heading="Sources that could not be read">
          <ul>
            {failing.map((feed) => (
              <li>
                {feed.title}: {feed.error}
                {feed.lastSuccessAt === null
                  ? ' It has never been read.'
                  : ` Last read ${describeInstant(feed.lastSuccessAt)}.`}
              </li>
            ))}
          </ul>
          <p>
            <a href="/feeds">All feeds</a>
          </p>
        </WarningCallout>
      )}
      <h2 class="nhsuk-heading-m">Bulletins</h2>
      <BulletinTable {...props} />
      <div class="app-buttons">
        <ButtonLink href="/desk/new-bulletin" variant="secondary">
          Make a bulletin
        </ButtonLink>
        <ButtonLink href="/desk/new-topic" variant="secondary">
          Make a topic
        </ButtonLink>
        <ButtonLink href="/records/import" variant="secondary">
          Add references
        </ButtonLink>
        <form method="post" action="/desk/pull">
          <Button variant="secondary" preventDoubleClick>
            Read all due feeds now
          </Button>
        </form>
      </div>
    </Layout>
  );
}
