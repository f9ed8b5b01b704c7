import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.js';

function wrong(env: Record<string, string>): string {
  const result = readConfig(env);
  if (result.ok) throw new Error('was accepted');
  return result.message;
}

describe('readConfig', () => {
  it('fills in everything from an empty environment', () => {
    const result = readConfig({});
    expect(result).toMatchObject({
      ok: true,
      value: {
        port: 3000,
        publicUrl: 'http://localhost:3000',
        databaseUrl: undefined,
        demo: false,
      },
    });
  });

  it('takes an empty setting for one that is not set', () => {
    expect(readConfig({ PORT: '', SMTP_URL: ' ' })).toMatchObject({ ok: true });
  });

  it('lets links follow the port where no origin is given', () => {
    expect(readConfig({ PORT: '8080' })).toMatchObject({
      value: { publicUrl: 'http://localhost:8080' },
    });
  });

  it('cuts the slash that people type behind the origin', () => {
    const result = readConfig({ PUBLIC_URL: 'https://bank.example.org/' });
    expect(result).toMatchObject({ value: { publicUrl: 'https://bank.example.org' } });
  });

  it.each([
    [{ PORT: 'http' }, /^PORT is "http": give a number/],
    [{ PORT: '65536' }, /^PORT/],
    [{ PORT: '-1' }, /^PORT/],
    [{ DATABASE_URL: 'mysql://x/y' }, /^DATABASE_URL .* postgres:\/\//],
    [{ DATABASE_URL: 'searchbank' }, /^DATABASE_URL/],
    [{ SMTP_URL: 'mail.example.org' }, /^SMTP_URL/],
    [{ PUBLIC_URL: 'bank.example.org' }, /^PUBLIC_URL/],
    [{ PUBLIC_URL: 'https://example.org/bank' }, /^PUBLIC_URL .* host only/],
    [{ MAIL_FROM: 'the library' }, /^MAIL_FROM/],
    [{ MAIL_FROM: 'Library <a@example.org>\r\nBcc: b@example.org' }, /MAIL_FROM .* one line/],
    [{ ORGANISATION: 'A\nB' }, /^ORGANISATION/],
    [
      { ALLOW_PRIVATE_HOSTS: 'intranet, http://x/' },
      /^ALLOW_PRIVATE_HOSTS .*"http:\/\/x\/" is no host/,
    ],
  ])('refuses %j in one line', (env, message) => {
    expect(wrong(env as Record<string, string>)).toMatch(message);
  });

  it('names every wrong setting at once', () => {
    expect(wrong({ PORT: 'x', SMTP_URL: 'y' }).split('\n')).toHaveLength(2);
  });

  it('never repeats a password', () => {
    expect(wrong({ DATABASE_URL: 'mysql://user:geheim@host/db' })).not.toContain('geheim');
  });
});
