/** Which routes are open to whom: the tables of the test that walks all routes. */

/** What a guest may send, and why. Nothing else. */
export const OPEN_TO_GUESTS: Record<string, string> = {
  '/login': 'a guest becomes a member by it; needs the token of its page',
  '/register': 'a guest becomes a member by it; needs the token of its page',
  '/account/reset': 'whoever forgot their password cannot sign in; needs the token of its page',
  '/check': 'nothing is kept of it; who forges it learns what the page says to anybody',
  '/guides/:slug/useful': 'one answer for each network; nothing can be won by forging it',
};
export const NEEDS_A_GUEST_TOKEN = ['/login', '/register', '/account/reset'];

/** What came by mail: the address itself holds a secret, so nobody can forge it, and mail programs send no token. */
export const HOLDS_A_SECRET = [
  '/account/verify/:token',
  '/account/reset/:token',
  '/unsubscribe/:member/:kind/:mac',
];

/** What only moderators may do, and whatever comes to stand under /mod and /admin, but for what is public. */
export const OF_MODERATORS = ['/t/:number/lock', '/t/:number/pin', '/t/:number/move', '/t/:number/reopen'];
const PUBLIC = ['/mod/log', '/mod/log/:no'];
/** Whether a route is a moderator's. */
export const isModerators = ({ path }: { path: string }): boolean =>
  OF_MODERATORS.includes(path) || (/^\/(?:mod|admin)(?:\/|$)/.test(path) && !PUBLIC.includes(path));

/** What somebody who is suspended may still send: what is theirs alone, and an appeal. */
export const OPEN_TO_SUSPENDED = [
  ...['/login', '/register', '/logout', '/account/password', '/account/language', '/check', '/preview'],
  ...['/account/reset', '/account/email', '/account/mail', '/account/mail/verify', ...HOLDS_A_SECRET],
  ...['/posts/:postId/save', '/posts/:postId/withdraw', '/decisions/:no/appeal'],
  ...['/guides/:slug/read', '/guides/:slug/useful', '/u/:name/block'],
  ...['t/:number', 'b/:board', 'tags/:tag', 'u/:name'].map((subject) => `/${subject}/subscribe`),
  ...['/notifications/read', '/notifications/:notificationId/read'],
];
