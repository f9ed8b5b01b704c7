import { mayActAs } from '../../accounts/index.js';
import type { Bulletin, Topic, TopicStrategy } from '../../bulletins/index.js';
import { describeSchedule } from '../bulletins/schedule-text.js';
import { Button } from '../components/button.js';
import { errorFor, type FormError } from '../components/error-summary.js';
import { BackLink, WarningCallout } from '../components/notices.js';
import { Select, TextInput, type Option } from '../components/text-fields.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';

export interface TopicPageProps {
  shell: Shell;
  topic: Topic;
  strategies: readonly TopicStrategy[];
  bulletins: readonly Bulletin[];
  /** What reading the strategies found wrong; shown to editors. */
  problems: readonly string[];
  /** Published strategies that could be attached; empty for readers. */
  choices: readonly Option[];
  /** What was sent, where it could not be attached. */
  sent?: { readonly strategy: string; readonly address: string };
  errors?: readonly FormError[];
}

function Strategies(props: { topic: Topic; strategies: readonly TopicStrategy[]; edit: boolean }) {
  const { topic, strategies, edit } = props;
  if (strategies.length === 0) {
    return <p>No strategy is attached yet, so nothing is selected for this topic.</p>;
  }
  return (
    <ul class="nhsuk-list">
      {strategies.map((strategy) => (
        <li>
          <a href={`/strategies/${strategy.slug}`}>{strategy.title}</a>{' '}
          <span class="app-meta">
            version {strategy.version}
            {strategy.database === null ? '' : `, ${strategy.database}`}
          </span>
          {edit && (
            <form
              method="post"
              action={`/topics/${topic.slug}/strategies/${strategy.strategyId}/detach`}
            >
              <Button variant="secondary" small>
                Detach<span class="nhsuk-u-visually-hidden"> {strategy.title}</span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function AttachForm(props: TopicPageProps) {
  const errors = props.errors ?? [];
  return (
    <form method="post" action={`/topics/${props.topic.slug}/strategies`} novalidate>
      <Select
        id="strategy"
        name="strategy"
        label="Attach a strategy of the bank"
        hint="Its current version selects items from then on."
        options={[{ value: '', text: 'Choose a strategy' }, ...props.choices]}
        value={props.sent?.strategy}
        error={errorFor(errors, 'strategy')}
      />
      <TextInput
        id="address"
        name="address"
        label="Or give the address of its page"
        width={30}
        spellcheck={false}
        value={props.sent?.address}
        error={errorFor(errors, 'address')}
      />
      <Button>Attach</Button>
    </form>
  );
}

/** A topic: the bulletins on it, and the strategies that select for them. */
export function TopicPage(props: TopicPageProps) {
  const { topic, bulletins, problems } = props;
  const edit = mayActAs(props.shell.person, 'editor');
  return (
    <Layout
      title={topic.title}
      shell={props.shell}
      current="topics"
      errors={props.errors}
      before={<BackLink href="/topics">Topics</BackLink>}
    >
      <h1>{topic.title}</h1>
      {topic.description !== '' && <p class="nhsuk-lede-text">{topic.description}</p>}
      <h2 class="nhsuk-heading-m">Bulletins</h2>
      {bulletins.length === 0 ? (
        <p>There is no bulletin on this topic yet.</p>
      ) : (
        <ul class="nhsuk-list">
          {bulletins.map((bulletin) => (
            <li>
              <a href={`/bulletins/${bulletin.slug}`}>{bulletin.title}</a>{' '}
              <span class="app-meta">{describeSchedule(bulletin)}</span>
            </li>
          ))}
        </ul>
      )}
      {edit && (
        <p>
          <a href={`/desk/new-bulletin?topic=${topic.slug}`}>Make a bulletin on this topic</a>
        </p>
      )}
      <h2 class="nhsuk-heading-m">Strategies that select for this topic</h2>
      <Strategies topic={topic} strategies={props.strategies} edit={edit} />
      {edit && problems.length > 0 && (
        <WarningCallout heading="What these strategies cannot answer">
          <ul>
            {problems.map((problem) => (
              <li>{problem}</li>
            ))}
          </ul>
        </WarningCallout>
      )}
      {edit && <AttachForm {...props} />}
    </Layout>
  );
}
