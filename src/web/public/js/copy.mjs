/*
 * Copying lines of a strategy. A button with data-copy="all", "selected" or "line" stands hidden in the page
 * until this script runs; what is copied is the text of the table's cells, never numbers or hit counts,
 * except that a selection of several lines keeps each line's own text on its own line.
 */
const textOf = (row) => row.querySelector('[data-line-text]')?.textContent ?? '';

async function copy(text, status) {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = 'Copied.';
  } catch {
    // Outside https and localhost a page may not write to the clipboard.
    status.textContent = 'Your browser did not allow copying. Select the text and press Ctrl+C.';
  }
}

export function enableCopying() {
  for (const area of document.querySelectorAll('[data-copy-area]')) {
    const status = area.querySelector('[role="status"]');
    const rows = () => [...area.querySelectorAll('tr[data-line]')];
    for (const element of area.querySelectorAll('[data-copy], [data-copy-choice]'))
      element.hidden = false;
    area.addEventListener('click', (event) => {
      const button = event.target.closest('[data-copy]');
      if (!button || !status) return;
      if (button.dataset.copy === 'line') {
        void copy(textOf(button.closest('tr')), status);
        return;
      }
      if (button.dataset.copy === 'text') {
        void copy(area.querySelector('[data-copy-text]')?.textContent ?? '', status);
        return;
      }
      const chosen =
        button.dataset.copy === 'all'
          ? rows()
          : rows().filter((row) => row.querySelector('[data-copy-choice] input')?.checked);
      if (chosen.length === 0) status.textContent = 'Choose at least one line first.';
      else void copy(chosen.map(textOf).join('\n'), status);
    });
  }
}
