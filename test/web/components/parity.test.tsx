import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Button, ButtonLink } from '../../../src/web/components/button.js';
import { Checkboxes, Radios } from '../../../src/web/components/choices.js';
import { ErrorSummary } from '../../../src/web/components/error-summary.js';
import {
  BackLink,
  Details,
  InsetText,
  SuccessBanner,
  WarningCallout,
} from '../../../src/web/components/notices.js';
import { Pagination } from '../../../src/web/components/pagination.js';
import { SummaryList } from '../../../src/web/components/summary-list.js';
import { Table } from '../../../src/web/components/table.js';
import { Tag } from '../../../src/web/components/tag.js';
import {
  SearchInput,
  Select,
  Textarea,
  TextInput,
} from '../../../src/web/components/text-fields.js';

/*
 * nhsuk-frontend ships the HTML of every example of every component. Ours must render the same for the
 * same example: a new release that changes its markup fails here, by name.
 */
const components = join(
  dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')),
  'dist/nhsuk/components',
);

interface Fixture {
  name: string;
  html: string;
}

function fixture(component: string, name: string): string {
  const file = readFileSync(join(components, component, 'fixtures.json'), 'utf8');
  const { fixtures } = JSON.parse(file) as { fixtures: Fixture[] };
  const found = fixtures.find((one) => one.name === name);
  if (found === undefined) throw new Error(`${component} has no example "${name}"`);
  // Ours keeps that style for search syntax, which their numbers are not.
  return found.html.replace(' nhsuk-input--code', '');
}

