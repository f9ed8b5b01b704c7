import { mayActAs } from '../../accounts/index.js';
import type { FeedCondition, FeedHealth } from '../../feeds/index.js';
import { Button } from '../components/button.js';
import type { FormError } from '../components/error-summary.js';
import { Details, WarningCallout } from '../components/notices.js';
import { Table } from '../components/table.js';
import { Tag, type TagColour } from '../components/tag.js';
import { Textarea, TextInput } from '../components/text-fields.js';
import { formatDay } from '../dates.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';
import { WeekPlot } from './week-plot.js';

const colours: Record<FeedCondition, TagColour> = {
  well: 'green',
  'not yet read': 'grey',
  silent: 'yellow',
  failing: 'red',
  gone: 'red',
  off: 'white',
};

export interface FeedsPageProps {
  readonly shell: Shell;
  readonly feeds: readonly FeedHealth[];
  /** Sentences about what bulletins will miss. */
  readonly missed: readonly string[];
  readonly errors?: readonly FormError[];
  readonly values?: Readonly<Record<string, string>>;
}

const moment = (at: Date | null): string =>
  at === null
    ? 'never'
    : `${formatDay(at)}, ${at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })}`;

function Row(props: { feed: FeedHealth; edit: boolean }) {
  const { feed, edit } = props;
  return [
    <>
      <a href={feed.siteUrl ?? feed.url} rel="noopener noreferrer">
        {feed.title}
      </a>
      {feed.remarks.map((remark) => (
        <p class="app-meta nhsuk-u-margin-bottom-1">{remark}</p>
      ))}
    </>,
    <Tag colour={colours[feed.condition]}>{feed.condition}</Tag>,
    moment(feed.lastSuccessAt),
    feed.nextTryAt === null ? 'not planned' : moment(feed.nextTryAt),
    <WeekPlot title={feed.title} weeks={feed.weeks} />,
    ...(edit ? [<Actions feed={feed} />] : []),
  ];
}

function Actions(props: { feed: FeedHealth }) {
  const { feed } = props;
  const on = feed.condition === 'off' || feed.condition === 'gone';
  return (
    <form method="post" action={`/feeds/${feed.id}`} novalidate>
      <Button variant="secondary" small name="do" value={on ? 'on' : 'retry'}>
        {on ? 'Turn on' : 'Read now'}
        <span class="nhsuk-u-visually-hidden">: {feed.title}</span>
      </Button>{' '}
      {!on && (
        <Button variant="secondary" small name="do" value="off">
          Turn off<span class="nhsuk-u-visually-hidden">: {feed.title}</span>
        </Button>
      )}
    </form>
  );
}

/** Every source: how it does, when it is read next, what came of it. */
export function FeedsPage(props: FeedsPageProps) {
  const { feeds, shell } = props;
  const edit = mayActAs(shell.person, 'editor');
  const categories = [...new Set(feeds.map((feed) => feed.category))];
  const heading = (title: string) => ({ heading: title });
  const columns = [
    'Source',
    'State',
    'Last read',
    'Next try',
    'Items a week',
    ...(edit ? ['Change'] : []),
  ];
  return (
    <Layout title="Feeds" shell={shell} current="feeds" errors={props.errors}>
      <h1>Feeds</h1>
      <p class="nhsuk-lede-text">
        Searchbank reads {feeds.length} sources. A source that fails is tried again, ever more
        rarely, and never given up.
      </p>
      {props.missed.length > 0 && (
        <WarningCallout heading="The next bulletins may miss something">
          {props.missed.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </WarningCallout>
      )}
      {categories.map((category) => (
        <Table
          caption={category}
          columns={columns.map(heading)}
          rows={feeds
            .filter((feed) => feed.category === category)
            .map((feed) => Row({ feed, edit }))}
          firstIsHeader
          responsive
          compact
        />
      ))}
      <p>
        <a href="/feeds.opml">The list as OPML</a>, for another reader.{' '}
        <a href="/api/v1/feeds">The state as JSON</a>.
      </p>
      {edit && <EditForms {...props} />}
    </Layout>
  );
}

function EditForms(props: FeedsPageProps) {
  const error = (field: string) => props.errors?.find((one) => one.field === field)?.message;
  return (
    <>
      <h2>Add a source</h2>
      <form method="post" action="/feeds" novalidate>
        <TextInput
          id="url"
          name="url"
          type="url"
          label="Address of the feed"
          hint="A page that names its feed will do to find it."
          error={error('url')}
          value={props.values?.['url']}
          spellcheck={false}
        />
        <TextInput
          id="title"
          name="title"
          label="Title (optional)"
          value={props.values?.['title']}
        />
        <TextInput
          id="category"
          name="category"
          label="Category"
          width={20}
          value={props.values?.['category'] ?? 'general'}
        />
        <Button preventDoubleClick>Add the source</Button>
      </form>
      <Details summary="Add many from another reader (OPML)" open={error('opml') !== undefined}>
        <form method="post" action="/feeds/opml" novalidate>
          <Textarea
            id="opml"
            name="opml"
            label="Content of the OPML file"
            rows={8}
            error={error('opml')}
            value={props.values?.['opml']}
          />
          <Button variant="secondary">Add these sources</Button>
        </form>
      </Details>
    </>
  );
}
