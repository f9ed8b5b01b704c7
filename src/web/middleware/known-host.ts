import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';

/**
 * Whether a request was sent to this service by a name that nobody else can give it: PUBLIC_URL's, `localhost`, or an
 * address in numbers. Any other name may be a stranger's that was made to point here after his page was loaded (DNS
 * rebinding), so that the browser takes his page and ours for one site.
 */
export function isKnownHost(url: string, publicUrl: string): boolean {
  const { hostname } = new URL(url);
  return (
    hostname === new URL(publicUrl).hostname ||
    /^(?:.+\.)?localhost$/.test(hostname) ||
    // As `URL` writes them: four numbers with dots, or IPv6 in brackets.
    /^\d+(?:\.\d+){3}$|^\[[0-9a-f:.]+\]$/.test(hostname)
  );
}

/**
 * Refuses, with 421, what was asked of a local service by a strange name. A service with a public PUBLIC_URL is open to
 * everyone under its own name, and its proxy may call it as it likes.
 */
export function knownHost(publicUrl: string): MiddlewareHandler {
  const isLocal = /^(?:.+\.)?localhost$|^127\.|^\[::1\]$/.test(new URL(publicUrl).hostname);
  return async (c, next) => {
    if (isLocal && !isKnownHost(c.req.url, publicUrl)) {
      throw new HTTPException(421, {
        message: `This Searchbank answers at ${publicUrl}. Whoever runs it can set PUBLIC_URL to the address that readers type.`,
      });
    }
    await next();
  };
}
