import type { MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { findSession, sessionDays } from '../../accounts/index.js';
import type { PageContext, WebEnv } from '../env.js';
import type { Services } from '../services.js';

/** `__Host-` binds the cookie to this very host; browsers accept it over https only. */
function cookieName(https: boolean): string {
  return https ? '__Host-session' : 'session';
}

const isHttps = (services: Services) => services.config.publicUrl.startsWith('https:');

export function readSessionCookie(c: PageContext, services: Services): string | undefined {
  return getCookie(c, cookieName(isHttps(services)));
}

export function setSessionCookie(c: PageContext, services: Services, token: string): void {
  setCookie(c, cookieName(isHttps(services)), token, {
    httpOnly: true,
    secure: isHttps(services),
    sameSite: 'Lax',
    path: '/',
    maxAge: sessionDays.absolute * 86_400,
  });
}

export function clearSessionCookie(c: PageContext, services: Services): void {
  deleteCookie(c, cookieName(isHttps(services)), { path: '/', secure: isHttps(services) });
}

/** Sets `person` and `shell`. Pages made for someone signed in are not kept by caches. */
export function session(services: Services): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const token = readSessionCookie(c, services);
    const person =
      token === undefined ? null : await findSession(services.db, services.clock, token);
    c.set('person', person);
    c.set('shell', {
      person,
      organisation: services.config.organisation,
      demo: services.config.demo,
      path: c.req.path + new URL(c.req.url).search,
    });
    await next();
    if (person !== null && !c.res.headers.has('Cache-Control')) {
      c.header('Cache-Control', 'no-store');
    }
  };
}
