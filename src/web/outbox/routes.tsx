import { Hono } from 'hono';
import { listOutbox, readOutboxMessage } from '../../mail/index.js';
import type { WebEnv } from '../env.js';
import { requireRole } from '../middleware/require-role.js';
import type { Services } from '../services.js';
import { messageHtml } from './message-frame.js';
import { OutboxMessagePage, OutboxPage } from './outbox-pages.js';

/**
 * The messages that were written instead of sent. They hold sign-in links: open to everyone in the demonstration,
 * for administrators elsewhere, and not there at all where a mail server is set.
 */
export function outboxRoutes(services: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { config } = services;
  if (config.smtpUrl !== undefined) return app;
  if (!config.demo) {
    app.use('/outbox', requireRole('administrator'));
    app.use('/outbox/*', requireRole('administrator'));
  }

  app.get('/outbox', async (c) => {
    c.header('Cache-Control', 'no-store');
    const messages = await listOutbox(config.dataDir);
    return c.html(<OutboxPage shell={c.var.shell} messages={messages} />);
  });

  app.get('/outbox/:id', async (c) => {
    c.header('Cache-Control', 'no-store');
    const id = c.req.param('id');
    const message = await readOutboxMessage(config.dataDir, id);
    return message
      ? c.html(<OutboxMessagePage shell={c.var.shell} id={id} message={message} />)
      : c.notFound();
  });

  app.get('/outbox/:id/message.html', async (c) => {
    const message = await readOutboxMessage(config.dataDir, c.req.param('id'));
    return message ? messageHtml(c, message.html) : c.notFound();
  });

  return app;
}
