import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A message that the server has taken for good. */
export interface TakenMessage {
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
}

export interface MailServer {
  readonly url: string;
  /** In the order in which they were taken. */
  readonly taken: TakenMessage[];
  /** Milliseconds from a message's last byte until the server takes it. */
  delayMs: number;
  close(): Promise<void>;
}

/** A mail server on loopback that takes every message and keeps it. */
export async function openMailServer(): Promise<MailServer> {
  const taken: TakenMessage[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      void (async () => {
        const mail = await simpleParser(stream);
        await wait(mailServer.delayMs);
        taken.push({
          to: session.envelope.rcptTo.map(({ address }) => address).join(','),
          subject: mail.subject ?? '',
          messageId: mail.messageId ?? '',
          text: mail.text ?? '',
        });
        done();
      })();
    },
  });
  // Clients are killed in the middle of a message.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const mailServer: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    delayMs: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailServer;
}
