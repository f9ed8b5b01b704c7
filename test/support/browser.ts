import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
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
