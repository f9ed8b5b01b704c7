import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/accounts/index.js';
import { deposit, revise, type NewStrategy } from '../../../src/bank/index.js';
import { openSite, type TestSite } from '../../support/web.js';
import { deliriumHistory, newStrategy } from '../../bank/strategies.js';

let site: TestSite;
let ada: Person;

async function put(changes: Partial<NewStrategy> = {}): Promise<string> {
  site.clock.forward(1);
  const result = await deposit(site.services.db, site.clock, newStrategy(changes), ada);
  if (!result.ok) throw new Error(result.message);
  return result.value.slug;
}

const page = async (path: string, cookie?: string) => (await site.get(path, cookie)).text();

beforeAll(async () => {
  site = await openSite();
  ada = await site.addPerson('contributor', 'Ada Contributor');
  await put();
  await put({
    title: 'Stroke <script>alert(1)</script>',
    description: 'Rehabilitation',
    kind: 'block',
    platform: 'pubmed',
    subjects: ['stroke'],
    text: '"Stroke Rehabilitation"[Mesh] OR "stroke rehab*"[tiab]',
  });
  for (let number = 1; number <= 21; number += 1) {
    await put({
      title: `Sepsis ${number}`,
      description: '',
      subjects: [],
      text: `sepsis${number}.tw.`,
    });
  }
});
afterAll(() => site.close());

describe('the results', () => {
  it('begin the title with the query and count in the heading', async () => {
    const html = await page('/strategies?q=delirium');
    expect(html).toContain('<title>delirium: strategies – Searchbank</title>');
    expect(html).toMatch(/<h2[^>]*>1 strategy for “delirium”<\/h2>/);
    expect(html).toContain('href="/strategies/delirium-in-hospital?q=delirium"');
    expect(html).toContain('<mark>Delirium</mark>');
  });

  it('repeat the filters in use as links that remove them', async () => {
    const html = await page('/strategies?kind=block&platform=pubmed');
    expect(html).toContain('href="/strategies?platform=pubmed"');
    expect(html).toContain('href="/strategies?kind=block"');
    expect(html).toMatch(/id="filter-kind-?\d?"[^>]*value="block"[^>]*checked/);
  });

  it('come in pages, and a page that does not exist leads to the first', async () => {
    const html = await page('/strategies?q=sepsis&sort=title');
    expect(html.match(/<h3/g)).toHaveLength(20);
    expect(html).toContain('href="/strategies?q=sepsis&amp;sort=title&amp;page=2"');
    const away = await site.get('/strategies?q=sepsis&page=99');
    expect(away.status).toBe(303);
    expect(away.headers.get('Location')).toBe('/strategies?q=sepsis');
  });

  it('escape what others have written and what was typed', async () => {
    expect(await page('/strategies?q=stroke')).not.toContain('<script>alert');
    expect(await page('/strategies?q=%3Cscript%3Ealert(2)')).not.toContain('<script>alert');
  });

  it('say what to do when there is nothing', async () => {
    expect(await page('/strategies?q=unheardof&kind=filter')).toContain('search the whole bank');
  });

  it('offer what a mistyped word may have meant', async () => {
    const html = await page('/strategies?q=delirum&kind=strategy');
    expect(html).toContain('Did you mean');
    expect(html).toContain('href="/strategies?q=delirium&amp;kind=strategy"');
    expect(await page('/strategies?q=delirium')).not.toContain('Did you mean');
  });

  it.each(['?page=-1', '?page=x', '?kind=x&platform=[]', '?sort=drop', '?q=%ff%fe'])(
    'take any address: %s',
    async (search) => {
      expect((await site.get(`/strategies${search}`)).status).toBe(200);
    },
  );
});

