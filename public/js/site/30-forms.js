// Forms: the mistakes come into view, long texts are counted as people count, and nothing is sent twice by a nervous thumb.
{
  document.querySelector('[data-focus]')?.focus();

  const letters = new Intl.Segmenter(document.documentElement.lang, { granularity: 'grapheme' });
  const EXACT_UNTIL = 3000;
  const count = (text) => (text.length > EXACT_UNTIL ? text.length : [...letters.segment(text)].length);

  for (const note of document.querySelectorAll('[data-count]')) {
    const field = document.getElementById(note.dataset.count);
    const limits = note.textContent;
    const max = Number(note.dataset.max);
    const tell = () => {
      const length = count(field.value.trim());
      note.textContent = length ? `${length} / ${max}` : limits;
      note.classList.toggle('field__count--over', length > max);
    };
    field.addEventListener('input', tell);
    tell();
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || event.submitter?.formTarget === '_blank') return;
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = 'yes';
  });
  // A page that comes back from the browser's memory may send its forms again.
  addEventListener('pageshow', () => {
    for (const form of document.forms) delete form.dataset.sent;
  });
}
