import { afterEach, describe, expect, it } from 'vitest';
import { createParsePool, type ParsePool } from '../../src/feeds/index.js';
import { rss } from '../support/feed-server.js';

// A busy machine takes seconds to start a thread.
describe('createParsePool', { timeout: 30_000 }, () => {
  let pool: ParsePool | undefined;
  afterEach(() => pool?.close());
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('reads documents in threads, each answer to its own question', async () => {
    pool = createParsePool({ size: 2 });
    const { read } = pool;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => read(bytes(rss([{ title: `Item ${at}` }])), {})),
    );
    expect(
      answers.map((answer): unknown =>
        answer.ok ? (JSON.parse(answer.value.rows) as unknown[])[0] : answer,
      ),
    ).toEqual(
      Array.from({ length: 20 }, (_, at): unknown =>
        expect.objectContaining({ title: `Item ${at}` }),
      ),
    );
  });

  it('ends a thread that takes too long and goes on with a new one', async () => {
    pool = createParsePool({ size: 1, limitMs: 1 });
    const slow = await pool.read(
      bytes(rss(Array.from({ length: 4000 }, () => ({ title: 'x' })))),
      {},
    );
    expect(slow).toMatchObject({ ok: false, reason: 'too-slow' });
    await pool.close();
    pool = createParsePool({ size: 1 });
    expect((await pool.read(bytes(rss([{ title: 'Next' }])), {})).ok).toBe(true);
  });

  it('leaves this thread free while a large document is read', async () => {
    pool = createParsePool({ size: 1 });
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 5);
    await pool.read(
      bytes(
        rss(
          Array.from({ length: 3000 }, (_, at) => ({
            title: `Item ${at}`,
            description: 'word '.repeat(200),
          })),
        ),
      ),
      {},
    );
    clearInterval(clock);
    // It takes some hundred milliseconds: a thread that does it itself ticks once at the most.
    expect(ticks).toBeGreaterThan(3);
  });
});
