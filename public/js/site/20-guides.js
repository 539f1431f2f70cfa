// A guest's ticks: which guides were read is kept in this browser alone.
{
  const KEY = 'guides-read';
  const load = () => {
    try {
      return new Set(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    } catch {
      return new Set();
    }
  };

  const tick = (link, isRead) => {
    link.querySelector('.tick').classList.toggle('tick--done', isRead);
    link.querySelector('.visually-hidden').hidden = !isRead;
  };

  const showProgress = (list) => {
    const links = [...list.querySelectorAll('[data-guide]')];
    const count = links.filter((link) => link.querySelector('.tick--done')).length;
    const words = list.querySelector('[data-progress-words]');
    list.querySelector('progress').value = count;
    words.textContent = words.dataset.progressWords.replace('#', count);
  };

  const show = (read) => {
    for (const link of document.querySelectorAll('[data-guide]')) tick(link, read.has(link.dataset.guide));
    document.querySelectorAll('[data-progress]').forEach(showProgress);
  };

  const offer = (box, slug) => {
    const button = box.querySelector('button');
    const label = button.lastChild;
    const [read, unread] = [label.textContent, ` ${button.dataset.unread}`];
    const name = () => {
      label.textContent = load().has(slug) ? unread : read;
    };
    box.hidden = false;
    name();
    box.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      const slugs = load();
      if (!slugs.delete(slug)) slugs.add(slug);
      localStorage.setItem(KEY, JSON.stringify([...slugs]));
      name();
    });
  };

  if ('guest' in document.body.dataset) {
    show(load());
    const box = document.querySelector('[data-guest-read]');
    if (box) offer(box, document.querySelector('[data-guide-open]').dataset.guideOpen);
  }
}
