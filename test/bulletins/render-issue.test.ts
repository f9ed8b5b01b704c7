import { describe, expect, it } from 'vitest';
import type { IssueView, ItemView } from '../../src/bulletins/issue-view.js';
import { personalise, unsubscribeSlot } from '../../src/bulletins/personal.js';
import { greatestHtmlBytes, renderIssue } from '../../src/bulletins/render-issue.js';

const abstract =
  'Background: delirium is common & serious in older people admitted to hospital, and its prevention is patchy. Methods: we did a cluster randomised trial of a bundle of orientation, sleep, mobility and hydration in 24 wards of nine hospitals, with blinded assessment twice daily. Results: of 4,812 patients, 311 (12.9%) in the bundle group and 428 (17.8%) in the control group developed delirium (relative risk 0.72, 95% CI 0.58 to 0.90; p<0.001). Length of stay did not differ. Conclusion: a bundle delivered by ward staff prevents about one case in twenty. '.repeat(
    4,
  );

function item(n: number, more: Partial<ItemView> = {}): ItemView {
  return {
    title: `Effect of a ward bundle on incident delirium in older people after hip fracture: cluster randomised trial number ${n}`,
    link: `https://journal.example.org/articles/10.5555/jlm.2026.${n}?utm=none&part=full`,
    kind: 'randomised trial',
    journal: 'Journal of Later Life Medicine',
    authors: ['Ada Bellingham', 'Tomás Iriarte', 'Kavita Rao', 'Lin Wei'],
    published: '19 November 2026',
    abstract,
    doi: `10.5555/jlm.2026.${n}`,
    pmid: null,
    why: 'Delirium in adults in hospital: prevention without drugs, lines 4, 7 and 9: delirium, hospital, prevent',
    possible: false,
    updated: false,
    ...more,
  };
}

function issueOf(items: readonly ItemView[], more: Partial<IssueView> = {}): IssueView {
  return {
    bulletin: 'Delirium weekly',
    topic: 'Delirium',
    number: 7,
    date: 'Monday 23 November 2026',
    introduction: 'Read the first one.\n\nThen the others.',
    organisation: 'Valley Library',
    sections: [{ id: 'research', title: 'Trials and primary research', items }],
    strategies: [{ title: 'Delirium', link: 'https://bank.example.org/strategies/delirium' }],
    archiveLink: 'https://bank.example.org/bulletins/delirium-weekly/7',
    bulletinLink: 'https://bank.example.org/bulletins/delirium-weekly',
    ...more,
  };
}

const many = (count: number, more: Partial<ItemView> = {}) =>
  Array.from({ length: count }, (_, n) => item(n, more));
const links = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]!);

describe('the size of a message', () => {
  it('is at most 80 KB with 40 items of long abstracts', async () => {
    const { bytes, fits } = await renderIssue(issueOf(many(40)));
    expect(bytes).toBeGreaterThan(40 * 500);
    expect(bytes).toBeLessThanOrEqual(80 * 1024);
    expect(fits).toBe(true);
  });

  it('holds the limit by cutting abstracts where every character takes many bytes', async () => {
    const wide = '譫妄の予防に関する研究。& < > " '.repeat(60);
    const { bytes, html } = await renderIssue(
      issueOf(many(40, { abstract: wide, title: wide.slice(0, 250) })),
    );
    expect(bytes).toBeLessThanOrEqual(greatestHtmlBytes);
    expect(html.match(/<h3>/g)).toHaveLength(40);
  });

  it('says so where even titles alone are too large', async () => {
    expect((await renderIssue(issueOf(many(200)))).fits).toBe(false);
  });
});

