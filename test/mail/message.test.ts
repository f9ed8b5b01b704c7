import { describe, expect, it } from 'vitest';
import { findFault, isAddress } from '../../src/mail/message.js';

describe('isAddress', () => {
  it.each(['a@example.org', "o'neil+alerts@sub.nhs.net", 'a@localhost', 'x.y_z@a-b.co.uk'])(
    'takes %s',
    (address) => expect(isAddress(address)).toBe(true),
  );

  it.each([
    '',
    'a',
    'a@',
    '@b.org',
    'a@b.org, c@d.org',
    'a@b.org;c@d.org',
    'A <a@b.org>',
    '"a b"@c.org',
    '"x@evil.org" @b.org',
    'a(comment)@b.org',
    'group:a@b.org;',
    'a@[127.0.0.1]',
    'a@b..org',
    '.a@b.org',
    'a.@b.org',
    'a@-b.org',
    'a@b.org\r\nBcc: c@d.org',
    'a@b.org\n',
    'a@b.org\0',
    `${'a'.repeat(65)}@b.org`,
    `a@${'b'.repeat(64)}.org`,
    `a@${'b.'.repeat(130)}org`,
  ])('refuses %j', (address) => expect(isAddress(address)).toBe(false));
});

describe('findFault', () => {
  const message = { to: 'a@b.org', subject: 'S', html: '<p>', text: 't' };

  it('finds none in a plain message', () => expect(findFault(message)).toBeUndefined());

  it.each([
    [{ subject: 'S\r\nBcc: c@d.org' }],
    [{ messageId: '<a@b>\nX: y' }],
    [{ headers: { 'X-A': 'b\r\nBcc: c@d.org' } }],
    [{ headers: { 'X-A: b\r\nBcc': 'c@d.org' } }],
    [{ to: 'a@b.org\r\nBcc: c@d.org' }],
  ])('finds the line break in %j', (change) => {
    expect(findFault({ ...message, ...change })).toMatch(/line|address/);
  });
});
