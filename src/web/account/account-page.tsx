import { mayActAs, type Person } from '../../accounts/index.js';
import { Button } from '../components/button.js';
import { SummaryList } from '../components/summary-list.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';

const may: Readonly<Record<Person['role'], string>> = {
  contributor: 'You can deposit strategies and new versions of your own.',
  editor: 'You can deposit strategies, run topics and approve bulletins.',
  administrator: 'You can do everything, and give accounts to others.',
};

/** One's own account. */
export function AccountPage(props: { shell: Shell; person: Person }) {
  const { person } = props;
  return (
    <Layout title="Your account" shell={props.shell} current="account">
      <h1>Your account</h1>
      <SummaryList
        rows={[
          { key: 'Name', value: person.name },
          { key: 'Email address', value: <span class="app-long">{person.email}</span> },
          { key: 'Role', value: `${person.role}. ${may[person.role]}` },
        ]}
      />
      <ul class="nhsuk-list">
        <li>
          <a href={`/strategies?author=${encodeURIComponent(person.name)}`}>
            Strategies by {person.name}
          </a>
        </li>
        <li>
          <a href="/deposit">Deposit a strategy</a>
        </li>
        {mayActAs(person, 'administrator') && (
          <li>
            <a href="/account/people">People and their roles</a>
          </li>
        )}
      </ul>
      <form method="post" action="/sign-out">
        <Button variant="secondary">Sign out</Button>
      </form>
    </Layout>
  );
}
