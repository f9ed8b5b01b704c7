import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTheEnd, openBrowser, signInAsEditor, skipsBrowser } from '../support/browser.js';
import { startChild, type Child } from '../support/child.js';

/** What axe-core answers, as far as it is looked at. */
interface AxeAnswer {
  passes: unknown[];
  violations: { id: string; nodes: { html: string }[] }[];
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const strategy = '/strategies/delirium-in-adults-in-hospital-prevention-without-drugs';
const paths = [
  '/',
  '/strategies?q=sepsis',
  '/strategies?kind=block&platform=pubmed',
  '/strategies?q=nothing-of-the-kind',
  strategy,
  `${strategy}?to=pubmed&shape=lines`,
  `${strategy}?to=ebsco-cinahl`,
  `${strategy}?to=pubmed&shape=single`,
  '/strategies?q=delirum',
  '/deposit',
  '/sign-in',
  '/topics',
  '/topics/delirium',
  '/bulletins/delirium-weekly',
  '/bulletins/delirium-weekly/1',
  '/feeds',
  '/subscribe/sent',
  '/unsubscribe/no-such-key',
  '/accessibility',
  '/outbox',
  '/cookies',
  '/no-such-page',
];

const skipped = skipsBrowser();
let folder: string;
let service: Child | undefined;
let browser: Browser | undefined;
let site: string;

/** What axe finds amiss on the page that is open. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const answer: AxeAnswer = await page.evaluate('axe.run(document)');
  expect(answer.passes.length).toBeGreaterThan(15);
  return answer.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** By how many pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
}

async function withPage(
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser!.newContext(options);
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
}

describe.skipIf(skipped)('the pages in a browser', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'searchbank-pages-'));
    // As root the database runs as another user, who must be able to pass through.
    chmodSync(folder, 0o711);
    const program = fileURLToPath(new URL('../../bin/searchbank.mjs', import.meta.url));
    service = startChild(process.execPath, [program, 'start', '--demo'], {
      env: { DATA_DIR: join(folder, 'data'), PORT: '0', DATABASE_URL: '', PUBLIC_URL: '' },
    });
    site = (await service.line(/^Searchbank is at /, 150)).replace('Searchbank is at ', '');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await service?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([1280, 320])('have no accessibility fault that axe finds, at %d px', async (width) => {
    // axe is injected: this page alone does without the content security policy.
    await withPage({ viewport: { width, height: 800 }, bypassCSP: true }, async (page) => {
      for (const path of paths) {
        await page.goto(site + path);
        expect([path, await faultsOf(page)]).toEqual([path, []]);
      }
    });
  });

  it.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('fit 320 px and load nothing from elsewhere, %s', async (_how, javaScriptEnabled) => {
    await withPage({ viewport: { width: 320, height: 700 }, javaScriptEnabled }, async (page) => {
      const strange: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(site)) strange.push(request.url());
      });
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404')) {
          strange.push(message.text());
        }
      });
      page.on('pageerror', (error) => strange.push(error.message));
      for (const path of paths) {
        await page.goto(site + path);
        expect([path, await overflow(page)]).toEqual([path, 0]);
      }
      expect(strange).toEqual([]);
    });
  });

  it('of editors have no accessibility fault that axe finds, and fit 320 px', async () => {
    await withPage({ viewport: { width: 1280, height: 800 }, bypassCSP: true }, async (page) => {
      await signInAsEditor(page, site);
      await page.goto(`${site}/desk`);
      await page.getByRole('button', { name: /^Compile now.*Delirium/ }).click();
      await inTheEnd(() => Promise.resolve(page.url())).toContain('/desk/issues/');
      const draft = page.url().slice(site.length);
      const record = await page.locator('a[href^="/records/"]').first().getAttribute('href');
      for (const path of ['/desk', draft, record ?? '', '/records/import', '/feeds'])
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(site + path);
          const seen = [path, width, await faultsOf(page), await overflow(page)];
          expect(seen).toEqual([path, width, [], 0]);
        }
    });
  });

  it('fit 320 px however long the words are that people typed', async () => {
    await withPage({ viewport: { width: 320, height: 700 } }, async (page) => {
      for (const path of ['/', '/strategies?q=sepsis', strategy, '/topics/delirium', '/feeds']) {
        await page.goto(site + path);
        const over: number = await page.evaluate(`(() => {
          for (const element of document.querySelectorAll('main h1, main p, main a:not(th a), main li, main dd'))
            if (element.childElementCount === 0) element.textContent = 'x'.repeat(200);
          return document.documentElement.scrollWidth - document.documentElement.clientWidth;
        })()`);
        expect([path, over]).toEqual([path, 0]);
      }
    });
  });

  it('are set in Arial: neither Frutiger nor the fallback of the browser', async () => {
    await withPage({}, async (page) => {
      await page.goto(site);
      const font: string = await page.evaluate(
        "getComputedStyle(document.querySelector('h1')).fontFamily",
      );
      expect(font).toMatch(/^(Frutiger W01, )?Arial/i);
      const loaded: number = await page.evaluate('document.fonts.size');
      expect(loaded).toBe(0);
    });
  });

  it('copy one line, a choice and all, without numbers and hits', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    await withPage({ permissions }, async (page) => {
      await page.goto(site + strategy);
      const copied = (): Promise<string> => page.evaluate('navigator.clipboard.readText()');
      await page.getByRole('button', { name: 'Copy line 2' }).click();
      await inTheEnd(copied).toBe('Emergence Delirium/');
      await page.getByText('Copied.').waitFor();
      await page.getByRole('checkbox', { name: 'Choose line 2' }).check();
      await page.getByRole('checkbox', { name: 'Choose line 5' }).check();
      await page.getByRole('button', { name: 'Copy chosen lines' }).click();
      await inTheEnd(copied).toBe('Emergence Delirium/\nor/1-4');
      await page.getByRole('button', { name: 'Copy all lines' }).click();
      await inTheEnd(async () => (await copied()).split('\n').length).toBe(15);
      await page.getByRole('link', { name: /^Take as one search *: line 5 / }).click();
      await inTheEnd(copied).toMatch(/^Delirium\/ or Emergence Delirium\/ or Confusion\/ or /i);
      expect(page.url()).toBe(site + strategy);
      await page.goto(`${site}${strategy}?to=pubmed`);
      await page.getByRole('button', { name: 'Copy line #2' }).click();
      await inTheEnd(copied).toBe('"Emergence Delirium"[mh:noexp]');
    });
  });

  it('offer the text file and no dead buttons without scripts', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(site + strategy);
      expect(await page.getByRole('button', { name: /copy/i }).count()).toBe(0);
      expect(await page.getByRole('link', { name: 'text file, as deposited' }).count()).toBe(1);
      const block = page.getByRole('link', { name: /^Take as one search *: line 5 / });
      const [file] = await Promise.all([page.waitForEvent('download'), block.click()]);
      expect(file.suggestedFilename()).toMatch(/-line-5\.txt$/);
      await page.getByLabel('Take it for').selectOption('PubMed');
      await page.getByRole('button', { name: 'Show' }).click();
      await inTheEnd(() => page.getByText('Search lines for PubMed').count()).toBe(1);
    });
  });

  it('put the focus on the error summary', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${site}/deposit`);
      await page.getByRole('button', { name: 'Read it' }).click();
      const focused = (): Promise<string> => page.evaluate('document.activeElement.className');
      await inTheEnd(focused).toContain('nhsuk-error-summary');
    });
  });
});
