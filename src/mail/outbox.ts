import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { composeMessage } from './compose.js';
import { findFault, type OpenMailer } from './message.js';
import { readMessage, type ReadMessage } from './read-message.js';

const folderOf = (dataDir: string): string => join(dataDir, 'outbox');

/**
 * Writes each message to a file in place of sending it. The file's name comes from the message id, and the file
 * appears complete or not at all: sending the same message again after a crash changes nothing.
 */
export function createOutboxMailer(dataDir: string, from: string): OpenMailer {
  const folder = folderOf(dataDir);
  return {
    async send(message) {
      const fault = findFault(message);
      if (fault !== undefined) return { kind: 'rejected', answer: fault };
      const messageId = message.messageId ?? `<${randomUUID()}@searchbank>`;
      const name = createHash('sha256')
        .update(messageId.replace(/[<>]/g, ''))
        .digest('hex')
        .slice(0, 24);
      const file = join(folder, `${name}.eml`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if (await exists(file)) return { kind: 'sent', answer: 'already in the outbox' };
      const bytes = await composeMessage({ ...message, messageId }, from);
      const unfinished = join(folder, `.${name}.${process.pid}`);
      const handle = await open(unfinished, 'w', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(unfinished, file);
      return { kind: 'sent', answer: 'written to the outbox' };
    },
    close: () => undefined,
  };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** A line of the outbox page. */
export interface OutboxEntry {
  /** The file's name without `.eml`; 24 hexadecimal digits. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly writtenAt: Date;
}

/** The newest messages of the outbox, at most `limit`; empty where nothing was ever written. */
export async function listOutbox(dataDir: string, limit = 100): Promise<OutboxEntry[]> {
  const names = await readdir(folderOf(dataDir)).catch(() => []);
  const files = await Promise.all(
    names
      .filter((name) => /^[0-9a-f]{24}\.eml$/.test(name))
      .map(async (name) => ({ name, at: (await stat(join(folderOf(dataDir), name))).mtime })),
  );
  files.sort((a, b) => b.at.getTime() - a.at.getTime() || a.name.localeCompare(b.name));
  return Promise.all(
    files.slice(0, limit).map(async ({ name, at }) => {
      const message = readMessage(await readFile(join(folderOf(dataDir), name)));
      return { id: name.slice(0, -4), to: message.to, subject: message.subject, writtenAt: at };
    }),
  );
}

/** One message of the outbox; undefined where there is none of that id, whatever the id looks like. */
export async function readOutboxMessage(
  dataDir: string,
  id: string,
): Promise<ReadMessage | undefined> {
  if (!/^[0-9a-f]{24}$/.test(id)) return undefined;
  const file = join(folderOf(dataDir), `${id}.eml`);
  return (await exists(file)) ? readMessage(await readFile(file)) : undefined;
}
