import { roleNames, type ListedPerson } from '../../accounts/index.js';
import { Button } from '../components/button.js';
import { errorFor, type FormError } from '../components/error-summary.js';
import { BackLink } from '../components/notices.js';
import { Table } from '../components/table.js';
import { Select, TextInput } from '../components/text-fields.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';

const roleOptions = roleNames.map((role) => ({ value: role, text: role }));

function AccessForm(props: { person: ListedPerson; own: boolean }) {
  const { person, own } = props;
  const now = person.disabledAt === null ? person.role : 'disabled';
  if (own) return <>{now} (you)</>;
  return (
    <form method="post" action={`/account/people/${person.id}/access`}>
      <Select
        id={`access-${person.id}`}
        name="access"
        label={`Access of ${person.name}`}
        hideLabel
        options={[...roleOptions, { value: 'disabled', text: 'no access' }]}
        value={now}
      />
      <Button variant="secondary" small>
        Change<span class="nhsuk-u-visually-hidden"> access of {person.name}</span>
      </Button>
    </form>
  );
}

/** Who can sign in, and what they may do. */
export function PeoplePage(props: {
  shell: Shell;
  people: readonly ListedPerson[];
  values?: { name: string; email: string; role: string };
  errors?: readonly FormError[];
}) {
  const errors = props.errors ?? [];
  return (
    <Layout
      title="People"
      shell={props.shell}
      current="account"
      errors={errors}
      before={<BackLink href="/account">Your account</BackLink>}
    >
      <h1>People</h1>
      <Table
        caption="Who can sign in"
        columns={[{ heading: 'Name' }, { heading: 'Email address' }, { heading: 'Access' }]}
        firstIsHeader
        responsive
        rows={props.people.map((person) => [
          person.name,
          <span class="app-long">{person.email}</span>,
          <AccessForm person={person} own={person.id === props.shell.person?.id} />,
        ])}
      />
      <h2 class="nhsuk-heading-m">Add a person</h2>
      <form method="post" action="/account/people" novalidate>
        <TextInput
          id="name"
          name="name"
          label="Name"
          width={30}
          value={props.values?.name}
          error={errorFor(errors, 'name')}
        />
        <TextInput
          id="email"
          name="email"
          label="Email address"
          type="email"
          width={30}
          spellcheck={false}
          value={props.values?.email}
          error={errorFor(errors, 'email')}
        />
        <Select
          id="role"
          name="role"
          label="Role"
          options={roleOptions}
          value={props.values?.role ?? 'contributor'}
          error={errorFor(errors, 'role')}
        />
        <Button preventDoubleClick>Add</Button>
      </form>
      <p>No message is sent: tell them that they can now sign in with this address.</p>
    </Layout>
  );
}
