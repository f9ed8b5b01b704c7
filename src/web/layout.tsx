import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { mayActAs } from '../accounts/index.js';
import { assetUrl } from './assets.js';
import { classes } from './components/classes.js';
import { type FormError, ErrorSummary } from './components/error-summary.js';
import type { Shell } from './env.js';

export type Section = 'strategies' | 'topics' | 'deposit' | 'desk' | 'feeds' | 'account';

interface NavigationLink {
  readonly section: Section;
  readonly href: string;
  readonly text: string;
}

function navigation(shell: Shell): NavigationLink[] {
  return [
    { section: 'strategies', href: '/strategies', text: 'Strategies' },
    { section: 'topics', href: '/topics', text: 'Topics' },
    { section: 'deposit', href: '/deposit', text: 'Deposit' },
    ...(mayActAs(shell.person, 'editor')
      ? [{ section: 'desk' as const, href: '/desk', text: "Editor's desk" }]
      : []),
    { section: 'feeds', href: '/feeds', text: 'Feeds' },
  ];
}

function Header(props: { shell: Shell; current: Section | undefined }) {
  const { shell, current } = props;
  const signInHref =
    shell.path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(shell.path)}`;
  return (
    <header class="nhsuk-header" data-module="nhsuk-header" role="banner">
      <div class="nhsuk-header__container nhsuk-width-container">
        <div class="nhsuk-header__service">
          <a class="nhsuk-header__service-name" href="/">
            Searchbank
          </a>
        </div>
        <nav class="nhsuk-header__account" aria-label="Account">
          <ul class="nhsuk-header__account-list">
            {shell.person === null ? (
              <li class="nhsuk-header__account-item">
                <a class="nhsuk-header__account-link" href={signInHref}>
                  Sign in
                </a>
              </li>
            ) : (
              <>
                <li class="nhsuk-header__account-item">
                  <a class="nhsuk-header__account-link" href="/account">
                    {shell.person.name}
                  </a>
                </li>
                <li class="nhsuk-header__account-item">
                  <form
                    class="nhsuk-header__account-form"
                    action="/sign-out"
                    method="post"
                    novalidate
                  >
                    <button class="nhsuk-header__account-button">Sign out</button>
                  </form>
                </li>
              </>
            )}
          </ul>
        </nav>
      </div>
      <nav class="nhsuk-header__navigation" aria-label="Menu">
        <div class="nhsuk-header__navigation-container nhsuk-width-container">
          <ul class="nhsuk-header__navigation-list">
            {navigation(shell).map((link) => (
              <li
                class={classes(
                  'nhsuk-header__navigation-item',
                  link.section === current && 'nhsuk-header__navigation-item--current',
                )}
              >
                <a
                  class="nhsuk-header__navigation-link"
                  href={link.href}
                  aria-current={link.section === current ? 'true' : undefined}
                >
                  {link.section === current ? (
                    <strong class="nhsuk-header__navigation-item-current-fallback">
                      {link.text}
                    </strong>
                  ) : (
                    link.text
                  )}
                </a>
              </li>
            ))}
            <li class="nhsuk-header__menu" hidden>
              <button
                class="nhsuk-header__menu-toggle nhsuk-header__navigation-link"
                id="toggle-menu"
                aria-expanded="false"
                type="button"
              >
                <span class="nhsuk-u-visually-hidden">Browse </span>More
              </button>
            </li>
          </ul>
        </div>
      </nav>
    </header>
  );
}

function Footer(props: { shell: Shell }) {
  const links = [
    { href: '/accessibility', text: 'Accessibility' },
    { href: '/cookies', text: 'Cookies and privacy' },
    ...(props.shell.demo ? [{ href: '/outbox', text: 'Outbox of this demonstration' }] : []),
  ];
  return (
    <footer class="nhsuk-footer" role="contentinfo">
      <div class="nhsuk-width-container">
        <div class="nhsuk-footer__meta">
          <h2 class="nhsuk-u-visually-hidden">Support links</h2>
          <ul class="nhsuk-footer__list">
            {links.map((link) => (
              <li class="nhsuk-footer__list-item">
                <a class="nhsuk-footer__list-item-link" href={link.href}>
                  {link.text}
                </a>
              </li>
            ))}
          </ul>
          <p class="nhsuk-body-s">
            Run by {props.shell.organisation}. Searchbank is free software; this is not an NHS
            website.
          </p>
        </div>
      </div>
    </footer>
  );
}

/**
 * The frame of every page. `title` is the page's own name, most particular first; `errors` puts the error
 * summary above the content and "Error: " before the title; `before` is for a back link; `feed` is the
 * address of an RSS or Atom feed of what the page lists.
 */
export function Layout(props: {
  title: string;
  shell: Shell;
  current?: Section | undefined;
  errors?: readonly FormError[] | undefined;
  before?: Child;
  feed?: { href: string; title: string; type: string } | undefined;
  /** Metadata for reference managers and machines. */
  head?: Child;
  children: Child;
}) {
  const errors = props.errors ?? [];
  const title = `${errors.length > 0 ? 'Error: ' : ''}${props.title}`;
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="en">
        <head>
          <meta charset="utf-8" />
          <title>{title === 'Searchbank' ? title : `${title} – Searchbank`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <link rel="icon" href={assetUrl('/favicon.svg')} type="image/svg+xml" />
          <link rel="stylesheet" href={assetUrl('/css/nhsuk.css')} />
          <link rel="stylesheet" href={assetUrl('/css/app.css')} />
          {props.feed !== undefined && (
            <link
              rel="alternate"
              type={props.feed.type}
              title={props.feed.title}
              href={props.feed.href}
            />
          )}
          {props.head}
        </head>
        <body>
          <script src={assetUrl('/js/boot.js')}></script>
          <a class="nhsuk-skip-link" href="#maincontent" data-module="nhsuk-skip-link">
            Skip to main content
          </a>
          <Header shell={props.shell} current={props.current} />
          <div class="nhsuk-width-container">
            {props.before !== undefined && <nav aria-label="Back">{props.before}</nav>}
            <main class="nhsuk-main-wrapper" id="maincontent">
              <ErrorSummary errors={errors} />
              {props.children}
            </main>
          </div>
          <Footer shell={props.shell} />
          <script type="module" src={assetUrl('/js/init.mjs')}></script>
        </body>
      </html>
    </>
  );
}
