import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importReferences, listNewRecords } from '../../../src/evidence/index.js';
import { openSite, type TestSite } from '../../support/web.js';

describe('the page of one piece of evidence', () => {
  let site: TestSite;
  let editor = '';
  const ids = new Map<string, string>();
  const page = async (path: string, cookie?: string) => (await site.get(path, cookie)).text();
  const path = (title: string) => `/records/${ids.get(title)!}`;

  beforeAll(async () => {
    site = await openSite();
    editor = await site.signInAs(await site.addPerson('editor'));
    const titles = [
      'Bedside lights and delirium: a cohort study',
      'Correction to: Bedside lights and delirium: a cohort study',
      'Retraction: Bedside lights and delirium: a cohort study',
      'Night lights <b> and confusion on wards',
    ];
    const text = titles.map((title) => `TY  - JOUR\nTI  - ${title}\nER  - \n`).join('');
    await importReferences(site.services.db, site.clock, text);
    for (const { id, title } of await listNewRecords(site.services.db, new Date(0)))
      ids.set(title.split(/[: ]/)[0]!, id);
  });
  afterAll(() => site.close());

  it('says what kind it is and why, and what corrects and retracts it', async () => {
    const text = await page(path('Bedside'));
    expect(text).toContain('Sorted as primary research because of “cohort”');
    expect(text).toMatch(/Corrected by: <a href="[^"]+">Correction to:/);
    expect(text).toMatch(/Retracted by: <a href="[^"]+">Retraction:/);
    expect(await page(path('Retraction'))).toMatch(/Retracts: <a href="[^"]+">Bedside/);
    expect(text).not.toContain('Correct it');
  });

  it('answers 404 for what is not there', async () => {
    expect((await site.get('/records/00000000-0000-4000-8000-000000000000')).status).toBe(404);
    expect((await site.get('/records/nonsense')).status).toBe(404);
  });

  it('lets nobody but an editor change anything', async () => {
    const reader = await site.signInAs(await site.addPerson('contributor'));
    for (const step of ['kind', 'join', 'part']) {
      expect((await site.post(`${path('Bedside')}/${step}`, { kind: 'news' }, reader)).status).toBe(
        403,
      );
      expect(
        (await site.post(`${path('Bedside')}/${step}`, { kind: 'news' })).headers.get('location'),
      ).toContain('/sign-in');
    }
    expect((await site.get('/records/import', reader)).status).toBe(403);
    expect(await page(path('Bedside'))).toContain('Sorted as primary research');
  });

  it('keeps the kind an editor chooses, through a merge and its undo', async () => {
    expect((await site.post(`${path('Night')}/kind`, { kind: 'nonsense' }, editor)).status).toBe(
      422,
    );
    expect(
      (await site.post(`${path('Night')}/kind`, { kind: 'policy or report' }, editor)).status,
    ).toBe(303);
    const other = `http://localhost:3000${path('Night')}?from=desk`;
    expect((await site.post(`${path('Bedside')}/join`, { other }, editor)).status).toBe(303);
    expect(await page(path('Bedside'), editor)).toContain('Joined to it');
    expect(await page(path('Night'))).toMatch(/An editor joined this to <a href="[^"]+">Bedside/);
    expect((await site.post(`${path('Night')}/part`, {}, editor)).status).toBe(303);
    expect(await page(path('Night'))).toContain('An editor sorted it as policy or report.');
    expect(await page(path('Bedside'), editor)).not.toContain('Joined to it');
  });

  it('says why it cannot join', async () => {
    for (const [other, sentence] of [
      ['', 'Paste the address'],
      [path('Bedside'), 'Choose two different items'],
      ['/records/00000000-0000-4000-8000-000000000000', 'no longer here'],
    ] as const) {
      const answer = await site.post(`${path('Bedside')}/join`, { other }, editor);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(sentence);
    }
    expect((await site.post(`${path('Bedside')}/part`, {}, editor)).status).toBe(422);
  });

  it('adds the references of a file, in the encodings of reference managers', async () => {
    const send = async (content: BlobPart | null) => {
      const body = new FormData();
      if (content !== null) body.append('file', new File([content], 'my.ris'));
      return site.app.request('http://localhost:3000/records/import', {
        method: 'POST',
        headers: { 'Sec-Fetch-Site': 'same-origin', cookie: editor },
        body,
      });
    };
    const ris = (title: string) =>
      `TY  - JOUR\r\nTI  - ${title}\r\nER  - \r\nTY  - JOUR\r\nAU  - A, B\r\nER  - \r\n`;
    const latin = await send(Buffer.from(ris('Café naïveté on wards at night'), 'latin1'));
    expect(latin.status).toBe(303);
    expect(await page(latin.headers.get('location')!, editor)).toContain('1 reference added');
    expect(await page(latin.headers.get('location')!, editor)).toContain(
      '1 reference had no title',
    );
    await send(Buffer.from(`\ufeff${ris('Zürich übt on wards at night')}`, 'utf16le'));
    const titles = (await listNewRecords(site.services.db, new Date(0))).map(({ title }) => title);
    expect(titles).toContain('Café naïveté on wards at night');
    expect(titles).toContain('Zürich übt on wards at night');
    for (const bad of [null, '', 'PK\u0003\u0004\0\0', '<html>sign in</html>']) {
      const refused = await send(bad);
      expect(refused.status).toBe(422);
      expect(await refused.text()).toMatch(/Choose a file\.|Export it again as RIS/);
    }
  });
});
