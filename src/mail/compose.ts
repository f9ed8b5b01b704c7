import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMessage } from './message.js';

/** The bytes of the message as they go over the wire, with CRLF line ends. */
export async function composeMessage(message: OutgoingMessage, from: string): Promise<Buffer> {
  const composer = new MailComposer({
    from,
    to: { name: '', address: message.to },
    subject: message.subject,
    text: message.text,
    html: message.html,
    headers: { ...message.headers },
    newline: '\r\n',
    // A message is what it says: nothing in it may be fetched or read from the disk while composing.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(message.messageId === undefined ? {} : { messageId: message.messageId }),
  });
  return composer.compile().build();
}
