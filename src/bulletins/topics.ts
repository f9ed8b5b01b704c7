import type { Executor } from '../db/index.js';
import { ok, refuse, type Result } from '../result.js';
import { slugOf } from './slug.js';
import { insertTopic, insertTopicStrategy, type Topic } from './topic-queries.js';

/** Makes a topic. Its address comes from its title. */
export async function createTopic(
  db: Executor,
  wish: { title: string; description: string },
): Promise<Result<Topic, 'no-title' | 'taken'>> {
  const title = wish.title.trim().replace(/\s+/g, ' ');
  const slug = slugOf(title);
  if (slug === '' || title.length > 200) {
    return refuse('no-title', 'Enter a title of up to 200 characters');
  }
  const topic = await insertTopic(db, { slug, title, description: wish.description.trim() });
  return topic ? ok(topic) : refuse('taken', 'There is already a topic with this title');
}

/** Makes a banked strategy a standing query of the topic: from then on its current version selects items. */
export async function attachStrategy(
  db: Executor,
  wish: { topicId: string; strategySlug: string; personId: string | null },
): Promise<Result<string, 'no-strategy'>> {
  const id = await insertTopicStrategy(db, { ...wish, strategySlug: slugFrom(wish.strategySlug) });
  return id
    ? ok(id)
    : refuse(
        'no-strategy',
        'There is no published strategy with this address. Copy it from the page of the strategy',
      );
}

/** The last part of `https://bank.example/strategies/delirium?v=2`, or the slug as given. */
function slugFrom(address: string): string {
  const path = address.trim().replace(/[?#].*$/, '');
  return /\/strategies\/([^/]+)/.exec(path)?.[1] ?? path.replace(/^\/+|\/+$/g, '');
}
