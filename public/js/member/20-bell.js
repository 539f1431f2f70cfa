// The bell counts on every open page, and so does the page's title.
{
  const bell = document.querySelector('[data-bell]');
  const badge = bell.querySelector('.bell__count');
  const { title } = document;
  const plural = new Intl.PluralRules(document.documentElement.lang);

  const show = (count) => {
    const words = count === 0 ? 'none' : plural.select(count) === 'one' ? 'one' : 'other';
    bell.setAttribute('aria-label', bell.dataset[words].replace('#', count));
    badge.hidden = count === 0;
    badge.textContent = count > 99 ? '99+' : count;
    document.title = count === 0 ? title : `(${count}) ${title}`;
  };

  show(Number(bell.dataset.bell));
  document.addEventListener('live:unread', ({ detail }) => show(detail.count));
}
