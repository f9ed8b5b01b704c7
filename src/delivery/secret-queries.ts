import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { type Executor, schema } from '../db/index.js';

const { settings } = schema;
const name = 'unsubscribe-secret';

/**
 * The secret that signs unsubscribe addresses, made once for the installation. It must outlive every restart and
 * restore: a reader may use the link in a message that is years old.
 */
export async function unsubscribeSecret(db: Executor): Promise<string> {
  const find = async () => {
    const [row] = await db.select().from(settings).where(eq(settings.name, name));
    return typeof row?.value === 'string' ? row.value : undefined;
  };
  const known = await find();
  if (known) return known;
  await db
    .insert(settings)
    .values({ name, value: randomBytes(32).toString('base64url') })
    .onConflictDoNothing();
  const made = await find();
  if (!made) throw new Error('The unsubscribe secret could not be stored');
  return made;
}
