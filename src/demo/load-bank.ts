import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { deposit, readSamples } from '../bank/index.js';
import { attachStrategy, createBulletin, createTopic, findTopic } from '../bulletins/index.js';
import type { Clock } from '../clock.js';
import type { Database } from '../db/index.js';
import { sampleTopics } from './sample-topics.js';

/** A key made of a name, so that loading again deposits nothing twice. */
function keyOf(name: string): string {
  const hex = createHash('sha256').update(`sample ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function addTopics(db: Database, clock: Clock): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { title, description, bulletin } of sampleTopics) {
    const made = await createTopic(db, { title, description });
    const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    const topic = made.ok ? made.value : await findTopic(db, slug);
    if (!topic) throw new Error(`The sample topic ${title} is not there`);
    ids.set(title, topic.id);
    if (bulletin) {
      await createBulletin(db, clock, {
        ...bulletin,
        topicId: topic.id,
        timeZone: 'Europe/London',
      });
    }
  }
  return ids;
}

/** Deposits the sample strategies, makes the topics and attaches the one to the other. Safe to do again. */
export async function loadBank(db: Database, clock: Clock, samples: URL): Promise<void> {
  const topics = await addTopics(db, clock);
  for (const { topic, ...strategy } of readSamples(
    fileURLToPath(new URL('strategies/', samples)),
  )) {
    const made = await deposit(db, clock, { ...strategy, id: keyOf(strategy.title) }, null);
    if (!made.ok) throw new Error(`The sample “${strategy.title}”: ${made.message}`);
    const topicId = topic === null ? undefined : topics.get(topic);
    if (topicId !== undefined) {
      await attachStrategy(db, { topicId, strategySlug: made.value.slug, personId: null });
    }
  }
}
