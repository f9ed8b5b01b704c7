import { type Bulletin, formatIssueDate, type Issue } from '../../bulletins/index.js';
import { Button } from '../components/button.js';
import { errorFor, type FormError } from '../components/error-summary.js';
import { BackLink } from '../components/notices.js';
import { TextInput } from '../components/text-fields.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';
import { describeSchedule } from './schedule-text.js';

/** A bulletin: how to have it by email, and its past issues. */
export function BulletinPage(props: {
  shell: Shell;
  bulletin: Bulletin;
  issues: readonly Issue[];
  email?: string;
  errors?: readonly FormError[];
}) {
  const { bulletin, issues } = props;
  const errors = props.errors ?? [];
  return (
    <Layout
      title={bulletin.title}
      shell={props.shell}
      current="topics"
      errors={errors}
      before={<BackLink href={`/topics/${bulletin.topicSlug}`}>{bulletin.topicTitle}</BackLink>}
    >
      <h1>{bulletin.title}</h1>
      <p class="nhsuk-lede-text">
        New evidence on {bulletin.topicTitle}, {describeSchedule(bulletin)}.
      </p>
      <h2 class="nhsuk-heading-m">Have it by email</h2>
      <form method="post" action={`/bulletins/${bulletin.slug}/subscribe`} novalidate>
        <TextInput
          id="email"
          name="email"
          type="email"
          label="Email address"
          hint="We send one message with a link. The bulletin comes after you have confirmed, and every issue has a link to stop."
          width={30}
          autocomplete="email"
          spellcheck={false}
          value={props.email}
          error={errorFor(errors, 'email')}
        />
        <Button preventDoubleClick>Subscribe</Button>
      </form>
      <h2 class="nhsuk-heading-m">Past issues</h2>
      {issues.length === 0 ? (
        <p>No issue has come out yet.</p>
      ) : (
        <ul class="nhsuk-list">
          {issues.map((issue) => (
            <li>
              <a href={`/bulletins/${bulletin.slug}/${issue.number}`}>
                Issue {issue.number}, {formatIssueDate(issue.approvedAt ?? issue.compiledAt)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Layout>
  );
}
