/** Forged requests: every form carries the token of its session; a member's request without it changes nothing. */
import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler } from 'express';
import { Refusal } from '../errors.ts';
import { isOwnAddress } from './request.ts';

const { generateToken, isRequestValid } = csrfSync({
  getTokenFromRequest: (req) => {
    const inForm = (req.body as { _csrf?: unknown } | undefined)?._csrf;
    return typeof inForm === 'string' ? inForm : req.get('X-CSRF-Token');
  },
  size: 32,
});

/**
 * The token for the forms of an answer: the session's or, to a form that came while no session can be read, the one
 * that it carried, which will be right when the database is back. Empty for a guest who reads.
 */
export function tokenFor(req: Request): string {
  if (req.session) return req.csrfToken?.() ?? '';
  const sent = req.method === 'POST' ? (req.body as { _csrf?: unknown } | undefined)?._csrf : '';
  return typeof sent === 'string' ? sent : '';
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** True when the request comes from a page of this site, or from no page at all. */
export function isFromHere(req: Request): boolean {
  const origin = req.get('Origin');
  return origin === undefined ? req.get('Sec-Fetch-Site') !== 'cross-site' : isOwnAddress(req, origin);
}

/**
 * Refuses what would change something and comes from another site (`form.foreign`) or carries no token of the reader's
 * session (`form.stale`). A guest is refused all of it (`session.not-signed-in`) but the forms for guests, which need
 * their token, too, and the paths that are `open`. Addresses that hold a `secret` are let through whoever asks: nobody can
 * forge a request to what they do not know.
 */
export function csrf({
  guestForms,
  open,
  secret,
}: {
  guestForms: ReadonlySet<string>;
  open: (path: string) => boolean;
  secret: (path: string) => boolean;
}): RequestHandler {
  return (req, _res, next) => {
    req.csrfToken = () => generateToken(req);
    if (READING.has(req.method) || secret(req.path)) return next();
    if (!isFromHere(req)) throw new Refusal('form.foreign');
    const needsToken = req.viewer.member !== null || guestForms.has(req.path);
    if (needsToken && !isRequestValid(req)) throw new Refusal('form.stale');
    if (!needsToken && !open(req.path)) throw new Refusal('session.not-signed-in');
    next();
  };
}
