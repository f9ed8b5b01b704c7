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
import type { PageContext, WebEnv } from '../env.js';
import { readForm } from '../form.js';
import { idParam } from '../id-param.js';
import { requireRole } from '../middleware/require-role.js';
import type { Services } from '../services.js';
import { TopicPage, type TopicPageProps } from './topic-page.js';
import { TopicsPage } from './topics-page.js';

/** The topics, and what is attached to each. */
export function topicRoutes(services: Services): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const { db } = services;

  async function topicPage(
    c: PageContext,
    topic: Topic,
    refused: Pick<TopicPageProps, 'errors' | 'sent'> = {},
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
        {...refused}
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
    const sent = { strategy: form.text('strategy'), address: form.text('address').trim() };
    const attached = await attachStrategy(db, {
      topicId: topic.id,
      strategySlug: sent.address || sent.strategy,
      personId: c.var.person?.id ?? null,
    });
    if (attached.ok) return c.redirect(`/topics/${topic.slug}`, 303);
    const field = sent.address === '' ? 'strategy' : 'address';
    const errors = [{ field, message: attached.message }];
    return c.html(await topicPage(c, topic, { errors, sent }), 422);
  });

  app.post(`/topics/:slug/strategies/${idParam}/detach`, requireRole('editor'), async (c) => {
    const topic = await findTopic(db, c.req.param('slug'));
    if (!topic) return c.notFound();
    await detachStrategy(db, topic.id, c.req.param('id'));
    return c.redirect(`/topics/${topic.slug}`, 303);
  });

  return app;
}
