import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/feeds/index.js';
import { toReading } from '../../src/feeds/reading.js';

async function rowOf(description: string): Promise<Record<string, unknown>> {
  const read = await readDocument(
    Buffer.from(
      `<rss version="2.0"><channel><item><title>Falls</title><description><![CDATA[${description}]]></description></item></channel></rss>`,
    ),
    {},
  );
  if (!read.ok) throw new Error(read.message);
  return (JSON.parse(toReading(read.value).rows) as Record<string, unknown>[])[0]!;
}

describe('toReading', () => {
  it.each([
    'Falls fell by a third (p < 0.05).',
    '<p>Falls fell by a third (p &lt; 0.05).</p>',
    '<p>\n  Falls fell by a  third (p &lt; 0.05). </p>\n',
  ])('keeps a summary once where its HTML says no more: %j', async (description) => {
    const row = await rowOf(description);
    expect(row).toMatchObject({ summary: 'Falls fell by a third (p < 0.05).' });
    expect(row).not.toHaveProperty('summary_html');
  });

  it('keeps the HTML of a summary with more than words', async () => {
    expect(await rowOf('<p>Falls fell by <b>a third</b>.</p>')).toMatchObject({
      summary: 'Falls fell by a third.',
      summary_html: '<p>Falls fell by <b>a third</b>.</p>',
    });
  });
});
