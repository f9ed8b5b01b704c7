import { and, count, eq, gt, isNull } from 'drizzle-orm';
import { schema, type Database } from '../db/index.js';
import { personColumns, type Executor } from './people-queries.js';
import type { Person } from './person.js';

const { people, signInLinks } = schema;

/** Holds the person's row until the transaction ends, so that two requests at once are counted one after the other. */
export async function lockPerson(tx: Executor, personId: string): Promise<void> {
  await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update');
}

export async function countLinksSince(
  db: Executor,
  personId: string,
  since: Date,
): Promise<number> {
  const [row] = await db
    .select({ links: count() })
    .from(signInLinks)
    .where(and(eq(signInLinks.personId, personId), gt(signInLinks.createdAt, since)));
  return row?.links ?? 0;
}

export async function insertLink(
  db: Executor,
  link: { tokenHash: string; personId: string; next: string; createdAt: Date; expiresAt: Date },
): Promise<void> {
  await db.insert(signInLinks).values(link);
}

/** Whose unused link this is; reads only. */
export async function findOpenLink(
  db: Database,
  tokenHash: string,
  now: Date,
): Promise<Person | undefined> {
  const [row] = await db
    .select(personColumns)
    .from(signInLinks)
    .innerJoin(people, eq(people.id, signInLinks.personId))
    .where(
      and(
        eq(signInLinks.tokenHash, tokenHash),
        isNull(signInLinks.usedAt),
        gt(signInLinks.expiresAt, now),
        isNull(people.disabledAt),
      ),
    );
  return row;
}

/** Marks the link used if nobody did before: of two requests at once one gets the row. */
export async function takeLink(
  tx: Executor,
  tokenHash: string,
  now: Date,
): Promise<{ person: Person; next: string } | undefined> {
  const [link] = await tx
    .update(signInLinks)
    .set({ usedAt: now })
    .where(
      and(
        eq(signInLinks.tokenHash, tokenHash),
        isNull(signInLinks.usedAt),
        gt(signInLinks.expiresAt, now),
      ),
    )
    .returning({ personId: signInLinks.personId, next: signInLinks.next });
  if (link === undefined) return undefined;
  const [person] = await tx
    .select(personColumns)
    .from(people)
    .where(and(eq(people.id, link.personId), isNull(people.disabledAt)));
  return person && { person, next: link.next };
}

/** The person's other links end too. The rows stay: they count towards the limits. */
export async function closeLinksOf(tx: Executor, personId: string, now: Date): Promise<void> {
  await tx
    .update(signInLinks)
    .set({ usedAt: now })
    .where(and(eq(signInLinks.personId, personId), isNull(signInLinks.usedAt)));
}
