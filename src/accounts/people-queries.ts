import { and, asc, eq, isNull } from 'drizzle-orm';
import { schema, type Database } from '../db/index.js';
import type { Person, Role } from './person.js';

const { people } = schema;

/** A connection or a transaction. */
export type Executor = Pick<Database, 'select' | 'insert' | 'update' | 'delete'>;

export const personColumns = {
  id: people.id,
  email: people.email,
  name: people.name,
  role: people.role,
};

/** By address, in lower case; a disabled person is not found. */
export async function findPersonByEmail(db: Executor, email: string): Promise<Person | undefined> {
  const [row] = await db
    .select(personColumns)
    .from(people)
    .where(and(eq(people.email, email), isNull(people.disabledAt)));
  return row;
}

/** Undefined where the address is taken. */
export async function insertPerson(
  db: Executor,
  person: { email: string; name: string; role: Role },
): Promise<Person | undefined> {
  const [row] = await db
    .insert(people)
    .values(person)
    .onConflictDoNothing({ target: people.email })
    .returning(personColumns);
  return row;
}

export interface ListedPerson extends Person {
  readonly disabledAt: Date | null;
}

export async function selectPeople(db: Executor): Promise<ListedPerson[]> {
  return db
    .select({ ...personColumns, disabledAt: people.disabledAt })
    .from(people)
    .orderBy(asc(people.name));
}

export async function updatePerson(
  db: Executor,
  id: string,
  values: { name?: string; role?: Role; disabledAt?: Date | null },
): Promise<Person | undefined> {
  const [row] = await db
    .update(people)
    .set(values)
    .where(eq(people.id, id))
    .returning(personColumns);
  return row;
}
