import type { OutgoingMessage } from '../mail/index.js';

/** Who runs the service, as every message says. */
export interface Sender {
  readonly organisation: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
}

interface About {
  readonly email: string;
  readonly bulletinTitle: string;
  readonly bulletinSlug: string;
}

const escape = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 0};`);

/** The same paragraphs as HTML and as text; one that begins with https:// or http:// is a link. */
function twoParts(subject: string, paragraphs: readonly string[]): { html: string; text: string } {
  const html = paragraphs.map((paragraph) => {
    const inner = /^https?:\/\/\S+$/.test(paragraph)
      ? `<a href="${escape(paragraph)}">${escape(paragraph)}</a>`
      : escape(paragraph);
    return `<p>${inner}</p>`;
  });
  return {
    html: `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escape(subject)}</title></head><body><h1>${escape(subject)}</h1>${html.join('')}</body></html>`,
    text: `${[subject, ...paragraphs].join('\n\n')}\n`,
  };
}

/** The message with the link to the page whose button confirms. */
export function confirmationMessage(about: About, token: string, sender: Sender): OutgoingMessage {
  const subject = `Confirm your subscription to ${about.bulletinTitle}`;
  return {
    to: about.email,
    subject,
    ...twoParts(subject, [
      `Somebody, we hope you, asked for the bulletin “${about.bulletinTitle}” at this address.`,
      'Open this page and press the button to confirm:',
      `${sender.publicUrl}/subscribe/confirm/${token}`,
      'The link works for 48 hours. If it was not you, do nothing: no bulletin will come.',
      sender.organisation,
    ]),
  };
}

/** The answer to somebody who asks for what already comes. */
export function alreadyMessage(about: About, sender: Sender): OutgoingMessage {
  const subject = `You already receive ${about.bulletinTitle}`;
  return {
    to: about.email,
    subject,
    ...twoParts(subject, [
      `Somebody, we hope you, asked for the bulletin “${about.bulletinTitle}” at this address. You already receive it, so nothing has changed.`,
      'Past issues are here:',
      `${sender.publicUrl}/bulletins/${about.bulletinSlug}`,
      sender.organisation,
    ]),
  };
}
