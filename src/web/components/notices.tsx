import type { Child } from 'hono/jsx';
import { classes } from './classes.js';

/** Further text behind a summary; opens without JavaScript. */
export function Details(props: {
  summary: Child;
  open?: boolean | undefined;
  class?: string | undefined;
  children: Child;
}) {
  return (
    <details class={classes('nhsuk-details', props.class)} open={props.open === true}>
      <summary class="nhsuk-details__summary">
        <span class="nhsuk-details__summary-text">{props.summary}</span>
      </summary>
      <div class="nhsuk-details__text">{props.children}</div>
    </details>
  );
}

export function InsetText(props: { children: Child }) {
  return (
    <div class="nhsuk-inset-text">
      <span class="nhsuk-u-visually-hidden">Information: </span>
      {props.children}
    </div>
  );
}

/** Something that must not be overlooked. */
export function WarningCallout(props: { heading: string; children: Child }) {
  return (
    <div class="nhsuk-card nhsuk-card--warning">
      <div class="nhsuk-card__content">
        <h3 class="nhsuk-card__heading">{props.heading}</h3>
        {props.children}
      </div>
    </div>
  );
}

/** What just happened, at the top of the page that a form leads to. */
export function SuccessBanner(props: { children: Child }) {
  return (
    <div
      class="nhsuk-notification-banner nhsuk-notification-banner--success"
      data-module="nhsuk-notification-banner"
      role="alert"
      aria-labelledby="nhsuk-notification-banner-title"
    >
      <div class="nhsuk-notification-banner__header">
        <h2 class="nhsuk-notification-banner__title" id="nhsuk-notification-banner-title">
          Success
        </h2>
      </div>
      <div class="nhsuk-notification-banner__content">
        <p class="nhsuk-notification-banner__heading">{props.children}</p>
      </div>
    </div>
  );
}

export function BackLink(props: { href: string; children?: Child }) {
  return (
    <a class="nhsuk-back-link" href={props.href}>
      {props.children ?? 'Back'}
    </a>
  );
}