describe('a strategy page', () => {
  it('shows numbered lines with addresses, linked references and hits', async () => {
    const html = await page('/strategies/delirium-in-hospital');
    expect(html).toContain('<tr class="nhsuk-table__row" role="row" id="L7" data-line="7">');
    expect(html).toContain('<a href="#L3">3</a> and <a href="#L6">6</a>');
    expect(html).toContain('>9,087<');
    expect(html).toContain('1946 to November 06, 2026');
    expect(html).toContain('9 November 2026');
    expect(html).toContain('Ada Contributor. Delirium in hospital [search strategy, version 1]');
  });

  it('says at a glance who wrote it, when and where it was run, and what the check says', async () => {
    const html = await page('/strategies/delirium-in-hospital');
    const trust = /<dl class="app-trust">[\s\S]*?<\/dl>/.exec(html)?.[0] ?? '';
    for (const fact of ['Ada Contributor', '9 November 2026', 'Ovid MEDLINE(R) ALL', '9,087']) {
      expect(trust).toContain(fact);
    }
    expect(trust).toContain('Peer review');
    expect(trust).toMatch(/href="#check">\d+ notes?</);
    expect(html).toContain('<section id="check"');
  });

  it('gives a line with all that it names as one search', async () => {
    const html = await page('/strategies/delirium-in-hospital');
    const href = '/strategies/delirium-in-hospital.txt?to=ovid-medline&shape=single&line=3';
    expect(html).toContain(`href="${href.replaceAll('&', '&amp;')}" data-copy="address"`);
    const one = await (await site.get(href)).text();
    expect(one).toContain('Delirium/');
    expect(one).not.toMatch(/Inpatients|^\d|\n/);
    const there = await site.get(href.replace('ovid-medline', 'pubmed'));
    expect(await there.text()).toContain('"Delirium"[mh]');
    expect(there.headers.get('Content-Disposition')).toContain('v1-pubmed-line-3.txt');
    for (const line of ['0', '99', '-1', 'x', '999999999']) {
      expect((await site.get(href.replace(/3$/, line))).status).toBe(200);
    }
  });

  it('marks what was searched for', async () => {
    expect(await page('/strategies/delirium-in-hospital?q=inpatient')).toContain(
      '<mark>Inpatients</mark>',
    );
  });

  it('gives the text back byte for byte', async () => {
    const answer = await site.get('/strategies/delirium-in-hospital.txt');
    expect(await answer.text()).toBe(deliriumHistory);
    expect(answer.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('Content-Disposition')).toContain('delirium-in-hospital-v1.txt');
  });

  it.each(['json', 'csv', 'ris'])('is there as %s', async (ending) => {
    expect((await site.get(`/strategies/delirium-in-hospital.${ending}`)).status).toBe(200);
    expect((await site.get(`/strategies/delirium-in-hospital/versions/1.${ending}`)).status).toBe(
      200,
    );
  });

  it.each([
    '/strategies/no-such',
    '/strategies/delirium-in-hospital/versions/9',
    '/strategies/x.txt',
  ])('answers 404 for %s', async (path) => {
    expect((await site.get(path)).status).toBe(404);
  });

  it('keeps older versions at their address', async () => {
    const slug = await put({ title: 'Versioned' });
    await revise(
      site.services.db,
      site.clock,
      slug,
      {
        ...newStrategy({ text: deliriumHistory.replace('deliri*', 'deliri* or sundowning') }),
        changeNote: 'Sundowning added',
      },
      ada,
    );
    expect(await page(`/strategies/${slug}`)).toContain('sundowning');
    const older = await page(`/strategies/${slug}/versions/1`);
    expect(older).not.toContain('sundowning.');
    expect(older).toContain('Read the current version 2');
  });
});

describe('a translation', () => {
  it('stands in the lines with what is not the same in each, by address alone', async () => {
    const html = await page('/strategies/delirium-in-hospital?to=pubmed');
    const row = /<tr[^>]*id="L2"[\s\S]*?<\/tr>/.exec(html)?.[0] ?? '';
    expect(row).toContain('Line 2 as deposited: ');
    expect(row).toContain('nhsuk-tag--yellow">broadened');
    expect(row).toMatch(/numeric"[^>]*>[\d,]+</);
    expect(html).toContain('Hits in Ovid MEDLINE');
    expect(html).toContain('Search lines for PubMed');
    expect(html).toMatch(/<option value="pubmed" selected/);
    expect(html).toContain('&quot;Delirium&quot;[mh]');
    expect(html).toMatch(/<strong class="nhsuk-tag nhsuk-tag--yellow">broadened/);
    expect(html).toContain('Made by rule and not reviewed');
    const file = await site.get('/strategies/delirium-in-hospital.txt?to=pubmed&shape=single');
    expect(await file.text()).not.toContain('#1');
    expect(file.headers.get('Content-Disposition')).toContain('v1-pubmed.txt');
  });

  it('can be one search, in the own syntax too', async () => {
    const html = await page('/strategies/delirium-in-hospital?to=ovid-medline&shape=single');
    expect(html).toContain('Copy the search');
    expect(html).toContain('Nothing had to be changed');
    expect(await page('/strategies/delirium-in-hospital?to=ovid-medline')).not.toContain(
      'Made by rule',
    );
  });

  it('is not made for a platform that is not known', async () => {
    const answer = await site.get('/strategies/delirium-in-hospital?to=__proto__');
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('Made by rule');
  });
});

describe('the check', () => {
  it('is listed with links to the lines, errors under their line too', async () => {
    const slug = await put({
      title: 'Faulty',
      text: '1. delirium.tw.\n2. hospital*.tw.\n3. 1 and 7\n4. colour.tw.\n',
    });
    const html = await page(`/strategies/${slug}`);
    expect(html).toContain('What the check says: ');
    expect(html).toContain('<a href="#L4">Line 4</a>');
    expect(html).toMatch(/id="L3"[\s\S]{0,1200}app-problem--error/);
  });
});

describe('withdrawing', () => {
  it('is for the depositor and editors, asks for a reason, and leaves a page that says it', async () => {
    const slug = await put({ title: 'To withdraw' });
    const other = await site.signInAs(await site.addPerson('contributor', 'Bob'));
    expect((await site.get(`/strategies/${slug}/withdraw`, other)).status).toBe(403);
    expect((await site.post(`/strategies/${slug}/withdraw`, { reason: 'x' }, other)).status).toBe(
      403,
    );
    const own = await site.signInAs(ada);
    expect((await site.post(`/strategies/${slug}/withdraw`, {}, own)).status).toBe(422);
    const done = await site.post(`/strategies/${slug}/withdraw`, { reason: 'Superseded' }, own);
    expect(done.status).toBe(303);
    const gone = await site.get(`/strategies/${slug}`);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('Superseded');
    expect((await site.get(`/strategies/${slug}.txt`)).status).toBe(404);
    expect(await page('/strategies?q=withdraw')).not.toContain(`/strategies/${slug}`);
  });
});

describe('the home page', () => {
  it('has the search box first and the newest strategies', async () => {
    const html = await page('/');
    expect(site.log).toEqual([]);
    expect(html).toContain('name="q"');
    expect(html).toContain('<h3');
    expect(html).toMatch(/See all \d+ strategies/);
  });
});
