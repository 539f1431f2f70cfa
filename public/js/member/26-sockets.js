// Asks to be told what happens: by a socket once the page has nothing else to do, or else by asking every minute.
{
  const MINUTE = 60_000;
  const number = Number(document.querySelector('[data-thread]')?.dataset.thread ?? 0);
  const tell = (what, detail) => document.dispatchEvent(new CustomEvent(`live:${what}`, { detail }));
  const tellState = (state) => state && tell('state', state);
  let socket = null;
  let isOver = false;

  const poll = async () => {
    const answer = await fetch(`/notifications/news${number ? `?thread=${number}` : ''}`, {
      headers: { Accept: 'application/json' },
    });
    // Signed out meanwhile, or the thread is gone: there is nothing to ask for any more.
    isOver = answer.redirected || (answer.status >= 400 && answer.status < 500 && answer.status !== 429);
    if (!answer.ok || isOver) return;
    const { unread, thread } = await answer.json();
    tell('unread', { count: unread });
    tellState(thread);
  };

  const watch = () => number && socket.emit('watch', { thread: number }, tellState);

  const connect = async () => {
    const { io } = await import(document.body.dataset.sockets);
    socket = io({ path: '/live', transports: ['websocket'], reconnectionDelayMax: MINUTE / 2 });
    socket.on('connect', watch);
    // Refused by a server that could not look who asks: it is asked again, as after a lost connection.
    socket.on('connect_error', ({ message }) => {
      if (!socket.active && message === 'unavailable') setTimeout(() => socket.connect(), MINUTE / 2);
    });
    socket.on('unread', (news) => tell('unread', news));
    socket.on('thread', (news) => tell('thread', news));
    // Not all at once: every open page hears this in the same moment.
    socket.on('missed', () => setTimeout(watch, Math.random() * 5000));
  };

  const isSeen = () => document.visibilityState === 'visible';
  const start = () =>
    'requestIdleCallback' in window ? requestIdleCallback(connect) : setTimeout(connect, 1000);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);

  setInterval(() => {
    if (!isOver && isSeen() && !socket?.connected) poll().catch(() => {});
  }, MINUTE);
  // A phone that slept may not know yet that its connection is dead.
  let hiddenAt = 0;
  document.addEventListener('visibilitychange', () => {
    if (!isSeen()) hiddenAt = Date.now();
    else if (socket?.connected && Date.now() - hiddenAt > MINUTE) watch();
  });
}
