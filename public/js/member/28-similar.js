// Who writes a question sees threads that ask the same while they type its title. Seen once, they are not asked again as they post.
{
  const WAIT = 500;
  const SHORTEST = 8;
  const place = document.querySelector('[data-similar]');
  const title = place && document.getElementById(place.dataset.similar);
  const form = title?.form;

  let timer;
  const look = async () => {
    const typed = title.value.trim();
    if (typed.length < SHORTEST || form.elements.kind.value !== 'question')
      return void (place.innerHTML = '');
    const response = await fetch(`/search/similar?${new URLSearchParams({ title: typed })}`).catch(
      () => null,
    );
    if (!response?.ok || title.value.trim() !== typed) return;
    const html = await response.text();
    if (html.trim() !== place.innerHTML.trim()) place.innerHTML = html;
    if (place.querySelector('a')) form.elements.compared.value = 'yes';
  };
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, WAIT);
  };
  if (form) {
    title.addEventListener('input', lookSoon);
    form.addEventListener('change', (event) => {
      if (event.target.name === 'kind') lookSoon();
    });
    if (title.value && !form.elements.compared.value) lookSoon();
  }
}