/** The same document, whatever the blanks, the order of attributes and the way to write them. */
function normal(html: string): string[] {
  return html
    .replaceAll('&ctdot;', '⋯')
    .replaceAll('&#39;', "'")
    .replace(
      /<([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi,
      (_tag, name: string, list: string) => {
        const attributes = [...list.matchAll(/([^\s=>/]+)(?:="([^"]*)")?/g)]
          .map(([, key = '', value = '']) => (value === '' ? key : `${key}="${value}"`))
          .sort();
        return `<${[name, ...attributes].join(' ')}>`;
      },
    )
    .replaceAll('</path>', '')
    .replace(/\s*(<[^>]*>)\s*/g, '\n$1\n')
    .split('\n')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

const contacts = [
  { value: 'email', label: 'Email' },
  { value: 'phone', label: 'Phone' },
];
const nhsNumberHint = (
  <>
    This is a 10 digit number (like <span class="nhsuk-u-nowrap">999 123 4567</span>) that you can
    find on an NHS letter, prescription or in the NHS App
  </>
);
const sorting = ['published', 'updated', 'views', 'comments'].map((value) => ({
  value,
  text:
    { published: 'Recently published', updated: 'Recently updated', views: 'Most views' }[value] ??
    'Most comments',
}));
const people = [
  { key: 'Name', value: 'Karen Francis' },
  { key: 'Date of birth', value: '15 March 1984' },
];
const symptoms = [
  ['Blisters on lips or around the mouth', 'Cold sores'],
  ['Itchy, dry, cracked, sore', 'Eczema'],
  ['Itchy blisters', 'Shingles, chickenpox'],
];
const skin = {
  caption: 'Impetigo can look similar to other skin conditions',
  columns: [{ heading: 'Skin symptoms' }, { heading: 'Possible cause' }],
  rows: symptoms,
  firstIsHeader: true,
};
const page = (number: number) => `#/section/${number}`;

const cases: [string, string, unknown][] = [
  ['button', 'default', <Button>Save and continue</Button>],
  [
    'button',
    'secondary, small',
    <Button variant="secondary" small>
      Find my location
    </Button>,
  ],
  ['button', 'warning', <Button variant="warning">Yes, delete this vaccine</Button>],
  ['button', 'as a link', <ButtonLink href="#">Link button</ButtonLink>],
  [
    'button',
    'secondary as a link, small',
    <ButtonLink href="#" variant="secondary" small>
      Find my location
    </ButtonLink>,
  ],
  [
    'input',
    'default',
    <TextInput id="example" name="example" label="What is your full name?" labelSize="l" heading />,
  ],
  [
    'input',
    'with error message and hint, without heading',
    <TextInput
      id="with-hint-error"
      name="example"
      label="What is your NHS number?"
      hint={nhsNumberHint}
      error="Enter NHS number"
      width={10}
      inputmode="numeric"
      spellcheck={false}
    />,
  ],
  [
    'textarea',
    'with error message, without heading',
    <Textarea
      id="with-error-message"
      name="example"
      label="Can you provide more detail?"
      error="You must provide an explanation"
    />,
  ],
  [
    'textarea',
    'default',
    <Textarea
      id="example"
      name="example"
      label="Can you provide more detail?"
      labelSize="l"
      heading
      hint="Do not include personal information like your name, date of birth or NHS number"
    />,
  ],
  [
    'select',
    'with selected value',
    <Select
      id="with-value"
      name="example"
      label="Sort by"
      labelSize="l"
      heading
      options={sorting}
      value="updated"
    />,
  ],
  [
    'search-input',
    'with hint and value',
    <SearchInput
      id="example"
      name="example"
      label="Search by NHS number"
      labelSize="m"
      heading
      hint={nhsNumberHint}
      value="999 123 4567"
      width={20}
    />,
  ],
  [
    'checkboxes',
    'with error message and hint, without heading',
    <Checkboxes
      id="with-hint-error"
      name="example"
      legend="How do you want to be contacted about this?"
      hint="Select all options that are relevant to you"
      error="Select how you want to be contacted"
      items={[...contacts, { value: 'text message', label: 'Text message' }]}
    />,
  ],
  [
    'radios',
    'with error message, without heading',
    <Radios
      id="with-error-message"
      name="example"
      legend="How do you want to be contacted about this?"
      error="Select how you want to be contacted"
      items={[...contacts, { value: 'text', label: 'Text message' }]}
    />,
  ],
  [
    'error-summary',
    'default',
    <ErrorSummary
      errors={[{ field: 'example-day', message: 'Date of birth must be in the past' }]}
    />,
  ],
  [
    'error-summary',
    'without error link (mixed)',
    <ErrorSummary
      errors={[
        { message: 'Invalid username or password' },
        {
          field: 'example-terms-of-service',
          message: 'Agree to the terms of service to log in',
        },
      ]}
    />,
  ],
  ['tag', 'default', <Tag>Active</Tag>],
  ['summary-list', 'example person: Karen Francis', <SummaryList rows={people} />],
  ['tables', 'default', <Table {...skin} />],
  ['pagination', 'numbered', <Pagination current={2} last={3} href={page} />],
  ['pagination', 'numbered first page', <Pagination current={1} last={3} href={page} />],
  ['pagination', 'numbered with many pages', <Pagination current={10} last={40} href={page} />],
  [
    'details',
    'default',
    <Details summary="How to find your NHS number">
      You can find your NHS number by logging in to the NHS App or on any document the NHS has sent
      you.
    </Details>,
  ],
  [
    'inset-text',
    'default',
    <InsetText>
      <p>You can report any suspected side effect using the Yellow Card safety scheme</p>
    </InsetText>,
  ],
  [
    'warning-callout',
    'with HTML',
    <WarningCallout heading="Important">
      <p class="nhsuk-card__description">
        Stay away from school, nursery or work until all the spots have crusted over. This is
        usually 5 days after the spots first appeared.
      </p>
    </WarningCallout>,
  ],
  ['back-link', 'default', <BackLink href="#" />],
  [
    'notification-banner',
    'with success variant',
    <SuccessBanner>Email sent to example@email.com</SuccessBanner>,
  ],
];

describe('our components render what nhsuk-frontend shows', () => {
  it.each(cases)('%s: %s', (component, name, ours) => {
    expect(normal(String(ours))).toEqual(normal(fixture(component, name)));
  });

  it('tables: default, responsive', () => {
    const file = readFileSync(join(components, 'tables', 'fixtures.json'), 'utf8');
    const { fixtures } = JSON.parse(file) as { fixtures: Fixture[] };
    const found = fixtures.find(
      ({ name, html }) =>
        name === 'default' && html.startsWith('<table class="nhsuk-table nhsuk-table--responsive"'),
    );
    const ours: unknown = <Table {...skin} responsive />;
    expect(normal(String(ours))).toEqual(normal(found?.html ?? ''));
  });

  it('fails for markup that is not the same', () => {
    expect(normal('<p class="a">x</p>')).not.toEqual(normal('<p class="b">x</p>'));
    expect(normal('<p>x</p>')).not.toEqual(normal('<p>y</p>'));
  });
});
