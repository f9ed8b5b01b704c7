import { createHmac, timingSafeEqual } from 'node:crypto';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function sign(secret: string, subscriptionId: string): Buffer {
  return createHmac('sha256', secret)
    .update(`unsubscribe:${subscriptionId}`)
    .digest()
    .subarray(0, 16);
}

/** The last part of a reader's unsubscribe address: which subscription, signed. It does not expire and can do nothing else. */
export function unsubscribeToken(secret: string, subscriptionId: string): string {
  const id = Buffer.from(subscriptionId.replaceAll('-', ''), 'hex');
  return Buffer.concat([id, sign(secret, subscriptionId)]).toString('base64url');
}

/** The subscription that a token names, null where the token is not one of ours. */
export function readUnsubscribeToken(secret: string, token: string): string | null {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== 32 || bytes.toString('base64url') !== token) return null;
  const hex = bytes.subarray(0, 16).toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return uuid.test(id) && timingSafeEqual(bytes.subarray(16), sign(secret, id)) ? id : null;
}
