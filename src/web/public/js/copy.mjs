/*
 * Copying lines of a strategy. A button with data-copy="all", "selected" or "line" stands hidden in the page
 * until this script runs; what is copied is the text of the table's cells, never numbers or hit counts,
 * except that a selection of several lines keeps each line's own text on its own line. A link with
 * data-copy="address" leads to a text file: its text is copied in place of going there.
 */
const textOf = (row) => row.querySelector('[data-line-text]')?.textContent ?? '';

/* The word beside what was pressed is for the eye, the status for a screen reader. */
function tell(button, status, done, text) {
  status.textContent = text;
  button.dataset.copied = done ? 'yes' : 'no';
  setTimeout(() => delete button.dataset.copied, 4000);
}

async function copy(text, button, status) {
  try {
    await navigator.clipboard.writeText(await text);
    tell(button, status, true, 'Copied.');
  } catch {
    // Outside https and localhost a page may not write to the clipboard.
    const way = button.href ? 'Open the link in a new tab' : 'Select the text and press Ctrl+C';
    tell(button, status, false, `Your browser did not allow copying. ${way}.`);
  }
}

async function fetchText(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
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
      if (button.dataset.copy === 'address') {
        // Whoever wants it in a new tab or as a file gets that.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void copy(fetchText(button.href), button, status);
        return;
      }
      if (button.dataset.copy === 'line') {
        void copy(textOf(button.closest('tr')), button, status);
        return;
      }
      if (button.dataset.copy === 'text') {
        void copy(area.querySelector('[data-copy-text]')?.textContent ?? '', button, status);
        return;
      }
      const chosen =
        button.dataset.copy === 'all'
          ? rows()
          : rows().filter((row) => row.querySelector('[data-copy-choice] input')?.checked);
      if (chosen.length === 0) status.textContent = 'Choose at least one line first.';
      else void copy(chosen.map(textOf).join('\n'), button, status);
    });
  }
}
