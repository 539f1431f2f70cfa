// An open thread hears what happens in it: new posts wait behind a button, all else changes in its place.
{
  const thread = document.querySelector('[data-thread]');
  const bar = document.querySelector('[data-live]');

  if (thread && bar) {
    const { dataset } = thread;
    const said = bar.querySelector('[data-live-said]');
    const [added, changed] = ['added', 'changed'].map((what) =>
      bar.querySelector(`[data-live-show=${what}]`),
    );
    const plural = new Intl.PluralRules(document.documentElement.lang);
    const numbers = new Intl.NumberFormat('en-IN');
    /** Numbers of posts that came, that should be asked for, and posts that wait until they are out of sight. */
    const [come, stale, held] = [new Set(), new Set(), new Map()];
    let asking = 0;

    const wordsFor = (what, count) => {
      const form = plural.select(count) === 'one' ? 'One' : 'Other';
      return bar.dataset[what + form].replace('#', count);
    };
    const show = (button, words) => {
      if (!button.hidden && button.textContent === words) return;
      button.hidden = words === '';
      button.textContent = words;
      said.textContent = words;
    };
    const showAdded = (count) => {
      const words = count > 0 && bar.dataset.further ? bar.dataset.furtherWords : wordsFor('added', count);
      show(added, count > 0 ? words : '');
    };
    const showHeld = () => show(changed, held.size > 0 ? wordsFor('changed', held.size) : '');

    /** Puts what came into the page; whoever pressed the button goes on reading there. */
    const addPosts = async () => {
      if (bar.dataset.further) return location.assign(bar.dataset.further);
      const news = await posts.fetchNews(dataset.thread, `after=${dataset.lastNo}`);
      const fresh = [...news.children].filter((post) => !document.getElementById(post.id));
      // After the last of them, or the heading that they stand under.
      [...thread.children].findLast((part) => part.matches('article.post, .thread-count')).after(...fresh);
      thread.querySelector('.thread-count__note')?.remove();
      fresh.forEach(posts.wake);
      Object.assign(dataset, { lastNo: news.dataset.lastNo, replies: news.dataset.replies });
      const heading = document.querySelector('[data-reply-words]');
      if (heading) heading.textContent = news.dataset.replyWords;
      const isBehind = Math.max(...come, 0) > Number(dataset.lastNo);
      if (!isBehind) come.clear();
      showAdded(isBehind ? come.size : 0);
      if (!fresh[0]) return;
      fresh[0].tabIndex = -1;
      fresh[0].focus({ preventScroll: true });
      fresh[0].scrollIntoView({ block: 'nearest' });
    };

    const letIn = (post, options) => {
      if (posts.swap(post, options)) held.delete(post.id);
      else held.set(post.id, post);
      showHeld();
    };
    const letAllIn = (options) => [...held.values()].forEach((post) => letIn(post, options));

    /** Asks for what has changed, with others in a little while: a thread may be open on a thousand screens. */
    const ask = (no) => {
      if (document.getElementById(`p${no}`)) stale.add(no);
      askSoon();
    };
    const askSoon = () => {
      if (stale.size === 0 || asking) return;
      asking = setTimeout(
        async () => {
          const wanted = [...stale].slice(0, 21);
          wanted.forEach((one) => stale.delete(one));
          try {
            const news = await posts.fetchNews(dataset.thread, `no=${wanted.join()}`);
            for (const post of [...news.children]) letIn(post);
          } finally {
            asking = 0;
            if (stale.size > 0) ask(wanted[0]);
          }
        },
        100 + Math.random() * 1400,
      );
    };

    const score = (no, value) => {
      const words = document.querySelector(`#p${no} .vote__score`)?.lastChild;
      if (words) words.textContent = ` ${numbers.format(value)}`;
    };

    document.addEventListener('live:thread', ({ detail: { number, no, what, score: value } }) => {
      if (number !== Number(dataset.thread)) return;
      if (what === 'score') score(no, value);
      else if (what === 'changed') ask(no);
      else if (no > Number(dataset.lastNo) && !document.getElementById(`p${no}`))
        showAdded(come.add(no).size);
    });

    // After a lost connection the page compares itself with the thread as it stands.
    document.addEventListener('live:state', ({ detail: state }) => {
      if (state.number !== Number(dataset.thread)) return;
      if (state.lastNo > Number(dataset.lastNo))
        showAdded(Math.max(come.size, state.replies - Number(dataset.replies)));
      if (state.version === Number(dataset.version)) return;
      dataset.version = state.version;
      for (const post of document.querySelectorAll('article.post')) ask(Number(post.id.slice(1)));
    });

    // Signed out meanwhile, or without a connection: the page itself says so.
    added.addEventListener('click', () =>
      addPosts().catch(() => location.assign(`/t/${dataset.thread}/unread`)),
    );
    changed.addEventListener('click', () => letAllIn({ isAskedFor: true }));
    let isLooking = false;
    const look = () => {
      isLooking = false;
      letAllIn();
    };
    const lookSoon = () => {
      if (held.size === 0 || isLooking) return;
      isLooking = true;
      requestAnimationFrame(look);
    };
    addEventListener('scroll', lookSoon, { passive: true });
    document.addEventListener('focusout', lookSoon);
  }
}
