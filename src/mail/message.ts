/** A message to one person, ready to be composed. */
export interface OutgoingMessage {
  /** One plain address. */
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** With or without angle brackets; the same id is the same message, and goes to the outbox once. */
  readonly messageId?: string;
}

/**
 * What became of a message. `rejected`: the server, or we, will never take it for this address.
 * `deferred`: it certainly has not been taken, try later. `uncertain`: the connection went after the last
 * byte and before the answer, so nobody can know (RFC 1047); only a person may send it again.
 * `answer` is short and without the address.
 */
export type MailOutcome =
  | { readonly kind: 'sent'; readonly answer: string }
  | { readonly kind: 'rejected'; readonly answer: string }
  | { readonly kind: 'deferred'; readonly answer: string }
  | { readonly kind: 'uncertain'; readonly answer: string };

export interface Mailer {
  send(message: OutgoingMessage): Promise<MailOutcome>;
}

/** A mailer with connections to end. */
export interface OpenMailer extends Mailer {
  close(): void;
}

const addressPattern =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/**
 * Whether `text` is one plain address (RFC 5321 Mailbox with a Dot-string): no quotes, comments, groups, lists,
 * display names, literals or line breaks, which have led mail libraries to other recipients than the checked one.
 */
export function isAddress(text: string): boolean {
  return text.length <= 254 && text.indexOf('@') <= 64 && addressPattern.test(text);
}

/** Why the message cannot be sent to anyone, as a sentence without the address; undefined where it can. */
export function findFault(message: OutgoingMessage): string | undefined {
  if (!isAddress(message.to)) return 'The address is not one plain address.';
  const breaks = /[\r\n\0]/;
  if (breaks.test(message.subject)) return 'The subject has a line break.';
  if (breaks.test(message.messageId ?? '')) return 'The message id has a line break.';
  for (const [name, value] of Object.entries(message.headers ?? {})) {
    if (!/^[A-Za-z0-9-]+$/.test(name) || breaks.test(value))
      return `The header ${JSON.stringify(name)} is not one line.`;
  }
  return undefined;
}
