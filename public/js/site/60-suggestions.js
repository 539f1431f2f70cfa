// Fields to search in name threads while one types: a combobox whose keys work as in the ARIA pattern, and Enter still searches.
{
  const WAIT = 150;
  const SHORTEST = 2;
  const answers = new Map();

  const ask = async (typed) => {
    if (!answers.has(typed)) {
      const response = await fetch(`/search/suggestions?${new URLSearchParams({ q: typed })}`);
      if (!response.ok) return '';
      answers.set(typed, await response.text());
    }
    return answers.get(typed);
  };

  const attach = (field, place) => {
    const list = document.createElement('ul');
    list.id = `suggestions-${place}`;
    list.className = 'suggestions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', field.dataset.suggests);
    field.after(list);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': list.id,
    }))
      field.setAttribute(name, value);

    const options = () => [...list.children];
    const here = () => options().findIndex((one) => one.getAttribute('aria-selected') === 'true');
    const select = (index) => {
      options().forEach((one, i) => one.setAttribute('aria-selected', String(i === index)));
      const chosen = options()[index];
      if (chosen) field.setAttribute('aria-activedescendant', chosen.id);
      else field.removeAttribute('aria-activedescendant');
      chosen?.scrollIntoView({ block: 'nearest' });
    };
    const show = (isOpen) => {
      list.hidden = !isOpen;
      field.setAttribute('aria-expanded', String(isOpen));
      if (!isOpen) select(-1);
    };
    const go = (option) => location.assign(option.dataset.path);

    let timer;
    field.addEventListener('input', () => {
      clearTimeout(timer);
      const typed = field.value.trim();
      if (typed.length < SHORTEST || navigator.connection?.saveData) return show(false);
      timer = setTimeout(async () => {
        const html = await ask(typed).catch(() => '');
        if (field.value.trim() !== typed || document.activeElement !== field) return;
        list.innerHTML = html;
        options().forEach((one, i) => (one.id = `${list.id}-${i}`));
        show(options().length > 0);
      }, WAIT);
    });
    field.addEventListener('keydown', (event) => {
      const count = options().length;
      if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        return show(false);
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && count > 0) {
        event.preventDefault();
        if (list.hidden) show(true);
        // One place between the last and the first is the field itself, with nothing chosen.
        return select(((here() + 1 + step + count + 1) % (count + 1)) - 1);
      }
      const chosen = options()[here()];
      if (event.key === 'Enter' && !list.hidden && chosen && !event.isComposing) {
        event.preventDefault();
        go(chosen);
      }
    });
    list.addEventListener('pointerdown', (event) => event.preventDefault()); // the field keeps the focus
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) go(option);
    });
    field.addEventListener('blur', () => show(false));
  };

  document.querySelectorAll('[data-suggests]').forEach(attach);
}
