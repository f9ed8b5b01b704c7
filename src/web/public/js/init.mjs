import { initAll } from '/js/nhsuk-frontend.min.js';
import { enableCopying } from '/js/copy.mjs';

initAll();
enableCopying();

// Filters are open in the page, so that they work without scripts; on a phone they start closed.
if (!window.matchMedia('(min-width: 48.0625em)').matches) {
  for (const filter of document.querySelectorAll('details.app-filter'))
    filter.removeAttribute('open');
}
