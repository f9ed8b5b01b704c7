import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { isKnownHost } from './known-host.js';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Requests that mail providers make for a reader: they carry no origin, need no cookie, and do nothing but
 * what the unguessable token in the path allows (RFC 8058).
 */
const oneClickUnsubscribe = /^\/unsubscribe\/[^/]+(\/one-click)?$/;

function originOf(url: string): string | null {
  try {
    return new URL(url).origin;
  } catch {
    return null;
  }
}

/**
 * Refuses, with 403, every request that may change something and was not made by one of our own pages: whatever
 * the content type, cookie or not. A browser's Sec-Fetch-Site decides; without it (plain http, older Safari)
 * Origin must name the public address, or the very host that was asked where that is a name of this service.
 */
export function sameSiteOnly(publicUrl: string): MiddlewareHandler {
  const publicOrigin = originOf(publicUrl);
  return async (c, next) => {
    if (safeMethods.includes(c.req.method) || oneClickUnsubscribe.test(c.req.path)) {
      await next();
      return;
    }
    const fetchSite = c.req.header('Sec-Fetch-Site');
    const origin = c.req.header('Origin');
    const sameOrigin =
      fetchSite === undefined
        ? origin !== undefined &&
          (origin === publicOrigin ||
            (originOf(origin) === originOf(c.req.url) && isKnownHost(c.req.url, publicUrl)))
        : fetchSite === 'same-origin';
    if (!sameOrigin) {
      throw new HTTPException(403, {
        message: 'This form was not sent from a page of this site. Open the page again and retry.',
      });
    }
    await next();
  };
}
