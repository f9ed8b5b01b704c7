import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium on this machine, or the one that CHROMIUM names; undefined where there is none. */
export const chromiumPath = [process.env['CHROMIUM'] ?? '', ...places].find(
  (path) => path !== '' && existsSync(path),
);

/** Says loudly that the browser suite is skipped; on a build server (CI) a missing browser is a failure. */
export function skipsBrowser(): boolean {
  if (chromiumPath !== undefined) return false;
  const bar = '!'.repeat(78);
  const text =
    'BROWSER SUITE SKIPPED: no Chromium found. Install it (apt-get install chromium) or set CHROMIUM.';
  if (process.env['CI']) throw new Error(text);
  console.warn(`\n${bar}\n${text}\n${bar}\n`);
  return true;
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch(chromiumPath === undefined ? {} : { executablePath: chromiumPath });
}

/** What a page shows in the end: it is still loading when the click that led to it is over. */
export function inTheEnd<T>(read: () => Promise<T>) {
  return expect.poll(read, { timeout: 30_000 });
}

/** Opens the newest message of the demonstration's outbox whose subject fits, waiting until it is there. */
export async function openMessage(page: Page, site: string, subject: RegExp): Promise<void> {
  for (let turn = 0; turn < 240; turn += 1) {
    await page.goto(`${site}/outbox`);
    const link = page.locator('main').getByRole('link', { name: subject });
    if ((await link.count()) > 0) {
      await link.first().click();
      return;
    }
    await page.waitForTimeout(250);
  }
  throw new Error(`no message ${String(subject)} came`);
}

/** Signs the demonstration's editor in, by the link that lands in the outbox. */
export async function signInAsEditor(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/sign-in`);
  await page
    .locator('main')
    .getByRole('button', { name: /Edith Editor/ })
    .first()
    .click();
  await openMessage(page, site, /^Sign in/);
  const link = page.locator('pre a[href*="/sign-in/"]').first();
  await page.goto((await link.getAttribute('href')) ?? '');
  await page.locator('main').getByRole('button', { name: 'Sign in' }).first().click();
}
