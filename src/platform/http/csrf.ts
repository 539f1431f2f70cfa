/** Forged requests: every form carries the token of its session; a member's request without it changes nothing. */
import { csrfSync } from 'csrf-sync';
import type { RequestHandler } from 'express';
import { Refusal } from '../errors.ts';

const { generateToken, isRequestValid } = csrfSync({
  getTokenFromRequest: (req) => {
    const inForm = (req.body as { _csrf?: unknown } | undefined)?._csrf;
    return typeof inForm === 'string' ? inForm : req.get('X-CSRF-Token');
  },
  size: 32,
});

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** True when the request comes from a page of this site, or from no page at all. */
export function isFromHere(req: { get(name: string): string | undefined }): boolean {
  const origin = req.get('Origin');
  if (origin === undefined || origin === 'null')
    return req.get('Sec-Fetch-Site') !== 'cross-site' && origin !== 'null';
  return URL.canParse(origin) && new URL(origin).host === req.get('Host');
}

/**
 * Refuses what would change something and carries no token of the reader's session: `form.stale` for a member,
 * `session.not-signed-in` for a guest, unless the path is among those `open` to guests, where the guest's own token counts.
 */
export function csrf({
  guestForms,
  open,
}: {
  guestForms: ReadonlySet<string>;
  open: (path: string) => boolean;
}): RequestHandler {
  return (req, _res, next) => {
    req.csrfToken = () => generateToken(req);
    if (READING.has(req.method)) return next();
    if (!isFromHere(req)) throw new Refusal('form.stale');
    if (req.viewer.member) {
      if (!isRequestValid(req)) throw new Refusal('form.stale');
    } else if (guestForms.has(req.path)) {
      if (!isRequestValid(req)) throw new Refusal('form.stale');
    } else if (!open(req.path)) throw new Refusal('session.not-signed-in');
    next();
  };
}
