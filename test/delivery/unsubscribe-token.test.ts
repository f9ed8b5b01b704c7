import { describe, expect, it } from 'vitest';
import { readUnsubscribeToken, unsubscribeToken } from '../../src/delivery/unsubscribe-token.js';

const id = '0f8fad5b-d9cb-469f-a165-70867728950e';

describe('the unsubscribe token', () => {
  it('names its subscription and needs no escaping', () => {
    const token = unsubscribeToken('secret', id);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(readUnsubscribeToken('secret', token)).toBe(id);
  });

  it('is refused with any sign changed, and under another secret', () => {
    const token = unsubscribeToken('secret', id);
    expect(readUnsubscribeToken('other', token)).toBeNull();
    for (let at = 0; at < token.length; at += 1) {
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      expect(readUnsubscribeToken('secret', changed), `at ${at}`).toBeNull();
    }
    expect(readUnsubscribeToken('secret', `${token}A`)).toBeNull();
    expect(readUnsubscribeToken('secret', '')).toBeNull();
  });
});
