// Posts of an open thread are replaced by what they are now, and nothing that is being read moves.
const posts = (() => {
  const inView = (box) => box.bottom > 0 && box.top < innerHeight;
  const isInUse = (post) =>
    post.contains(document.activeElement) || post.querySelector('details.menu[open], form[data-sent]');

  /** Lets a post that came in do what those do that came with the page. */
  const wake = (post) => {
    window.htmx.process(post);
    document.dispatchEvent(new CustomEvent('live:swapped', { detail: post }));
  };

  /** Takes a post's place, unless that would move what is read, or take a button from under a finger. Tells whether it did. */
  const swap = (post, { isAskedFor = false } = {}) => {
    const old = document.getElementById(post.id);
    if (!old) return true;
    if (!isAskedFor && isInUse(old)) return false;
    const before = old.getBoundingClientRect();
    old.replaceWith(post);
    const after = post.getBoundingClientRect();
    const grown = after.height - before.height;
    if (grown !== 0 && !isAskedFor) {
      if (inView(before)) {
        post.replaceWith(old);
        return false;
      }
      if (before.top < 0) scrollBy({ top: grown, behavior: 'instant' });
    }
    wake(post);
    return true;
  };

  /** Asks for posts as they are now: those after a number, or those of some numbers. */
  const fetchNews = async (thread, query) => {
    const answer = await fetch(`/t/${thread}/news?${query}`, { headers: { 'HX-Request': 'true' } });
    if (!answer.ok || answer.redirected) throw new Error(`no news: ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    // Drawings of icons that the page does not have yet.
    for (const drawing of page.querySelectorAll('symbol'))
      if (!document.getElementById(drawing.id))
        document.querySelector('symbol')?.parentElement.append(drawing);
    return page.querySelector('[data-news]');
  };

  return { wake, swap, fetchNews };
})();
