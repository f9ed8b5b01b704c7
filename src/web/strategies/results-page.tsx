import {
  pageSize,
  platformName,
  type BankQuery,
  type BankResult,
  type FacetValue,
  type FoundStrategy,
} from '../../bank/index.js';
import { Button } from '../components/button.js';
import { Checkboxes } from '../components/choices.js';
import { Pagination } from '../components/pagination.js';
import { Tag } from '../components/tag.js';
import { SearchInput, Select } from '../components/text-fields.js';
import { formatCount } from '../components/strategy-table.js';
import { formatDay } from '../dates.js';
import type { Shell } from '../env.js';
import { Layout } from '../layout.js';
import { kindColours } from './kind-colours.js';
import { queryHref } from './search-form.js';

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

function Facet(props: {
  name: string;
  legend: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  label: (value: string) => string;
  most?: number;
}) {
  // What is chosen stays, also where nothing is left of it.
  const lost = props.chosen
    .filter((value) => !props.values.some((one) => one.value === value))
    .map((value) => ({ value, count: 0 }));
  const values = [...props.values, ...lost].filter(
    ({ value }, index) => index < (props.most ?? 30) || props.chosen.includes(value),
  );
  if (values.length === 0) return null;
  return (
    <Checkboxes
      id={`filter-${props.name}`}
      name={props.name}
      legend={props.legend}
      legendSize="s"
      small
      values={props.chosen}
      items={values.map(({ value, count }) => ({
        value,
        label: `${props.label(value)} (${formatCount(count)})`,
      }))}
    />
  );
}

