/** Every form and every page that reads its address, with what they take. */

export const BODY = 'I have tried for two weeks and do not know how to go on.';
const GROUNDS = { sourceUrl: 'https://example.com/', sourceTitle: 'A page', claim: 'heard' };
/** Words that are asked about, and the field that says they were. */
const TOLD = { body: 'Like YouTube videos and earn Rs 50 per like.', seen: 'paid-likes wording' };
const THREAD = {
  kind: 'question',
  title: 'How do I begin a blog?',
  body: BODY,
  tags: 'blog, first',
  ...GROUNDS,
  seen: 'otp wording',
  _key: 'a-key-of-it',
};
const SWITCH = { value: '1' };

/** Each form with fields that would be taken. N, P, S, A, D, Q stand for a thread's number, a post, a slug, a name, a decision, an appeal. */
export const forms: Record<string, Record<string, string>> = {
  '/register': {
    name: 'zara',
    email: 'zara@example.org',
    password: 'nine blue umbrellas',
    agree: 'yes',
    to: '/guides',
    _key: 'a-key-of-joining',
  },
  '/login': {
    login: 'zara',
    password: 'nine blue umbrellas',
    to: '/',
    keptPath: '/t/1/posts',
    'kept.body': BODY,
  },
  '/b/freelancing/threads': THREAD,
  '/b/nowhere/threads': THREAD,
  '/t/N/posts': { body: BODY, ...GROUNDS, _key: 'a-key-of-a-reply' },
  '/t/N/posts#told': { ...TOLD, ...GROUNDS, _key: 'a-key-of-another' },
  '/t/N/edit': { title: 'How do I begin a shop?', tags: 'shop', seen: 'otp' },
  '/t/N/lock': SWITCH,
  '/t/N/pin': SWITCH,
  '/t/N/move': { board: 'blogging' },
  '/posts/P/edit': { ...TOLD, ...GROUNDS },
  '/posts/P/vote': SWITCH,
  '/posts/P/accept': SWITCH,
  '/posts/P/save': SWITCH,
  '/posts/P/outcome': { result: 'lost-money', triedAt: '2026-11', note: BODY },
  '/posts/P/flag': { reason: 'scam', note: BODY },
  '/mod/posts/P': {
    kind: 'retitle',
    canned: 'wrong',
    reason: BODY,
    source: 'https://example.org/',
    title: 'How do I begin a shop?',
    board: 'blogging',
    measure: 'warn',
    sweep: 'yes',
    seen: '0 0 ',
  },
  '/mod/posts/P/claim': SWITCH,
  '/mod/appeals/Q': { kind: 'overturn', reason: BODY },
  '/decisions/D/appeal': { words: BODY, _key: 'a-key-of-an-appeal' },
  '/check': { offer: BODY },
  '/posts/P/withdraw': SWITCH,
  '/preview': { ...TOLD, title: 'Easy money', ...GROUNDS },
  '/guides/start-here/read': SWITCH,
  '/guides/start-here/useful': SWITCH,
  '/u/A/block': { value: '1', to: '/account/blocks' },
  '/account/language': { lang: 'en', to: '/account' },
  '/account/password': { current: 'three calm green parrots', password: 'short' },
};

/** Each page with a query that it knows. */
export const pages: Record<string, Record<string, string>> = {
  '/': { lang: 'hi', page: '1' },
  '/b/freelancing': { sort: 'top', period: 'all', kind: 'question', before: '20', after: '1-1' },
  '/b/freelancing/new': { kind: 'showcase', guide: 'start-here' },
  '/t/N/S': { page: '1', quote: '2', lang: 'hi' },
  '/t/N/unread': { after: '1' },
  '/t/N/edit': { lang: 'hi' },
  '/posts/P/history': { lang: 'hi' },
  '/posts/P/contacts': { lang: 'hi' },
  '/account/blocks': { lang: 'hi' },
  '/posts/P/outcome': { lang: 'hi' },
  '/posts/P/outcomes': { before: '20' },
  '/posts/P/flag': { lang: 'hi' },
  '/account/flags': { thanks: '1' },
  '/mod': { lang: 'hi' },
  '/mod/posts/P': { lang: 'hi' },
  '/mod/appeals/Q': { lang: 'hi' },
  '/trust': { lang: 'hi' },
  '/mod/log': { before: '1-1' },
  '/mod/log/D': { lang: 'hi' },
  '/account/decisions': { before: '1-1', sent: '1' },
  '/decisions/D/appeal': { lang: 'hi' },
  '/check': { lang: 'hi' },
  '/u/A': { show: 'posts', before: '1-1' },
  '/tags/fiverr': { before: '1-1', after: '1-1' },
  '/saved': { before: '1' },
  '/guides/start-here': { lang: 'hi', thanks: '1' },
  '/login': { to: '/guides' },
  '/register': { to: '/guides' },
  '/account': { changed: 'password' },
};
