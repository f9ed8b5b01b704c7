import { Button } from '../components/button.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';
import type { DepositForm } from './deposit-form.js';
import { HiddenFields } from './hidden-fields.js';

/** Holds what has been entered while the depositor signs in beside it. */
export function SignInFirstPage(props: { shell: Shell; form: DepositForm }) {
  return (
    <Layout title="Sign in to go on" shell={props.shell} current="deposit">
      <h1>Sign in to go on</h1>
      <p>What you have entered is kept in this page. Leave it open, then:</p>
      <ol>
        <li>
          <a href="/sign-in" target="_blank" rel="noopener">
            sign in (opens in a new tab)
          </a>
          , in this same browser
        </li>
        <li>come back to this page and press the button.</li>
      </ol>
      <form method="post" action="/deposit" novalidate>
        <HiddenFields form={props.form} />
        <Button name="step" value="details">
          I have signed in: go on
        </Button>
      </form>
    </Layout>
  );
}
