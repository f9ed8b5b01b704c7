import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import { composeMessage } from './compose.js';
import { findFault, type MailOutcome, type OpenMailer } from './message.js';

/** Time limits in milliseconds; together shorter than the lease of a message that is being sent. */
const limits = {
  connectionTimeout: 30_000,
  greetingTimeout: 30_000,
  dnsTimeout: 15_000,
  socketTimeout: 300_000,
};

interface SmtpError extends Error {
  code?: string;
  responseCode?: number;
  command?: string;
}

/** The server's own words end up in a ledger that people read: addresses are taken out. */
function short(text: string): string {
  return text
    .replace(/<?[^\s<>@]+@[^\s<>@]+>?/g, '<address>')
    .replace(/\s+/g, ' ')
    .slice(0, 200);
}

/**
 * Judges a failed sending. A 5xx to the recipient or to the finished message is final; to anything before (the
 * greeting, sign-in, our sender address) it is our own trouble, and the message can wait. Without an answer it
 * depends on whether the server had begun to receive the message.
 */
export function judge(error: SmtpError, begun: boolean): MailOutcome {
  const answer = short(error.message);
  const status = error.responseCode ?? 0;
  if (status >= 500) {
    const ours = ['CONN', 'EHLO', 'HELO', 'STARTTLS', 'MAIL FROM'].includes(error.command ?? '');
    const signIn = error.code === 'EAUTH' || (error.command ?? '').startsWith('AUTH');
    return { kind: ours || signIn ? 'deferred' : 'rejected', answer };
  }
  if (status >= 400 || !begun) return { kind: 'deferred', answer };
  return { kind: 'uncertain', answer };
}

/**
 * Sends through a server, over at most `connections` connections kept open. Never retries by itself: whether a
 * message may be tried again is for the ledger to say.
 */
export function createSmtpMailer(url: string, from: string, connections = 5): OpenMailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
    maxRequeues: 0,
    ...limits,
  });
  // The stream of each message under way: nothing is read from it before the server has asked for the message.
  const streams = new WeakMap<object, Readable>();
  transport.use('stream', (mail, done) => {
    const create = mail.message.createReadStream.bind(mail.message);
    mail.message.createReadStream = (options) => {
      const stream = create(options);
      if (Buffer.isBuffer(mail.data.raw)) streams.set(mail.data.raw, stream);
      return stream;
    };
    done();
  });
  return {
    async send(message) {
      const fault = findFault(message);
      if (fault !== undefined) return { kind: 'rejected', answer: fault };
      const raw = await composeMessage(message, from);
      try {
        const sender = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
        const info = await transport.sendMail({
          envelope: { from: sender, to: [message.to] },
          raw,
        });
        return { kind: 'sent', answer: short(info.response) };
      } catch (error) {
        return judge(error as SmtpError, streams.get(raw)?.readableDidRead ?? false);
      }
    },
    close: () => transport.close(),
  };
}
