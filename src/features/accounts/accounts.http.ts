/** Helpers for the routes of all rooms: who asks, and what they are shown of themselves. */
import type { Request, RequestHandler, Response } from 'express';
import { Refusal } from '../../platform/errors.ts';
import { type KeptWords, asHiddenFields } from '../../platform/http/kept-words.ts';
import { blankForm, queryText, safeReturn } from '../../platform/http/request.ts';
import type { Viewer as PlatformViewer } from '../../platform/http/viewer.ts';
import { isLang, langFromHeader } from '../../platform/i18n/languages.ts';
import { translate } from '../../platform/i18n/translate.ts';
import { DAY } from '../../platform/clock.ts';
import { config } from '../../platform/config.ts';
import { type Member, findBySession } from './accounts.ts';
import { presentAuthor } from './member.present.ts';
import { isModerator } from './member.rules.ts';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Express types are extended this way
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this is what a member is to Express
    interface Member extends AccountMember {}
  }
}
type AccountMember = Member;

export type Viewer = PlatformViewer;

const LANG_STAYS = 365 * DAY;

const cookieLang = (req: Request): unknown => /(?:^|;\s*)lang=(\w+)/.exec(req.headers.cookie ?? '')?.[1];

const rememberLang = (req: Request, res: Response, lang: string): void => {
  const referer = req.get('Referer') ?? '';
  const isClicked = URL.canParse(referer) && new URL(referer).host === req.get('Host');
  if (!isClicked) return;
  res.cookie('lang', lang, {
    maxAge: LANG_STAYS,
    httpOnly: true,
    sameSite: 'lax',
    secure: config.PUBLIC_URL.startsWith('https:'),
  });
};

/** Finds out who reads, and in which language: the switch's, the member's, the cookie's, the browser's. */
export const readers: RequestHandler = async (req, res, next) => {
  const { memberId, epoch } = req.session ?? {};
  const member = memberId ? await findBySession(memberId, epoch ?? -1) : null;
  const switched = req.query['lang'];
  const lang =
    [switched, member?.lang, cookieLang(req)].find(isLang) ?? langFromHeader(req.get('Accept-Language'));
  if (isLang(switched) && !member) rememberLang(req, res, switched);
  req.viewer = { member, lang, t: translate(lang) };
  req.presentedViewer = {
    lang,
    member: member
      ? { ...presentAuthor(member.name), reputation: member.reputation, isModerator: isModerator(member) }
      : null,
  };
  res.set('Content-Language', lang);
  next();
};

/** The member who asks. Throws `session.not-signed-in` for a guest. */
export function signedIn(req: Request): Member {
  if (!req.viewer.member) throw new Refusal('session.not-signed-in');
  return req.viewer.member;
}

/** The moderator who asks. Throws for a guest and `member.not-allowed` for a member. */
export function signedInModerator(req: Request): Member {
  const member = signedIn(req);
  if (!isModerator(member)) throw new Refusal('member.not-allowed');
  return member;
}

/** What the sign-in page shows; `kept` are words that wait to be sent. */
export const presentLogin = (req: Request, kept: KeptWords | null, form = blankForm()) => ({
  title: req.viewer.t('accounts.sign-in'),
  width: 'form' as const,
  form,
  to: safeReturn(form.values['to'] ?? queryText(req, 'to')),
  kept: kept && {
    shown: kept.fields.filter(({ name }) => name === 'title' || name === 'body'),
    hidden: asHiddenFields(kept),
  },
});

/** Sends a guest to sign in: with the way back after a page, with their words after a form. */
export async function askToSignIn(req: Request, res: Response, kept: KeptWords | null): Promise<void> {
  if (req.method === 'GET' || req.method === 'HEAD') {
    res.redirect(303, `/login?to=${encodeURIComponent(req.originalUrl)}`);
    return;
  }
  await res.page('accounts/login', presentLogin(req, kept), { status: 401 });
}
