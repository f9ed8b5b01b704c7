import { isPlatform, platforms, type Platform } from '../platform.js';
import { RefusedRequest } from './request.js';

/** The platform that a field of a request names; undefined where it is absent. */
export function platformIn(
  fields: Readonly<Record<string, unknown>>,
  name: string,
): Platform | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' && isPlatform(value)) return value;
  throw new RefusedRequest(`"${name}" must be one of: ${platforms.join(', ')}.`);
}
