import type { Shell } from '../env.js';
import { Layout } from '../layout.js';

export function AccessibilityPage(props: { shell: Shell }) {
  return (
    <Layout title="Accessibility" shell={props.shell}>
      <h1>Accessibility</h1>
      <p>
        These pages are meant to meet the Web Content Accessibility Guidelines 2.2 at level AA. They
        work with the keyboard alone, with a screen reader, without JavaScript, at 320 pixels width
        and in high contrast.
      </p>
      <p>
        If something does not work for you, tell the people who run this site:{' '}
        {props.shell.organisation}.
      </p>
    </Layout>
  );
}

export function CookiesPage(props: { shell: Shell }) {
  return (
    <Layout title="Cookies and privacy" shell={props.shell}>
      <h1>Cookies and privacy</h1>
      <p>
        Reading sets no cookie. Signing in sets one, which keeps you signed in and does nothing
        else; signing out removes it.
      </p>
      <p>
        We keep the name and email address of people who have an account, and the email address of
        people who subscribe to a bulletin. There are no trackers, no counting of opened messages,
        and nothing is loaded from other sites.
      </p>
      <p>Every bulletin has a link that ends the subscription with one press of a button.</p>
    </Layout>
  );
}
