import { describe, expect, it } from 'vitest';
import { localPath, readEmailAddress } from '../../src/accounts/index.js';

describe('a path to go to after signing in', () => {
  it.each(['/', '/deposit', '/strategies?q=a%2Fb#L3', '/a//b'])('may be %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'deposit',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    'https://evil.example',
    'javascript:alert(1)',
    '/\nLocation: x',
    '/\t/evil.example',
    `/${'a'.repeat(3000)}`,
  ])('is never %j', (path) => {
    expect(localPath(path)).toBe('/');
  });
});

describe('an e-mail address', () => {
  it('is taken in lower case, without blanks around it', () => {
    expect(readEmailAddress(' Ada.Lovelace+list@NHS.example.org ')).toBe(
      'ada.lovelace+list@nhs.example.org',
    );
  });

  it.each([
    'ada',
    'ada@localhost',
    'ada@@example.org',
    'a da@example.org',
    '"ada"@example.org',
    'ada@example.org, eve@example.org',
    'ada@example.org\nBcc: eve@example.org',
    'Ada <ada@example.org>',
    'ada(comment)@example.org',
    '.ada@example.org',
    'ada@-example.org',
    `${'a'.repeat(250)}@example.org`,
  ])('is not %j', (text) => {
    expect(readEmailAddress(text)).toBeNull();
  });
});
