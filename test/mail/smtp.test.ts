import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { MailOutcome } from '../../src/mail/index.js';
import { createSmtpMailer } from '../../src/mail/smtp.js';

const message = { to: 'reader@example.org', subject: 'S', html: '<p>x</p>', text: 'x' };

const failure = (code: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode: code });

let server: SMTPServer | undefined;
afterEach(async () => {
  const closing = server;
  server = undefined;
  if (closing) await new Promise<void>((resolve) => closing.close(resolve));
});

/** Sends one message through a server of these habits. */
async function sendThrough(habits: SMTPServerOptions, change: object = {}): Promise<MailOutcome> {
  const opened = new SMTPServer({ authOptional: true, disabledCommands: ['STARTTLS'], ...habits });
  server = opened;
  // A connection that is cut off is what some of these tests are about.
  opened.on('error', () => undefined);
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  const { port } = opened.server.address() as AddressInfo;
  const mailer = createSmtpMailer(`smtp://127.0.0.1:${port}`, 'Library <library@example.org>');
  try {
    return await mailer.send({ ...message, ...change });
  } finally {
    mailer.close();
  }
}

describe('sending by SMTP', () => {
  it('says sent once the server has taken the message', async () => {
    const got: { from: string; body: string }[] = [];
    const outcome = await sendThrough({
      onData(stream, session, done) {
        let body = '';
        stream.on('data', (chunk: Buffer) => (body += chunk.toString()));
        stream.on('end', () => {
          got.push({
            from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
            body,
          });
          done();
        });
      },
    });
    expect(outcome.kind).toBe('sent');
    expect(got[0]?.from).toBe('library@example.org');
    expect(got[0]?.body).toContain('From: Library <library@example.org>');
  });

  it.each([
    [550, 'rejected'],
    [451, 'deferred'],
  ])('says what %d to the recipient means: %s', async (code, kind) => {
    const outcome = await sendThrough({
      onRcptTo: (_address, _session, done) => done(failure(code, 'no <reader@example.org> here')),
    });
    expect(outcome.kind).toBe(kind);
    expect(outcome.answer).not.toContain('reader@');
  });

  it.each([
    [554, 'rejected'],
    [452, 'deferred'],
  ])('says what %d to the finished message means: %s', async (code, kind) => {
    const outcome = await sendThrough({
      onData: (stream, _session, done) =>
        void stream.resume().on('end', () => done(failure(code, 'no'))),
    });
    expect(outcome.kind).toBe(kind);
  });

  it('waits where the server refuses us and not the reader', async () => {
    const outcome = await sendThrough({
      onMailFrom: (_address, _session, done) => done(failure(550, 'unknown sender')),
    });
    expect(outcome.kind).toBe('deferred');
  });

  it('waits where nothing listens', async () => {
    const mailer = createSmtpMailer('smtp://127.0.0.1:9', 'library@example.org');
    expect((await mailer.send(message)).kind).toBe('deferred');
    mailer.close();
  });

  it('waits where the connection goes before the message', async () => {
    const outcome = await sendThrough({
      onRcptTo: () => server?.connections.forEach((connection) => connection.close()),
    });
    expect(outcome.kind).toBe('deferred');
  });

  it('is uncertain where the answer to the finished message never comes', async () => {
    let messages = 0;
    const outcome = await sendThrough({
      onData: (stream) =>
        void stream.resume().on('end', () => {
          messages += 1;
          server?.connections.forEach((connection) => connection.close());
        }),
    });
    expect(outcome.kind).toBe('uncertain');
    expect(messages).toBe(1);
  });

  it('never opens a connection for an address that is not one', async () => {
    let connected = false;
    const outcome = await sendThrough(
      {
        onConnect(_session, done) {
          connected = true;
          done();
        },
      },
      { to: 'a@example.org, b@example.org' },
    );
    expect(outcome.kind).toBe('rejected');
    expect(connected).toBe(false);
  });
});