/** One strategy in a list of results. `words` go along, so that the page marks them too. */
export function ResultItem(props: { found: FoundStrategy; words: string }) {
  const { strategy, lines } = props.found;
  const { version } = strategy;
  const marked = props.words === '' ? '' : `?q=${encodeURIComponent(props.words)}`;
  const facts = [
    platformName(version.platform),
    version.runOn === null ? null : `run ${formatDay(version.runOn)}`,
    version.hits === null ? null : `${formatCount(version.hits)} hits`,
    strategy.authors.map(({ name }) => name).join(', '),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <li>
      <h3 class="nhsuk-heading-s">
        <a href={`/strategies/${strategy.slug}${marked}`}>{strategy.title}</a>
      </h3>
      <p class="app-meta">
        <Tag colour={kindColours[strategy.kind]}>{strategy.kind}</Tag> {facts.join(' · ')}
      </p>
      {strategy.description !== '' && <p class="nhsuk-u-margin-bottom-1">{strategy.description}</p>}
      {lines.length > 0 && (
        <ul class="app-found">
          {lines.map((line) => (
            <li>
              {line.number}{' '}
              <code translate="no">
                {line.stretches.map((stretch) =>
                  stretch.found ? <mark>{stretch.text}</mark> : stretch.text,
                )}
              </code>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Chips(props: { query: BankQuery }) {
  const { query } = props;
  const first = { ...query, page: 1 };
  const chips: { text: string; href: string }[] = [
    ...query.kinds.map((kind) => ({
      text: kind,
      href: queryHref({ ...first, kinds: query.kinds.filter((one) => one !== kind) }),
    })),
    ...query.platforms.map((platform) => ({
      text: platformName(platform),
      href: queryHref({ ...first, platforms: query.platforms.filter((one) => one !== platform) }),
    })),
    ...query.subjects.map((subject) => ({
      text: subject,
      href: queryHref({ ...first, subjects: query.subjects.filter((one) => one !== subject) }),
    })),
    ...(query.author === null
      ? []
      : [{ text: `by ${query.author}`, href: queryHref({ ...first, author: null }) }]),
    ...(query.inLines
      ? [{ text: 'inside lines', href: queryHref({ ...first, inLines: false }) }]
      : []),
  ];
  if (chips.length === 0) return null;
  return (
    <ul class="app-chips" aria-label="Filters in use">
      {chips.map((chip) => (
        <li>
          <a href={chip.href}>
            <span class="nhsuk-u-visually-hidden">Remove the filter </span>
            {chip.text} <span aria-hidden="true">✕</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The results of a search, or the whole bank, with filters beside them in one form. */
export function ResultsPage(props: { shell: Shell; query: BankQuery; result: BankResult }) {
  const { query, result } = props;
  const count = `${formatCount(result.total)} ${result.total === 1 ? 'strategy' : 'strategies'}`;
  const title = query.words === '' ? 'Strategies' : `${query.words}: strategies`;
  const first = (query.page - 1) * pageSize + 1;
  return (
    <Layout title={title} shell={props.shell} current="strategies">
      <h1>Search the bank</h1>
      <form action="/strategies" method="get">
        <div role="search">
          <SearchInput
            id="q"
            name="q"
            label="Words in titles, subjects, names and search lines"
            value={query.words}
          />
        </div>
        <div class="nhsuk-grid-row">
          <div class="nhsuk-grid-column-one-third">
            <details class="nhsuk-details app-filter" open>
              <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">Filter and sort</span>
              </summary>
              <div class="nhsuk-details__text">
                <Checkboxes
                  id="filter-in"
                  name="in"
                  legend="Where"
                  legendSize="s"
                  small
                  values={query.inLines ? ['lines'] : []}
                  items={[{ value: 'lines', label: 'Only inside search lines' }]}
                />
                <Facet
                  name="kind"
                  legend="Kind"
                  values={result.facets.kinds}
                  chosen={query.kinds}
                  label={capital}
                />
                <Facet
                  name="platform"
                  legend="Platform"
                  values={result.facets.platforms}
                  chosen={query.platforms}
                  label={platformName}
                />
                <Facet
                  name="subject"
                  legend="Subject"
                  values={result.facets.subjects}
                  chosen={query.subjects}
                  label={capital}
                  most={15}
                />
                <Select
                  id="sort"
                  name="sort"
                  label="Sort by"
                  value={query.sort}
                  options={[
                    { value: 'relevance', text: 'Best match' },
                    { value: 'newest', text: 'Newest' },
                    { value: 'title', text: 'Title' },
                  ]}
                />
                {query.author !== null && (
                  <input type="hidden" name="author" value={query.author} />
                )}
                <Button variant="secondary" small>
                  Apply filters
                </Button>
              </div>
            </details>
          </div>
          <div class="nhsuk-grid-column-two-thirds">
            <h2 class="nhsuk-heading-m">
              {query.words === '' ? count : `${count} for “${query.words}”`}
            </h2>
            <Chips query={query} />
            {result.total === 0 ? (
              <NothingFound query={query} meant={result.meant} />
            ) : (
              <ol class="app-results" start={first}>
                {result.found.map((found) => (
                  <ResultItem found={found} words={query.words} />
                ))}
              </ol>
            )}
            <Pagination
              current={query.page}
              last={result.lastPage}
              href={(page) => queryHref({ ...query, page })}
            />
          </div>
        </div>
      </form>
    </Layout>
  );
}

/** Ways on from a search that found nothing. */
function NothingFound(props: { query: BankQuery; meant: string | null }) {
  const { query, meant } = props;
  const filtered =
    queryHref({ ...query, page: 1, sort: 'relevance' }) !== queryHref({ words: query.words });
  return (
    <>
      {meant !== null && (
        <p class="nhsuk-lede-text">
          Did you mean <a href={queryHref({ ...query, words: meant, page: 1 })}>{meant}</a>?
        </p>
      )}
      <p>Every word must be there. You can</p>
      <ul>
        {filtered && (
          <li>
            remove the filters:{' '}
            <a href={queryHref({ words: query.words })}>search the whole bank</a>
          </li>
        )}
        <li>use fewer words, or the beginning of a word</li>
        <li>
          <a href="/strategies">look through all strategies</a>, or{' '}
          <a href="/topics">through the topics</a>
        </li>
        <li>
          <a href="/deposit">deposit the strategy yourself</a> once you have written it
        </li>
      </ul>
    </>
  );
}
