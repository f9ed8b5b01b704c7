import { hash as digest } from 'node:crypto';
import { cut } from './cut.js';

export function hash(text: string | Uint8Array): string {
  return digest('sha256', text, 'base64url');
}

export function shortHash(text: string): string {
  return hash(text).slice(0, 16);
}

/** A key short enough for an index, whose entries hold 2,700 bytes at most; two that differ stay different. */
export function boundedKey(key: string): string {
  return key.length <= 500 ? key : `${cut(key, 400)}#${shortHash(key)}`;
}
