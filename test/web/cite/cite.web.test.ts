import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDraft, approve } from '../../support/approved-issue.js';
import { addRecord } from '../../support/loop-fixtures.js';
import { openSite, type TestSite } from '../../support/web.js';

let site: TestSite;
let issueId: string;
let recordId: string;

beforeEach(async () => {
  site = await openSite();
  ({ issueId, recordId } = await addDraft(site.services.db, site.clock));
});
afterEach(() => site.close());

describe('taking items along', () => {
  it('gives the kept items of an approved issue in every format, and none of a draft', async () => {
    const path = '/bulletins/delirium-weekly/1/items.ris';
    expect((await site.get(path)).status).toBe(404);
    await approve(site.services.db, site.clock, issueId);
    const ris = await site.get(path);
    expect(ris.headers.get('content-type')).toBe(
      'application/x-research-info-systems; charset=utf-8',
    );
    expect(ris.headers.get('content-disposition')).toBe(
      'attachment; filename="delirium-weekly-1.ris"',
    );
    expect(await ris.text()).toContain('TI  - Delirium prevented\r\n');
    for (const ending of ['nbib', 'bib', 'json', 'csv']) {
      const file = await site.get(path.replace('ris', ending));
      expect(await file.text(), ending).toContain('Delirium prevented');
    }
    expect(await (await site.get('/bulletins/delirium-weekly/1')).text()).toContain(
      `href="${path}"`,
    );
  });

  it('gives one record, and a selection in the order asked for', async () => {
    const other = await addRecord(site.services.db, {
      title: 'Frailty measured',
      abstract: 'Long. '.repeat(200),
      link: 'https://journal.example.org/2',
      firstSeenAt: site.clock.now(),
    });
    const one = await (await site.get(`/records/${other}/record.ris`)).text();
    expect(one).toContain('TI  - Frailty measured');
    expect(/^AB {2}- .*/m.exec(one)![0].length).toBeLessThan(320);
    const both = await (
      await site.get(`/records/selection.csv?id=${other}&id=${recordId}&id=nonsense`)
    ).text();
    expect(both.indexOf('Frailty measured')).toBeLessThan(both.indexOf('Delirium prevented'));
  });

  it('answers 404 where there is nothing', async () => {
    for (const path of [
      '/records/selection.ris',
      '/records/x/record.ris',
      `/records/${recordId}/record.exe`,
      '/bulletins/delirium-weekly/0/items.ris',
    ]) {
      expect((await site.get(path)).status, path).toBe(404);
    }
  });
});
