import type { RequestHandler } from 'express';

/** Addresses that only take POST, and the subject they belong to. */
const SUBJECTS: readonly [RegExp, string][] = [
  [/^(\/b\/[^/]+)\/threads$/, '$1'],
  [/^(\/t\/\d+)\/(?:posts|lock|pin|move|reopen|subscribe)$/, '$1'],
  [/^(\/posts\/[0-9a-f]{24})\/(?:vote|accept|save|withdraw)$/, '$1'],
  [/^(\/guides\/[^/]+)\/(?:read|useful)$/, '$1'],
  [/^(\/u\/[^/]+)\/(?:block|subscribe)$/, '$1'],
  [/^(\/(?:b|tags)\/[^/]+)\/subscribe$/, '$1'],
  [/^(\/notifications)(?:\/[0-9a-f]{24})?\/read$/, '$1'],
  [/^(\/account)\/(?:password|language|email)$/, '$1'],
  [/^(\/account\/mail)\/verify$/, '$1'],
  [/^\/(?:logout|preview)$/, '/'],
];

/** Sends who opens the address of a form's target (by the back button, or from the history) to its subject: 303. */
export const postOnly: RequestHandler = (req, res, next) => {
  if (req.method !== 'GET' && req.method !== 'HEAD') return next();
  const found = SUBJECTS.find(([address]) => address.test(req.path));
  if (!found) return next();
  res.redirect(303, req.path.replace(found[0], found[1]));
};
