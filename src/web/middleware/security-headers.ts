import type { MiddlewareHandler } from 'hono';

/** No inline script or style, nothing from elsewhere, no framing of our pages. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "manifest-src 'self'",
].join('; ');

/**
 * Headers of every answer, errors included. A handler that sets one of them itself keeps its own (the preview
 * of a message, which may be framed by our own pages).
 */
export function securityHeaders(options: { https: boolean }): MiddlewareHandler {
  const headers: readonly (readonly [string, string])[] = [
    ['Content-Security-Policy', contentSecurityPolicy],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
    ...(options.https
      ? [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] as const]
      : []),
  ];
  return async (c, next) => {
    await next();
    const framedByUs = c.res.headers.get('Content-Security-Policy')?.includes('frame-ancestors');
    for (const [name, value] of headers) {
      if (name === 'X-Frame-Options' && framedByUs === true) continue;
      if (!c.res.headers.has(name)) c.header(name, value);
    }
  };
}
