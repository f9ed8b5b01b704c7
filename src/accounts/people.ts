import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import { ok, refuse, type Result } from '../result.js';
import { writeAudit } from './audit-queries.js';
import { readEmailAddress } from './email-address.js';
import { insertPerson, selectPeople, updatePerson, type ListedPerson } from './people-queries.js';
import type { Person, Role } from './person.js';
import { endSessionsOf } from './session-queries.js';

/** Gives someone an account. `by` is who did it; null for the command line and the demonstration. */
export async function addPerson(
  db: Database,
  details: { email: string; name: string; role: Role },
  by: Person | null = null,
): Promise<Result<Person, 'not-an-address' | 'no-name' | 'known'>> {
  const email = readEmailAddress(details.email);
  if (email === null) {
    return refuse('not-an-address', 'Enter an e-mail address like name@example.org.');
  }
  const name = details.name.trim();
  if (name === '')
    return refuse('no-name', 'Enter a name: it is shown beside what the person does.');
  const person = await insertPerson(db, { email, name, role: details.role });
  if (person === undefined) return refuse('known', 'Somebody with this address is here already.');
  await writeAudit(db, {
    personId: by?.id ?? null,
    action: 'person.add',
    subject: person.id,
    detail: { role: person.role },
  });
  return ok(person);
}

export async function listPeople(db: Database): Promise<ListedPerson[]> {
  return selectPeople(db);
}

/** Another role, or none: `disabled` ends every session at once. Nobody changes their own, so that one administrator stays. */
export async function changeAccess(
  db: Database,
  clock: Clock,
  id: string,
  access: Role | 'disabled',
  by: Person,
): Promise<Result<Person, 'own-account' | 'unknown-person'>> {
  if (id === by.id) {
    return refuse('own-account', 'You cannot change your own access: ask another administrator.');
  }
  return db.transaction(async (tx) => {
    const person = await updatePerson(
      tx,
      id,
      access === 'disabled' ? { disabledAt: clock.now() } : { role: access, disabledAt: null },
    );
    if (person === undefined) return refuse('unknown-person', 'This person is not here any more.');
    await endSessionsOf(tx, id);
    await writeAudit(tx, {
      personId: by.id,
      action: 'person.access',
      subject: id,
      detail: { access },
    });
    return ok(person);
  });
}
