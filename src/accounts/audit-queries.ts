import { desc } from 'drizzle-orm';
import { schema } from '../db/index.js';
import type { Executor } from './people-queries.js';

const { auditEntries } = schema;

export interface AuditEntry {
  /** Who did it; null for the service itself. */
  readonly personId: string | null;
  /** `strategy.deposit`, `issue.approve`. */
  readonly action: string;
  /** Key or slug of what it was done to. Never an address, never a token. */
  readonly subject: string;
  readonly detail?: Record<string, unknown>;
}

/** Notes who did what. Give the transaction of the deed, so that neither stands without the other. */
export async function writeAudit(db: Executor, entry: AuditEntry): Promise<void> {
  await db.insert(auditEntries).values(entry);
}

/** The newest entries first. */
export async function listAudit(
  db: Executor,
  limit: number,
): Promise<(AuditEntry & { readonly at: Date })[]> {
  const rows = await db.select().from(auditEntries).orderBy(desc(auditEntries.at)).limit(limit);
  return rows.map(({ at, personId, action, subject, detail }) => ({
    at,
    personId,
    action,
    subject,
    ...(detail === null ? {} : { detail }),
  }));
}
