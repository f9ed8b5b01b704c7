import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDeliriumBulletin, addStrategy } from '../../support/loop-fixtures.js';
import { openSite, type TestSite } from '../../support/web.js';

let site: TestSite;
let cookie: string;

beforeEach(async () => {
  site = await openSite();
  await addDeliriumBulletin(site.services.db, site.clock);
  cookie = await site.signInAs(await site.addPerson('editor'));
});
afterEach(() => site.close());

describe('topics', () => {
  it('shows a reader the bulletins and the strategies, and no forms to change them', async () => {
    expect(await (await site.get('/topics')).text()).toContain('href="/topics/delirium"');
    const html = await (await site.get('/topics/delirium')).text();
    expect(html).toContain('href="/bulletins/delirium-weekly"');
    expect(html).toContain('every Monday at 07:00');
    expect(html).toContain('href="/strategies/delirium-prevention"');
    expect(html).not.toContain('Detach');
    expect((await site.post('/topics/delirium/strategies', { strategy: 'x' })).status).toBe(303);
  });

  it('lets an editor attach by choice or by address, and detach', async () => {
    const { db } = site.services;
    await addStrategy(db, { slug: 'confusion', title: 'Confusion', text: '1. confusion.ti,ab.' });
    const id = await addStrategy(db, {
      slug: 'restraint',
      title: 'Restraint',
      text: '1. restraint.ti,ab.',
    });
    const page = async () => (await site.get('/topics/delirium', cookie)).text();
    await site.post('/topics/delirium/strategies', { strategy: 'confusion' }, cookie);
    await site.post(
      '/topics/delirium/strategies',
      { strategy: '', address: 'https://bank.example/strategies/restraint?version=1' },
      cookie,
    );
    expect(await page()).toMatch(
      /href="\/strategies\/confusion"[\s\S]*href="\/strategies\/restraint"/,
    );
    await site.post(`/topics/delirium/strategies/${id}/detach`, {}, cookie);
    expect(await page()).not.toContain('href="/strategies/restraint"');
    const wrong = await site.post('/topics/delirium/strategies', { strategy: 'nothing' }, cookie);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('no published strategy with this address');
  });

  it('keeps the address that names no strategy, and says so beside it', async () => {
    const address = 'https://bank.example/strategies/<nothing>';
    const wrong = await site.post('/topics/delirium/strategies', { strategy: '', address }, cookie);
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('value="https://bank.example/strategies/&lt;nothing&gt;"');
    expect(html).toContain('href="#address"');
  });

  it('does not find a strategy by a key that is none', async () => {
    const none = `/topics/delirium/strategies/${'-'.repeat(36)}/detach`;
    expect((await site.post(none, {}, cookie)).status).toBe(404);
    expect((await site.post(`/feeds/${'-'.repeat(36)}`, {}, cookie)).status).toBe(404);
  });

  it('shows an editor what of a strategy cannot be read', async () => {
    const { db } = site.services;
    await addStrategy(db, { slug: 'blank', title: 'Blank one', text: ' ' });
    await site.post('/topics/delirium/strategies', { strategy: 'blank' }, cookie);
    expect(await (await site.get('/topics/delirium', cookie)).text()).toContain(
      '“Blank one” has no line that could be read',
    );
    expect(await (await site.get('/topics/delirium')).text()).not.toContain(
      'has no line that could be read',
    );
  });

  it('answers 404 where there is no such topic or bulletin', async () => {
    for (const path of ['/topics/none', '/bulletins/none', '/bulletins/delirium-weekly/7']) {
      expect((await site.get(path)).status, path).toBe(404);
    }
  });
});
