import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdmin, listPeople } from '../../src/accounts/index.js';
import { cookieOf, openSite, type TestSite } from '../support/web.js';

let site: TestSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const create = (email: string, name = 'Root') =>
  createAdmin(site.services.db, site.clock, { email, name, publicUrl: 'http://localhost:3000/' });

describe('the first administrator', () => {
  it('signs in by the link that the command prints, once', async () => {
    const made = await create('Root@Example.org');
    if (!made.ok) throw new Error(made.message);
    const path = new URL(made.value.url).pathname;
    const cookie = cookieOf(await site.post(path));
    expect((await site.get('/account/people', cookie)).status).toBe(200);
    expect((await site.post(path)).status).toBe(410);
  });

  it('is a known person raised, not a second one', async () => {
    const grace = await site.addPerson('contributor', 'Grace');
    expect(await create(grace.email, 'Grace Hopper')).toMatchObject({ ok: true });
    const found = (await listPeople(site.services.db)).filter(({ id }) => id === grace.id);
    expect(found).toMatchObject([{ role: 'administrator', name: 'Grace Hopper' }]);
  });

  it.each([
    ['nobody', 'Name', 'not-an-address'],
    ['nobody@example.org', '  ', 'no-name'],
  ])('is refused for %s named "%s"', async (email, name, reason) => {
    expect(await create(email, name)).toMatchObject({ ok: false, reason });
  });
});
