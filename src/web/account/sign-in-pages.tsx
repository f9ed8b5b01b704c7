import { linkMinutes, type Person } from '../../accounts/index.js';
import { Button } from '../components/button.js';
import { errorFor, type FormError } from '../components/error-summary.js';
import { InsetText } from '../components/notices.js';
import { TextInput } from '../components/text-fields.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';

/** Where a link is asked for. `samples` are the people of the demonstration; empty anywhere else. */
export function SignInPage(props: {
  shell: Shell;
  next: string;
  email?: string;
  errors?: readonly FormError[];
  samples: readonly Person[];
}) {
  const errors = props.errors ?? [];
  return (
    <Layout title="Sign in" shell={props.shell} errors={errors} current="account">
      <div class="nhsuk-grid-row">
        <div class="nhsuk-grid-column-two-thirds">
          <h1>Sign in</h1>
          <p>
            Reading needs no account. Sign in to deposit strategies or to edit bulletins: we send a
            link to your email address, there is no password.
          </p>
          <form method="post" action="/sign-in" novalidate>
            <input type="hidden" name="next" value={props.next} />
            <TextInput
              id="email"
              name="email"
              label="Email address"
              type="email"
              autocomplete="email"
              spellcheck={false}
              value={props.email}
              error={errorFor(errors, 'email')}
            />
            <Button preventDoubleClick>Send me a link</Button>
          </form>
          {props.samples.length > 0 && (
            <>
              <h2 class="nhsuk-heading-m">People of this demonstration</h2>
              <p>
                Choose one. The link lands in the <a href="/outbox">outbox</a>, where you open it
                like any message.
              </p>
              <ul class="nhsuk-list">
                {props.samples.map((person) => (
                  <li>
                    <form method="post" action="/sign-in" novalidate>
                      <input type="hidden" name="next" value={props.next} />
                      <input type="hidden" name="email" value={person.email} />
                      <Button variant="secondary" small>
                        {`Send a link to ${person.name}, ${person.role}`}
                      </Button>
                    </form>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </Layout>
  );
}

/** The same for everyone, known here or not. */
export function LinkSentPage(props: { shell: Shell }) {
  return (
    <Layout title="Look into your mailbox" shell={props.shell} current="account">
      <h1>Look into your mailbox</h1>
      <p>
        If that address can sign in here, a message with a link is on its way. The link works once,
        within {linkMinutes} minutes.
      </p>
      <p>
        Nothing after a few minutes? Look among the junk, check the address and{' '}
        <a href="/sign-in">ask again</a>. After three messages there is a pause of a quarter of an
        hour.
      </p>
      {props.shell.demo && (
        <InsetText>
          <p>
            This is a demonstration: the message lies in the <a href="/outbox">outbox</a>.
          </p>
        </InsetText>
      )}
    </Layout>
  );
}

export function ConfirmSignInPage(props: { shell: Shell; person: Person }) {
  return (
    <Layout title="Sign in" shell={props.shell} current="account">
      <h1>Sign in as {props.person.name}</h1>
      <form method="post">
        <Button preventDoubleClick>Sign in</Button>
      </form>
      <p>If you did not ask for this link, close this page.</p>
    </Layout>
  );
}

export function LinkSpentPage(props: { shell: Shell }) {
  return (
    <Layout title="This link does not work any more" shell={props.shell} current="account">
      <h1>This link does not work any more</h1>
      <p>It has been used, a newer one was used, or it is older than {linkMinutes} minutes.</p>
      <p>
        <a href="/sign-in">Ask for a new link</a>
      </p>
    </Layout>
  );
}
