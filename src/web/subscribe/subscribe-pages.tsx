import type { Subscription } from '../../delivery/index.js';
import { Button } from '../components/button.js';
import { InsetText } from '../components/notices.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';

/** After the form: the same page whether or not the address is known. */
export function RequestedPage(props: { shell: Shell }) {
  return (
    <Layout title="Check your email" shell={props.shell} current="topics">
      <h1>Check your email</h1>
      <p>We have sent a message to the address that you gave. Open the link in it to confirm.</p>
      <p>The link works for 48 hours. If no message comes, look among the junk.</p>
      {props.shell.demo && (
        <InsetText>
          <p>
            In this demonstration messages go to the <a href="/outbox">outbox</a>.
          </p>
        </InsetText>
      )}
    </Layout>
  );
}

/** Opening the link confirms nothing: mail programs open links too. The button does. */
export function ConfirmPage(props: { shell: Shell; subscription: Subscription }) {
  const { subscription } = props;
  const active = subscription.confirmedAt !== null && subscription.endedAt === null;
  const title = active
    ? `You receive ${subscription.bulletinTitle}`
    : `Confirm your subscription to ${subscription.bulletinTitle}`;
  return (
    <Layout title={title} shell={props.shell} current="topics">
      <h1>{title}</h1>
      {active ? (
        <p>
          It comes by email with its next issue.{' '}
          <a href={`/bulletins/${subscription.bulletinSlug}`}>See past issues</a>
        </p>
      ) : (
        <form method="post">
          <p>The bulletin will come to {subscription.email}.</p>
          <Button preventDoubleClick>Confirm</Button>
        </form>
      )}
    </Layout>
  );
}

export function ConfirmExpiredPage(props: { shell: Shell }) {
  return (
    <Layout title="This link no longer works" shell={props.shell} current="topics">
      <h1>This link no longer works</h1>
      <p>It is older than 48 hours, or a newer one has been sent.</p>
      <p>
        <a href="/topics">Choose the bulletin again</a> and ask for a new message.
      </p>
    </Layout>
  );
}

/** The reader's own page to stop a bulletin, and what it says afterwards. */
export function UnsubscribePage(props: { shell: Shell; subscription: Subscription }) {
  const { subscription } = props;
  const ended = subscription.endedAt !== null;
  const title = ended
    ? `You no longer receive ${subscription.bulletinTitle}`
    : `Stop ${subscription.bulletinTitle}`;
  return (
    <Layout title={title} shell={props.shell} current="topics">
      <h1>{title}</h1>
      {ended ? (
        <p>
          No further issue will be sent to you.{' '}
          <a href={`/bulletins/${subscription.bulletinSlug}`}>Subscribe again</a>
        </p>
      ) : (
        <form method="post">
          <p>You will receive no further issue of this bulletin. Other bulletins go on.</p>
          <Button variant="warning" preventDoubleClick>
            Unsubscribe
          </Button>
        </form>
      )}
    </Layout>
  );
}

export function UnsubscribeUnknownPage(props: { shell: Shell }) {
  return (
    <Layout title="This address is not complete" shell={props.shell} current="topics">
      <h1>This address is not complete</h1>
      <p>Copy all of the unsubscribe link from the message, or press it there.</p>
    </Layout>
  );
}
