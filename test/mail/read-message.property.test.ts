import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMessage } from '../../src/mail/compose.js';
import { readMessage } from '../../src/mail/read-message.js';

/** What a header or a body can carry: no control characters, no lone surrogates, no space at an end. */
const line = fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) =>
  text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '')
    .replace(/\s+/g, ' ')
    .trim(),
);

describe('readMessage', () => {
  it('gives back the subject and both parts of every message composed', async () => {
    await fc.assert(
      fc.asyncProperty(line, fc.array(line), fc.array(line), async (subject, html, text) => {
        const message = {
          to: 'a@example.org',
          subject,
          html: `<p>${html.join('\n')}</p>`,
          text: `${text.join('\n')}.`,
        };
        const read = readMessage(await composeMessage(message, 'b@example.org'));
        expect({ ...read, raw: undefined }).toMatchObject(message);
      }),
      { numRuns: 300 },
    );
  });
});
