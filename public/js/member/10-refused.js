// What htmx sent was refused (signed out meanwhile, too fast): send it again as an ordinary form, so that the page says why.
document.addEventListener('htmx:responseError', ({ detail }) => {
  const { path, parameters } = detail.requestConfig;
  if (path === '/preview') return;
  const form = document.createElement('form');
  form.method = 'post';
  form.action = path;
  for (const [name, value] of Object.entries(parameters)) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
});

// A piece of the page that was swapped in brings new dates and may bring a form that can be sent again.
document.addEventListener('htmx:afterSettle', ({ target }) => {
  const form = target.closest?.('form');
  if (form) delete form.dataset.sent;
});