describe('the HTML part', () => {
  it('shows every string of a feed as text', async () => {
    const evil =
      '</mj-text><mj-raw><script>alert(1)</script></mj-raw> <img src=x onerror=alert(1)> {{about}} <!-- each section --> "quoted" \'single\' p<0.05 &amp;';
    const { html } = await renderIssue(
      issueOf(
        [
          item(1, {
            title: evil,
            abstract: evil,
            journal: evil,
            authors: [evil],
            why: evil,
            kind: evil,
          }),
        ],
        {
          bulletin: evil,
          introduction: evil,
          organisation: evil,
          strategies: [{ title: evil, link: 'https://bank.example.org/strategies/a' }],
        },
      ),
    );
    expect(html).not.toMatch(/<script|<img|<mj-|onerror=(?!alert\(1\)&gt;)/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('{{about}}');
    expect(html).toContain('p&lt;0.05 &amp;amp;');
  });

  it('links nowhere but to web addresses', async () => {
    const { html, text } = await renderIssue(
      issueOf([
        item(1, { link: 'javascript:alert(1)' }),
        item(2, { link: 'https://a.example/"><b>' }),
      ]),
    );
    expect(html + text).not.toContain('javascript:');
    expect(html).not.toContain('"><b>');
    expect(links(html)).toContain('https://a.example/%22%3E%3Cb%3E');
  });

  it('has one h1, an h2 for each section and an h3 for each item, in order', async () => {
    const { html } = await renderIssue(
      issueOf([], {
        sections: [
          { id: 'guidelines', title: 'Guidelines', items: many(1) },
          { id: 'research', title: 'Research', items: many(2) },
        ],
      }),
    );
    expect([...html.matchAll(/<(h[1-6])/g)].map((match) => match[1])).toEqual([
      'h1',
      'h2',
      'h3',
      'h2',
      'h3',
      'h3',
      'h2',
    ]);
  });

  it('names its language, knows dark mode and asks nobody for anything', async () => {
    const { html } = await renderIssue(issueOf(many(1)));
    expect(html).toMatch(/<html lang="en-GB"/);
    expect(html).toContain('name="color-scheme" content="light dark"');
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).not.toMatch(/<link|@import|<img|url\(/);
  });

  it('makes the title the text of its link, and says why the item is here', async () => {
    const { html } = await renderIssue(issueOf([item(1, { updated: true, possible: true })]));
    expect(html).toMatch(/<a href="https:\/\/journal[^"]+">Effect of a ward bundle/);
    expect(html).toContain('randomised trial, updated, possibly relevant');
    expect(html).toContain('Why it is here: Delirium in adults in hospital');
  });
});

describe('the plain-text part', () => {
  it('carries every link of the HTML part', async () => {
    const { html, text } = await renderIssue(issueOf(many(5)));
    const unescaped = links(html).map((link) => link.replaceAll('&amp;', '&'));
    expect(unescaped.length).toBeGreaterThan(8);
    for (const link of unescaped) expect(text).toContain(link);
  });

  it('holds no markup and no signs that steer a terminal', async () => {
    const { text } = await renderIssue(
      issueOf([item(1, { title: 'a\u001b[31mred\u202e\r\nBcc: b@example.org' })]),
    );
    expect(text).toContain('a [31mred Bcc: b@example.org');
    expect(text).not.toMatch(/[\u001b\u202e\r]/);
  });
});

describe('what is frozen', () => {
  it('is the same for the same issue, and another for another', async () => {
    const one = await renderIssue(issueOf(many(2)));
    expect((await renderIssue(issueOf(many(2)))).hash).toBe(one.hash);
    expect((await renderIssue(issueOf(many(3)))).hash).not.toBe(one.hash);
  });

  it('takes the reader’s own address in both parts, once each', async () => {
    const rendered = await renderIssue(issueOf(many(1)));
    const own = personalise(rendered, 'https://bank.example.org/unsubscribe/abc');
    expect(own.html.match(/unsubscribe\/abc"/g)).toHaveLength(1);
    expect(own.text.match(/unsubscribe\/abc/g)).toHaveLength(1);
    expect(own.html + own.text).not.toContain(unsubscribeSlot);
    expect(() => personalise(rendered, 'https://a.example/"x')).toThrow();
  });

  it('cannot be given a slot of its own by a feed', async () => {
    const rendered = await renderIssue(
      issueOf([item(1, { title: `Before ${unsubscribeSlot} after` })], {
        introduction: unsubscribeSlot,
      }),
    );
    expect(rendered.html.split(unsubscribeSlot)).toHaveLength(2);
    expect(rendered.text.split(unsubscribeSlot)).toHaveLength(2);
  });
});
