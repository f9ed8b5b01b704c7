import { Hono } from 'hono';
import {
  addFeed,
  createOutbound,
  describeMissedSources,
  exportOpml,
  importOpml,
  listFeedHealth,
  retryFeed,
  switchFeed,
} from '../../feeds/index.js';
import type { PageContext, WebEnv } from '../env.js';
import { readForm } from '../form.js';
import { idParam } from '../id-param.js';
import { requireRole } from '../middleware/require-role.js';
import type { Services } from '../services.js';
import { FeedsPage, type FeedsPageProps } from './feeds-page.js';

/** The sources: their health for everybody, their list for editors. */
export function feedRoutes(services: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { db, clock, log } = services;

  async function page(c: PageContext, sent: Pick<FeedsPageProps, 'errors' | 'values'> = {}) {
    const [feeds, missed] = await Promise.all([
      listFeedHealth(db, clock),
      describeMissedSources(db),
    ]);
    return <FeedsPage shell={c.var.shell} feeds={feeds} missed={missed} {...sent} />;
  }
  /** feeds.json follows what editors change. */
  const keep = async (): Promise<void> => {
    await services
      .feedsChanged?.()
      .catch((error: unknown) => log(`feeds.json could not be written: ${String(error)}`));
  };

  app.get('/feeds', async (c) => c.html(await page(c)));
  app.get('/api/v1/feeds', async (c) => c.json({ feeds: await listFeedHealth(db, clock) }));
  app.get('/feeds.opml', async (c) =>
    c.body(await exportOpml(db), 200, {
      'Content-Type': 'text/x-opml; charset=utf-8',
      'Content-Disposition': 'attachment; filename="searchbank-feeds.opml"',
    }),
  );

  app.post('/feeds', requireRole('editor'), async (c) => {
    const form = await readForm(c);
    const values = {
      url: form.text('url'),
      title: form.text('title'),
      category: form.text('category'),
    };
    const outbound = services.outbound ?? createOutbound();
    const added = await addFeed(db, clock, outbound, values);
    if (!added.ok)
      return c.html(
        await page(c, { errors: [{ field: 'url', message: added.message }], values }),
        422,
      );
    await keep();
    return c.redirect('/feeds', 303);
  });

  app.post('/feeds/opml', requireRole('editor'), async (c) => {
    const opml = (await readForm(c)).text('opml');
    const read = await importOpml(db, clock, opml);
    if (!read.ok)
      return c.html(
        await page(c, { errors: [{ field: 'opml', message: read.message }], values: { opml } }),
        422,
      );
    await keep();
    return c.redirect('/feeds', 303);
  });

  app.post(`/feeds/${idParam}`, requireRole('editor'), async (c) => {
    const wish = (await readForm(c)).text('do');
    const id = c.req.param('id');
    const known = wish === 'retry' || wish === 'on' || wish === 'off';
    const found =
      known &&
      (wish === 'retry'
        ? await retryFeed(db, clock, id)
        : await switchFeed(db, clock, id, wish === 'on'));
    if (!found) return c.notFound();
    if (wish === 'retry' && services.run !== undefined) {
      const { run } = services;
      services.later(() => run('pull'));
    }
    await keep();
    return c.redirect('/feeds', 303);
  });

  return app;
}
