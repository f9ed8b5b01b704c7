import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for an address or a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a token. At 256 bits a plain hash is enough (ASVS 5.0, 6.5.2). */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
