// Drafts: what is being written is kept in this browser until the server has taken it.
{
  const SENT = 'draft-sent';
  const keyOf = (form) => `draft:${form.dataset.draft}`;
  const fieldsOf = (form) => [...form.querySelectorAll('input[type=text], textarea, select')];
  const page = () => location.href.replace(/#.*/, '');

  const keep = (form) => {
    const values = Object.fromEntries(fieldsOf(form).map((field) => [field.id, field.value]));
    const isEmpty = Object.values(values).every((value) => value.trim() === '');
    if (isEmpty) localStorage.removeItem(keyOf(form));
    else localStorage.setItem(keyOf(form), JSON.stringify(values));
  };

  const restore = (form) => {
    const kept = JSON.parse(localStorage.getItem(keyOf(form)) ?? 'null');
    if (!kept || 'refused' in form.dataset) return;
    for (const field of fieldsOf(form)) {
      if (field.value !== '' || !kept[field.id]) continue;
      field.value = kept[field.id];
      field.dispatchEvent(new Event('input', { bubbles: true }));
      for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details'))
        fold.open = true;
    }
  };

  // Only an answer to the form itself tells that it was taken: not "back", not another address typed in.
  const settle = () => {
    const sent = JSON.parse(sessionStorage.getItem(SENT) ?? 'null');
    const [navigation] = performance.getEntriesByType('navigation');
    if (!sent || navigation?.type !== 'navigate' || document.referrer.replace(/#.*/, '') !== sent.from)
      return;
    sessionStorage.removeItem(SENT);
    if (!document.querySelector('[data-refused], [data-kept]')) localStorage.removeItem(sent.key);
  };

  settle();
  for (const form of document.querySelectorAll('form[data-draft]')) {
    restore(form);
    form.addEventListener('input', () => keep(form));
    form.addEventListener('submit', (event) => {
      if (event.submitter?.formTarget === '_blank') return;
      sessionStorage.setItem(SENT, JSON.stringify({ key: keyOf(form), from: page() }));
    });
  }
}
