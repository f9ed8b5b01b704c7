import { Hono } from 'hono';
import {
  attachStrategy,
  checkTopicStrategies,
  detachStrategy,
  findTopic,
  listAttachableStrategies,
  listBulletins,
  listTopics,
  listTopicStrategies,
  type Topic,
} from '../../bulletins/index.js';
import { mayActAs } from '../../accounts/index.js';
import type { FormError } from '../components/error-summary.js';
import type { PageContext, WebEnv } from '../env.js';
import { readForm } from '../form.js';
import { requireRole } from '../middleware/require-role.js';
import type { Services } from '../services.js';
import { TopicPage } from './topic-page.js';
import { TopicsPage } from './topics-page.js';

/** The topics, and what is attached to each. */
export function topicRoutes(services: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { db } = services;

  async function topicPage(
    c: PageContext,
    topic: Topic,
    sent: { errors?: readonly FormError[]; value?: string } = {},
  ) {
    const edit = mayActAs(c.var.person, 'editor');
    const [strategies, bulletins, attachable] = await Promise.all([
      listTopicStrategies(db, topic.id),
      listBulletins(db, topic.id),
      edit ? listAttachableStrategies(db, topic.id) : [],
    ]);
    return (
      <TopicPage
        shell={c.var.shell}
        topic={topic}
        strategies={strategies}
        bulletins={bulletins}
        problems={edit ? checkTopicStrategies(strategies) : []}
        choices={attachable.map(({ slug, title }) => ({ value: slug, text: title }))}
        {...sent}
      />
    );
  }

  app.get('/topics', async (c) =>
    c.html(<TopicsPage shell={c.var.shell} topics={await listTopics(db)} />),
  );

  app.get('/topics/:slug', async (c) => {
    const topic = await findTopic(db, c.req.param('slug'));
    return topic ? c.html(await topicPage(c, topic)) : c.notFound();
  });

  app.post('/topics/:slug/strategies', requireRole('editor'), async (c) => {
    const topic = await findTopic(db, c.req.param('slug'));
    if (!topic) return c.notFound();
    const form = await readForm(c);
    const value = form.text('strategy');
    const attached = await attachStrategy(db, {
      topicId: topic.id,
      strategySlug: form.text('address').trim() || value,
      personId: c.var.person?.id ?? null,
    });
    if (attached.ok) return c.redirect(`/topics/${topic.slug}`, 303);
    const errors = [{ field: 'strategy', message: attached.message }];
    return c.html(await topicPage(c, topic, { errors, value }), 422);
  });

  app.post(
    '/topics/:slug/strategies/:id{[0-9a-f-]{36}}/detach',
    requireRole('editor'),
    async (c) => {
      const topic = await findTopic(db, c.req.param('slug'));
      if (!topic) return c.notFound();
      await detachStrategy(db, topic.id, c.req.param('id'));
      return c.redirect(`/topics/${topic.slug}`, 303);
    },
  );

  return app;
}
