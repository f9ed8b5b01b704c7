import { Hono } from 'hono';
import {
  confirmSubscription,
  findConfirmation,
  findUnsubscribe,
  unsubscribe,
} from '../../delivery/index.js';
import type { PageContext, WebEnv } from '../env.js';
import { readForm } from '../form.js';
import type { Services } from '../services.js';
import {
  ConfirmExpiredPage,
  ConfirmPage,
  RequestedPage,
  UnsubscribePage,
  UnsubscribeUnknownPage,
} from './subscribe-pages.js';

/** A page whose address is a key: kept by nobody, told to nobody, found by nobody. */
function keepPrivate(c: PageContext): void {
  c.header('Cache-Control', 'no-store');
  c.header('Referrer-Policy', 'same-origin');
  c.header('X-Robots-Tag', 'noindex');
}

/** Confirming and ending a subscription by the links in messages. A GET changes nothing. */
export function subscribeRoutes(services: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { db, clock } = services;

  app.get('/subscribe/sent', (c) => c.html(<RequestedPage shell={c.var.shell} />));

  app.get('/subscribe/confirm/:token', async (c) => {
    keepPrivate(c);
    const subscription = await findConfirmation(db, clock, c.req.param('token'));
    return subscription
      ? c.html(<ConfirmPage shell={c.var.shell} subscription={subscription} />)
      : c.html(<ConfirmExpiredPage shell={c.var.shell} />, 410);
  });

  app.post('/subscribe/confirm/:token', async (c) => {
    keepPrivate(c);
    const confirmed = await confirmSubscription(db, clock, c.req.param('token'));
    return confirmed.ok
      ? c.redirect(c.req.path, 303)
      : c.html(<ConfirmExpiredPage shell={c.var.shell} />, 410);
  });

  app.get('/unsubscribe/:token', async (c) => {
    keepPrivate(c);
    const subscription = await findUnsubscribe(db, c.req.param('token'));
    return subscription
      ? c.html(<UnsubscribePage shell={c.var.shell} subscription={subscription} />)
      : c.html(<UnsubscribeUnknownPage shell={c.var.shell} />, 404);
  });

  // Also what mail programs send for the reader (RFC 8058): no cookie, no origin, an answer without a redirect.
  app.post('/unsubscribe/:token', async (c) => {
    keepPrivate(c);
    const oneClick = (await readForm(c)).text('List-Unsubscribe') === 'One-Click';
    const ended = await unsubscribe(db, clock, c.req.param('token'));
    if (oneClick) {
      return ended.ok ? c.text('Unsubscribed.') : c.text('Unknown unsubscribe address.', 404);
    }
    return ended.ok
      ? c.redirect(c.req.path, 303)
      : c.html(<UnsubscribeUnknownPage shell={c.var.shell} />, 404);
  });

  return app;
}
