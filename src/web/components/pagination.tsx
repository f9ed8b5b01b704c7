import { classes } from './classes.js';
import { ArrowLeftIcon, ArrowRightIcon } from './icons.js';

/** Page numbers to show: the ends, the current one and two on either side; null is a gap. */
export function pageNumbers(current: number, last: number): (number | null)[] {
  const shown: (number | null)[] = [];
  for (let page = 1; page <= last; page += 1) {
    if (page === 1 || page === last || Math.abs(page - current) <= 2) shown.push(page);
    else if (shown.at(-1) !== null) shown.push(null);
  }
  return shown;
}

/** Numbered pages; nothing where there is only one. `href` gives the address of a page. */
export function Pagination(props: {
  current: number;
  last: number;
  href: (page: number) => string;
}) {
  const { current, last, href } = props;
  if (last <= 1) return null;
  return (
    <nav
      class="nhsuk-pagination nhsuk-pagination--numbered"
      role="navigation"
      aria-label="Pagination"
    >
      {current > 1 && (
        <a href={href(current - 1)} class="nhsuk-pagination__previous" rel="prev">
          <ArrowLeftIcon />
          <span class="nhsuk-pagination__title">
            Previous<span class="nhsuk-u-visually-hidden"> page</span>
          </span>
        </a>
      )}
      <ul class="nhsuk-pagination__list">
        {pageNumbers(current, last).map((page) =>
          page === null ? (
            <li class="nhsuk-pagination__item nhsuk-pagination__item--ellipsis">⋯</li>
          ) : (
            <li
              class={classes(
                'nhsuk-pagination__item',
                page === current && 'nhsuk-pagination__item--current',
              )}
            >
              <a
                class="nhsuk-pagination__link"
                href={href(page)}
                aria-label={`Page ${page}`}
                aria-current={page === current ? 'page' : undefined}
              >
                {page}
              </a>
            </li>
          ),
        )}
      </ul>
      {current < last && (
        <a href={href(current + 1)} class="nhsuk-pagination__next" rel="next">
          <span class="nhsuk-pagination__title">
            Next<span class="nhsuk-u-visually-hidden"> page</span>
          </span>
          <ArrowRightIcon />
        </a>
      )}
    </nav>
  );
}
