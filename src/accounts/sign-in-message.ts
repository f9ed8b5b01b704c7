import type { Person } from './person.js';

/** The part of a mailer that signing in needs. */
export interface SignInMailer {
  send(message: { to: string; subject: string; text: string; html: string }): Promise<unknown>;
}

const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The message with the link, as text and as plain HTML. */
export function signInMessage(person: Person, url: string, minutes: number) {
  const text = `Hello ${person.name},

open this link and press the button there to sign in to Searchbank:

${url}

The link works once, within ${minutes} minutes. If you did not ask for it, you need do nothing: nobody can sign in
without it.
`;
  return {
    to: person.email,
    subject: 'Sign in to Searchbank',
    text,
    html: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Sign in to Searchbank</title></head><body>
<p>Hello ${escape(person.name)},</p>
<p>open this link and press the button there to sign in to Searchbank:</p>
<p><a href="${escape(url)}">${escape(url)}</a></p>
<p>The link works once, within ${minutes} minutes. If you did not ask for it, you need do nothing: nobody can sign in without it.</p>
</body></html>
`,
  };
}
