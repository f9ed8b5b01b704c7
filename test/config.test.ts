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
    [{ ORGANISATION: 'o'.repeat(5000) }, /^ORGANISATION .* at most 200 characters/],
    [{ PORT: '9'.repeat(5000) }, /^.{1,200}$/],
    [{ DATA_DIR: 'a\nb' }, /^DATA_DIR .* without line breaks/],
    [{ SMTP_URL: 'smtps://user:50%@mail.example.org' }, /^SMTP_URL .* %25/],
    [{ DATABASE_URL: 'postgres://user:50%@host/bank' }, /^DATABASE_URL .* %25/],
    [{ ALLOW_PRIVATE_HOSTS: '10.0.0.0/99' }, /is no host/],
    [{ ALLOW_PRIVATE_HOSTS: 'intranet/8' }, /is no host/],
    [{ ALLOW_PRIVATE_HOSTS: 'intranet:99999' }, /is no host/],
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

  it('takes hosts, ports and networks that feeds may come from', () => {
    const hosts = 'intranet, feeds.example.org:8080, 10.20.0.0/16, fd00::/8, [::1]:80';
    expect(readConfig({ ALLOW_PRIVATE_HOSTS: hosts })).toMatchObject({ ok: true });
  });

  it('never repeats a password, however it was typed', () => {
    const typed = [
      'mysql://user:geheim@host/db',
      'host=localhost password=geheim',
      'user:geheim@host',
      'postgres://user:ge@geheim@',
      'postgres://user:ge/geheim@host/db',
      'http://user:geheim%zz@host',
    ];
    for (const text of typed) {
      for (const name of ['DATABASE_URL', 'SMTP_URL', 'PUBLIC_URL']) {
        const env = { [name]: text };
        if (name === 'PUBLIC_URL' && !text.includes('@')) continue;
        expect(wrong(env), text).not.toContain('geheim');
      }
    }
  });
});
