import type { Issue, TopicInList } from '../../bulletins/index.js';
import { ButtonLink } from '../components/button.js';
import { InsetText } from '../components/notices.js';
import { formatCount } from '../components/strategy-table.js';
import { SearchInput } from '../components/text-fields.js';
import { formatDay } from '../dates.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';
import { ResultItem } from '../strategies/results-page.js';
import type { BankResult } from '../../bank/index.js';

function Topics(props: { topics: readonly TopicInList[] }) {
  if (props.topics.length === 0) return <p>There are no topics yet.</p>;
  return (
    <ul class="nhsuk-list">
      {props.topics.map((topic) => (
        <li>
          <a href={`/topics/${topic.slug}`}>{topic.title}</a>
        </li>
      ))}
    </ul>
  );
}

function Issues(props: { issues: readonly Issue[] }) {
  if (props.issues.length === 0) return <p>No bulletin has been sent yet.</p>;
  return (
    <ul class="nhsuk-list">
      {props.issues.map((issue) => (
        <li>
          <a href={`/bulletins/${issue.bulletinSlug}/${issue.number}`}>
            {issue.bulletinTitle}, issue {issue.number}
          </a>
          {issue.sentAt !== null && <span class="app-meta"> {formatDay(issue.sentAt)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Search first; then what this is, and what is new. `newest` is the bank, the newest first. */
export function HomePage(props: {
  shell: Shell;
  newest: BankResult;
  topics: readonly TopicInList[];
  issues: readonly Issue[];
}) {
  const { newest } = props;
  return (
    <Layout title="Searchbank" shell={props.shell}>
      <div class="nhsuk-grid-row">
        <div class="nhsuk-grid-column-two-thirds">
          <h1>Expert search strategies, shared</h1>
          <form action="/strategies" method="get" role="search">
            <SearchInput id="q" name="q" label="Search the bank" labelSize="m" />
          </form>
          <p>
            Find a literature search that a specialist wrote, line by line as it was run, and take
            it along in the syntax of your platform. Deposit your own by pasting its history: it is
            read, checked and credited to you. Every strategy can also watch the new evidence on its
            topic and fill a short bulletin by email.
          </p>
          <ButtonLink href="/deposit" variant="secondary">
            Deposit a strategy
          </ButtonLink>
          {props.shell.demo && props.shell.person === null && (
            <InsetText>
              <p>
                This is a demonstration with sample data. <a href="/sign-in">Sign in</a> as one of
                its people to deposit and to edit bulletins; every message lands in the{' '}
                <a href="/outbox">outbox</a>.
              </p>
            </InsetText>
          )}
          <h2 class="nhsuk-heading-m">New in the bank</h2>
          {newest.found.length === 0 ? (
            <p>
              The bank is empty. <a href="/deposit">Deposit the first strategy</a>.
            </p>
          ) : (
            <>
              <ol class="app-results">
                {newest.found.slice(0, 5).map((found) => (
                  <ResultItem found={found} words="" />
                ))}
              </ol>
              <p>
                <a href="/strategies">
                  {newest.total === 1
                    ? 'See the one strategy'
                    : `See all ${formatCount(newest.total)} strategies`}
                </a>
              </p>
            </>
          )}
        </div>
        <div class="nhsuk-grid-column-one-third">
          <h2 class="nhsuk-heading-m">Topics</h2>
          <Topics topics={props.topics} />
          <h2 class="nhsuk-heading-m">Latest bulletins</h2>
          <Issues issues={props.issues} />
        </div>
      </div>
    </Layout>
  );
}
