import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMailer, listOutbox, readOutboxMessage } from '../../src/mail/index.js';

const html = `<h1>Größe &amp; Gewicht</h1>\n<p>${'Ein langer Satz mit Ümlauten. '.repeat(20)}</p>\n.\n--x`;
const message = {
  to: 'reader@example.org',
  subject: 'Délire — 40 nouveautés: prévention et traitement des personnes âgées à l’hôpital 🏥',
  html,
  text: 'Zeile eins\n.\nZeile drei = "ä"\nFrom hier',
  headers: { 'List-Unsubscribe': '<https://example.org/u/1>', 'X-Issue': 'a b' },
  messageId: '<issue-1.reader-1@example.org>',
};

describe('the outbox', () => {
  let dataDir = '';
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'searchbank-outbox-'))));
  afterEach(() => rmSync(dataDir, { recursive: true }));
  const open = () =>
    createMailer({ smtpUrl: undefined, dataDir, mailFrom: 'Library <library@example.org>' });

  it('is empty before the first message', async () => {
    expect(await listOutbox(dataDir)).toEqual([]);
  });

  it('holds a message that another reader of mail understands', async () => {
    expect(await open().send(message)).toMatchObject({ kind: 'sent' });
    const [name] = readdirSync(join(dataDir, 'outbox'));
    const parsed = await simpleParser(readFileSync(join(dataDir, 'outbox', name!)));
    expect(parsed.subject).toBe(message.subject);
    expect(parsed.html).toBe(`${html}\n`.trimEnd());
    expect(parsed.text?.trimEnd()).toBe(message.text);
    expect(parsed.messageId).toBe(message.messageId);
    expect(parsed.headers.get('list')).toMatchObject({
      unsubscribe: { url: 'https://example.org/u/1' },
    });
  });

  it('gives a message back as it was written', async () => {
    await open().send(message);
    const [entry] = await listOutbox(dataDir);
    expect(entry).toMatchObject({ to: 'reader@example.org', subject: message.subject });
    const read = await readOutboxMessage(dataDir, entry!.id);
    expect(read).toMatchObject({ html, text: message.text, from: 'Library <library@example.org>' });
    expect(read?.headers).toContainEqual({ name: 'x-issue', value: 'a b' });
  });

  it('takes the same message once, however often it is sent', async () => {
    await open().send(message);
    await open().send({ ...message, messageId: message.messageId.slice(1, -1) });
    await open().send({ ...message, messageId: '<issue-1.reader-2@example.org>' });
    expect(readdirSync(join(dataDir, 'outbox'))).toHaveLength(2);
  });

  it('writes nothing where a header would be smuggled in', async () => {
    const outcome = await open().send({ ...message, subject: 'S\r\nBcc: x@example.org' });
    expect(outcome.kind).toBe('rejected');
    expect(await listOutbox(dataDir)).toEqual([]);
  });

  it('reads no file outside itself', async () => {
    await open().send(message);
    expect(await readOutboxMessage(dataDir, '../postgres')).toBeUndefined();
    expect(await readOutboxMessage(dataDir, '0'.repeat(24))).toBeUndefined();
  });
});
