import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  inTheEnd,
  openBrowser,
  openMessage,
  signInAsEditor,
  skipsBrowser,
} from '../support/browser.js';
import { type Child, startChild } from '../support/child.js';

const history = `Database: Ovid MEDLINE(R) ALL <1946 to November 20, 2026>
Search Strategy:
--------------------------------------------------------------------------------
1     exp Burnout, Professional/ (20145)
2     (burnout or "burn-out" or "compassion fatigue").ti,ab,kf. (41230)
3     1 or 2 (47012)
4     (nurs* or doctor* or midwi* or staff or clinician*).ti,ab. (1602311)
5     3 and 4 (15873)
`;

const skipped = skipsBrowser();
let folder: string;
let service: Child | undefined;
let browser: Browser | undefined;
let page: Page;
let site: string;

describe.skipIf(skipped)('the whole loop in a browser, on the demonstration', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'searchbank-demo-'));
    // As root the database runs as another user, who must be able to pass through.
    chmodSync(folder, 0o711);
    const program = fileURLToPath(new URL('../../bin/searchbank.mjs', import.meta.url));
    service = startChild(process.execPath, [program, 'start', '--demo'], {
      env: { DATA_DIR: join(folder, 'data'), PORT: '0', DATABASE_URL: '', PUBLIC_URL: '' },
    });
    site = (await service.line(/^Searchbank is at /, 120)).replace('Searchbank is at ', '');
    browser = await openBrowser();
    page = await browser.newPage();
    page.setDefaultTimeout(60_000);
  });
  afterAll(async () => {
    await browser?.close();
    await service?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const open = (path: string) => page.goto(`${site}${path}`);
  const press = (name: string | RegExp) =>
    page.locator('main').getByRole('button', { name }).first().click();
  const heading = () => page.locator('h1').innerText();

  const linkInText = (part: string) => page.locator(`pre a[href*="${part}"]`).first();

  it('finds a strategy in the bank and shows its numbered lines', async () => {
    await open('/');
    await page.getByRole('searchbox').fill('delirium');
    await page.keyboard.press('Enter');
    await page
      .getByRole('link', { name: /delirium/i })
      .first()
      .click();
    await inTheEnd(() => page.locator('#L1').count()).toBe(1);
  });

  it('signs an editor in by the link in the outbox', async () => {
    await signInAsEditor(page, site);
    await open('/desk');
    await inTheEnd(heading).toContain('desk');
  });

  it('deposits a strategy by pasting an Ovid history', async () => {
    await open('/deposit');
    await page.locator('textarea[name="text"]').fill(history);
    await page.locator('button[value="read"]').first().click();
    expect(await page.locator('#L5').innerText()).toContain('3 and 4');
    await page.locator('button[value="details"]').first().click();
    await page.getByLabel('Title').fill('Burnout of clinical staff');
    await page.getByLabel('Question, or what it is for').fill('Which staff burn out, and why?');
    await page.getByLabel('Who wrote it').fill('Edith Editor');
    await page.getByLabel('Last run on').fill('2026-11-20');
    await page.getByLabel('Limits, and why').fill('none');
    await page.locator('button[value="check"]').first().click();
    await page.locator('button[value="deposit"]').first().click();
    await inTheEnd(heading).toContain('Burnout of clinical staff');
  });

  it('attaches it to a topic', async () => {
    await open('/topics/staff-wellbeing-and-burnout');
    await page
      .getByLabel('Attach a strategy of the bank')
      .selectOption('burnout-of-clinical-staff');
    await press('Attach');
    await inTheEnd(() =>
      page.getByRole('link', { name: 'Burnout of clinical staff' }).count(),
    ).toBe(1);
  });

  it('subscribes a reader, who confirms by the button', async () => {
    await open('/bulletins/staff-wellbeing-monthly');
    await page.getByLabel('Email address').fill('nurse@ward.example');
    await press('Subscribe');
    await openMessage(page, site, /^Confirm your subscription to Staff wellbeing monthly/);
    await page.goto((await linkInText('/subscribe/confirm/').getAttribute('href')) ?? '');
    await press('Confirm');
    await inTheEnd(heading).toContain('You receive Staff wellbeing monthly');
  });

  it('pulls, compiles, and shows the draft with its reasons', async () => {
    await open('/desk');
    await press('Read all due feeds now');
    await open('/desk');
    await press(/Compile now.*Staff wellbeing monthly/);
    await inTheEnd(heading).toContain('Staff wellbeing monthly, issue 1');
    const why = page
      .locator('.app-why', { hasText: 'Selected by Burnout of clinical staff' })
      .first();
    const line = why.locator('li', { hasText: 'Line 2' });
    expect(await line.locator('code').innerText()).toBe(
      '(burnout or "burn-out" or "compassion fatigue").ti,ab,kf.',
    );
    expect((await line.locator('mark').innerText()).toLowerCase()).toContain('burnout');
    const kept = page.locator('li', { has: page.getByText('Kept', { exact: true }) });
    const before = await kept.count();
    expect(before).toBeGreaterThan(1);
    await kept.first().getByRole('button', { name: /^Drop/ }).click();
    await inTheEnd(() => kept.count()).toBe(before - 1);
  });

  it('approves, and the message is in the outbox with both its parts', async () => {
    await press('Approve and send');
    const approved = page
      .getByText('Approved, being sent')
      .or(page.getByText('Sent', { exact: true }));
    await inTheEnd(() => approved.count()).toBeGreaterThan(0);
    await openMessage(page, site, /^Staff wellbeing monthly: \d+ new items?/);
    await inTheEnd(() => page.getByText('nurse@ward.example').count()).toBeGreaterThan(0);
    const mail = page.frameLocator('iframe');
    expect(await mail.locator('h1').innerText()).toBe('Staff wellbeing monthly');
    expect(await mail.locator('h3').count()).toBeGreaterThan(0);
    expect(await page.locator('pre').innerText()).toContain('Why it is here: ');
  });

  it('stops by the link in the message and its button', async () => {
    await page.goto((await linkInText('/unsubscribe/').getAttribute('href')) ?? '');
    await inTheEnd(heading).toBe('Stop Staff wellbeing monthly');
    await press('Unsubscribe');
    await inTheEnd(heading).toBe('You no longer receive Staff wellbeing monthly');
  });
});
