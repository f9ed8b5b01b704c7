import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findStrategy } from '../../../src/bank/index.js';
import { openSite, type TestSite } from '../../support/web.js';
import { deliriumHistory } from '../../bank/strategies.js';

let site: TestSite;
let cookie: string;

beforeAll(async () => {
  site = await openSite();
  cookie = await site.signInAs(await site.addPerson('contributor', 'Ada Contributor'));
});
afterAll(() => site.close());

const details = {
  kind: 'strategy',
  title: 'Delirium on wards',
  description: 'Which inpatients have delirium?',
  subjects: 'Delirium, older people',
  purpose: 'audit',
  authors: 'Ada Contributor, 0000-0002-1825-0097\nGrace Hopper',
  organisation: 'Example Library',
  licence: 'CC-BY-4.0',
  database: 'Ovid MEDLINE(R) ALL',
  runOn: '9/11/2026',
  limitsNote: 'none',
};

/** The fields a page holds, as a browser would send them. */
function fieldsOf(html: string): Record<string, string> {
  const decode = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  const fields: Record<string, string> = {};
  for (const [, tag = ''] of html.matchAll(/<input ([^>]*)>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    if (name !== undefined && /type="hidden"|type="text"/.test(tag)) {
      fields[name] = decode(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
    }
  }
  for (const [, name = '', text = ''] of html.matchAll(
    /<textarea [^>]*name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g,
  )) {
    fields[name] = decode(text.replace(/^\n/, '')).replaceAll('\n', '\r\n');
  }
  return fields;
}

describe('depositing', () => {
  it('reads the pasted history back as a table', async () => {
    const answer = await site.post('/deposit', { step: 'read', text: deliriumHistory });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('9 lines: Ovid MEDLINE, Ovid MEDLINE(R) ALL, 1946 to November 06, 2026');
    expect(html).toContain('id="L9"');
  });

  it('reads the file that PubMed downloads', async () => {
    const text = [
      'Search number,Query,Sort By,Filters,Search Details,Results,Time',
      '3,"#1 AND #2",,,"(""a"") AND (""b"")",123,05:10:11',
      '2,"""hand hygiene""[tiab] OR handwash*[tiab]",,Review,"x",9456,05:09:58',
      '1,"""Cross Infection""[Mesh]",,,"y",99801,05:09:01',
    ].join('\r\n');
    const html = await (await site.post('/deposit', { step: 'read', text })).text();
    expect(html).toContain('3 lines: PubMed, 123 hits');
    expect(html).toContain('&quot;hand hygiene&quot;[tiab] OR handwash*[tiab]');
    expect(html).toContain('#L1">#1</a> AND <a');
    expect(html).toContain('>99,801<');
  });

  it('tells the columns of an EBSCO history from its searches', async () => {
    const text = [
      '#\tQuery\tLimiters/Expanders\tLast Run Via\tResults',
      'S2\tTI ( nurs* OR ward* )\tSearch modes - Boolean/Phrase\tInterface - EBSCOhost\t45,678',
      'S1\t(MH "Delirium+")\tSearch modes - Boolean/Phrase\tInterface - EBSCOhost\t9,876',
    ].join('\n');
    const html = await (await site.post('/deposit', { step: 'read', text })).text();
    expect(html).toContain('TI ( nurs* OR ward* )</code>');
    const row = /<tr[^>]*id="L2"[\s\S]*?<\/tr>/.exec(html)?.[0] ?? '';
    expect(row).toContain('45,678');
    expect(row).not.toContain('Search modes');
  });

  it('says once what is wrong several times in a line', async () => {
    const text = '#1 a[tiab] , , , b[tiab]\n#2 #1 AND c[tiab]\n';
    const html = await (await site.post('/deposit', { step: 'read', text })).text();
    const row = /<tr[^>]*id="L1"[\s\S]*?<\/tr>/.exec(html)?.[0] ?? '';
    expect(row.match(/passed over/g)).toHaveLength(1);
    expect(row).toContain('(3 times)');
  });

  it('shows what could not be read where it stands', async () => {
    const html = await (
      await site.post('/deposit', { step: 'read', text: '1. (stroke or.tw.\n2. 1 and 7\n' })
    ).text();
    expect(html).toMatch(/<tr[^>]*id="L2"[\s\S]*?app-problem[\s\S]*?<\/tr>/);
  });

  it('keeps the paste while a visitor signs in', async () => {
    const answer = await site.post('/deposit', { step: 'details', text: deliriumHistory });
    expect(answer.status).toBe(401);
    const held = fieldsOf(await answer.text());
    expect(held['text']?.replaceAll('\r\n', '\n')).toBe(deliriumHistory);
    const after = await site.post('/deposit', { ...held, step: 'details' }, cookie);
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('About your strategy');
  });

  it('goes from paste to the bank through the pages alone, with nothing lost or changed', async () => {
    const text = `${deliriumHistory}\n  "quoted & <angled>" line\n`;
    let answer = await site.post('/deposit', { step: 'read', text }, cookie);
    let fields = fieldsOf(await answer.text());
    answer = await site.post('/deposit', { ...fields, step: 'details' }, cookie);
    fields = fieldsOf(await answer.text());
    expect(fields['segment']).toBe('1946 to November 06, 2026');
    expect(fields['authors']).toBe('Ada Contributor');
    answer = await site.post('/deposit', { ...fields, ...details, step: 'check' }, cookie);
    const check = await answer.text();
    expect(check).toContain('Check your answers');
    fields = fieldsOf(check);
    const done = await site.post('/deposit', { ...fields, step: 'deposit' }, cookie);
    expect(done.headers.get('Location')).toBe('/strategies/delirium-on-wards?from=deposit');
    // Pressed twice: the same address, one strategy.
    const again = await site.post('/deposit', { ...fields, step: 'deposit' }, cookie);
    expect(again.headers.get('Location')).toBe(done.headers.get('Location'));
    expect(await findStrategy(site.services.db, 'delirium-on-wards')).toMatchObject({
      kind: 'strategy',
      purpose: 'audit',
      subjects: ['delirium', 'older people'],
      authors: [
        { name: 'Ada Contributor', orcid: '0000-0002-1825-0097' },
        { name: 'Grace Hopper' },
      ],
      version: { number: 1, text, runOn: '2026-11-09', segment: '1946 to November 06, 2026' },
    });
    expect(await (await site.get('/strategies/delirium-on-wards?from=deposit')).text()).toContain(
      'Your strategy is in the bank',
    );
  });

  it('answers 422 with what to put right, and keeps every answer', async () => {
    const answer = await site.post(
      '/deposit',
      {
        ...details,
        title: '',
        runOn: '31/02/2026',
        limitsNote: '',
        step: 'check',
        text: deliriumHistory,
      },
      cookie,
    );
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const field of ['title', 'runOn', 'limitsNote'])
      expect(html).toContain(`href="#${field}"`);
    const kept = fieldsOf(html);
    expect(kept).toMatchObject({ runOn: '31/02/2026', organisation: 'Example Library' });
    expect(kept['text']?.replaceAll('\r\n', '\n')).toBe(deliriumHistory);
  });

  it('refuses more subjects than it keeps, and keeps them in the form', async () => {
    const subjects = Array.from({ length: 21 }, (_, at) => `subject ${at}`).join(', ');
    const answer = await site.post(
      '/deposit',
      { ...details, subjects, step: 'check', text: deliriumHistory },
      cookie,
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Give 20 subjects or fewer');
    expect(fieldsOf(html)).toMatchObject({ subjects });
  });

  it('refuses a date that lies ahead', async () => {
    const answer = await site.post(
      '/deposit',
      { ...details, runOn: '2027-01-01', step: 'check', text: deliriumHistory },
      cookie,
    );
    expect(answer.status).toBe(422);
  });

  it('does not let the last step pass over the checks or the sign-in', async () => {
    const fields = { ...details, title: '', step: 'deposit', text: deliriumHistory };
    expect((await site.post('/deposit', fields, cookie)).status).toBe(422);
    expect((await site.post('/deposit', { ...fields, title: 'x' })).status).toBe(401);
  });

  it('warns of what has the form of an NHS number', async () => {
    const html = await (
      await site.post('/deposit', { step: 'read', text: 'patient 943 476 5919 falls.tw.' })
    ).text();
    expect(html).toContain('Is this an NHS number?');
  });

  it('names what is in the bank already', async () => {
    const fields = { ...details, title: 'Twin', step: 'deposit', text: 'twins.tw.\n' };
    await site.post('/deposit', fields, cookie);
    const html = await (
      await site.post('/deposit', { step: 'read', text: 'twins.tw.\n' }, cookie)
    ).text();
    expect(html).toContain('the same text');
  });

  it.each(['', '   \n'])('asks for a text: "%s"', async (text) => {
    const answer = await site.post('/deposit', { step: 'read', text });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('href="#text"');
  });
});

describe('a new version through the pages', () => {
  it('is made by the depositor and by nobody else', async () => {
    const fields = { ...details, title: 'Grows', step: 'deposit', text: 'one.tw.\n' };
    await site.post('/deposit', fields, cookie);
    const change = { of: 'grows', text: 'two.tw.\n', changeNote: 'Another word', kind: 'filter' };
    const other = await site.signInAs(await site.addPerson('contributor', 'Bob'));
    expect((await site.get('/deposit?of=grows', other)).status).toBe(403);
    const refused = await site.post('/deposit', { ...change, step: 'deposit' }, other);
    expect(refused.status).toBe(422);
    const done = await site.post('/deposit', { ...change, step: 'deposit' }, cookie);
    expect(done.status).toBe(303);
    expect(await findStrategy(site.services.db, 'grows')).toMatchObject({
      kind: 'strategy',
      version: { number: 2, text: 'two.tw.\n', changeNote: 'Another word' },
    });
  });
});
