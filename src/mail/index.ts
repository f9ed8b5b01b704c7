import type { OpenMailer } from './message.js';
import { createOutboxMailer } from './outbox.js';
import { createSmtpMailer } from './smtp.js';

export {
  isAddress,
  type MailOutcome,
  type Mailer,
  type OpenMailer,
  type OutgoingMessage,
} from './message.js';
export { listOutbox, readOutboxMessage, type OutboxEntry } from './outbox.js';
export type { ReadMessage } from './read-message.js';

export interface MailConfig {
  readonly smtpUrl: string | undefined;
  readonly dataDir: string;
  readonly mailFrom: string;
}

/** The mail server that the configuration names, or the outbox folder where it names none. */
export function createMailer(config: MailConfig): OpenMailer {
  return config.smtpUrl === undefined
    ? createOutboxMailer(config.dataDir, config.mailFrom)
    : createSmtpMailer(config.smtpUrl, config.mailFrom);
}
