import { Hono } from 'hono';
import {
  composeIssue,
  findBulletin,
  findIssueByNumber,
  listIssues,
  listItems,
} from '../../bulletins/index.js';
import { requestSubscription } from '../../delivery/index.js';
import type { WebEnv } from '../env.js';
import { readForm } from '../form.js';
import type { Services } from '../services.js';
import { BulletinPage } from './bulletin-page.js';
import { IssuePage } from './issue-page.js';

/** The bulletins and their archive: open to everyone. */
export function bulletinRoutes(services: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { db, clock, config, mailer } = services;
  const past = (bulletinId: string) =>
    listIssues(db, { bulletinId, statuses: ['approved', 'sent'] });

  app.get('/bulletins/:slug', async (c) => {
    const bulletin = await findBulletin(db, c.req.param('slug'));
    if (!bulletin) return c.notFound();
    const issues = await past(bulletin.id);
    return c.html(<BulletinPage shell={c.var.shell} bulletin={bulletin} issues={issues} />);
  });

  app.get('/bulletins/:slug/:number{[1-9][0-9]{0,5}}', async (c) => {
    const slug = c.req.param('slug');
    const issue = await findIssueByNumber(db, slug, Number(c.req.param('number')));
    if (issue?.status !== 'approved' && issue?.status !== 'sent') return c.notFound();
    const items = await listItems(db, issue.id);
    const view = composeIssue(issue, items, config, issue.approvedAt ?? issue.compiledAt);
    return c.html(<IssuePage shell={c.var.shell} issue={view} bulletinSlug={slug} />);
  });

  app.post('/bulletins/:slug/subscribe', async (c) => {
    const bulletin = await findBulletin(db, c.req.param('slug'));
    if (!bulletin) return c.notFound();
    const email = (await readForm(c)).text('email');
    const asked = await requestSubscription(db, mailer, clock, {
      email,
      bulletinId: bulletin.id,
      sender: config,
    });
    if (asked.ok) return c.redirect('/subscribe/sent', 303);
    const page = (
      <BulletinPage
        shell={c.var.shell}
        bulletin={bulletin}
        issues={await past(bulletin.id)}
        email={email}
        errors={[{ field: 'email', message: asked.message }]}
      />
    );
    return c.html(page, asked.reason === 'no-address' ? 422 : 503);
  });

  return app;
}
