import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { mayActAs, type Role } from '../../accounts/index.js';
import type { WebEnv } from '../env.js';

/** Sends a visitor to sign in and back; answers 403 to someone whose role does not suffice. */
export function requireRole(role: Role): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    if (mayActAs(c.var.person, role)) {
      await next();
      return;
    }
    if (c.var.person === null) {
      // After a form the page that holds it is not known for sure: start again from the home page.
      const next = c.req.method === 'GET' ? c.var.shell.path : '/';
      return c.redirect(`/sign-in?next=${encodeURIComponent(next)}`, 303);
    }
    throw new HTTPException(403, {
      message: `This page is for ${role === 'administrator' ? 'administrators' : `${role}s and above`}. Ask an administrator of your bank for the role.`,
    });
  };
}
