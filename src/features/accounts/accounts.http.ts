/** Helpers for the routes of all rooms: who asks, and what they are shown of themselves. */
import type { Request, RequestHandler, Response } from 'express';
import { DAY } from '../../platform/clock.ts';
import { config } from '../../platform/config.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { type KeptWords, asHiddenFields, keptWords, wordsKeptIn } from '../../platform/http/kept-words.ts';
import {
  type FormState,
  blankForm,
  isOwnAddress,
  queryText,
  refusedForm,
  safeReturn,
} from '../../platform/http/request.ts';
import { beginSession } from '../../platform/http/session.ts';
import { type Viewer as PlatformViewer, guestLang } from '../../platform/http/viewer.ts';
import { type Lang, isLang } from '../../platform/i18n/languages.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import { translate } from '../../platform/i18n/translate.ts';
import { PASSWORD_LENGTH } from './account.form.ts';
import { type Member, findBySession } from './accounts.ts';
import { presentAuthor } from './member.present.ts';
import { isModerator, isSuspended, whyNotModerate } from './member.rules.ts';
import { untilWords } from './suspension.present.ts';
import { noteVisit } from './visits.ts';

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Express types are extended this way
  namespace Express {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this is what a member is to Express
    interface Member extends AccountMember {}
  }
}
type AccountMember = Member;

export type Viewer = PlatformViewer;
/** Who reads words: on a page, or in a mail. */
export type Reader = Pick<Viewer, 't' | 'lang'>;

/** More than these fit into no bell. */
const MOST_COUNTED = 99;
const LANG_STAYS = 365 * DAY;

const rememberLang = (req: Request, res: Response, lang: Lang): void => {
  const isClicked = isOwnAddress(req, req.get('Referer'));
  if (!isClicked) return;
  res.cookie('lang', lang, {
    maxAge: LANG_STAYS,
    httpOnly: true,
    sameSite: 'lax',
    secure: config.PUBLIC_URL.startsWith('https:'),
  });
};

const bellLabel = (count: number, { t, lang }: Reader): string =>
  count > 0
    ? t('notifications.bell', { count, formatted: formatNumber(count, lang) })
    : t('notifications.bell-none');

/** How many notifications a member has not read, as the bell shows it and says it, now and when it counts on (`#`). */
const presentBell = (count: number, viewer: Reader) => ({
  count,
  shown: count > MOST_COUNTED ? `${MOST_COUNTED}+` : String(count),
  label: bellLabel(count, viewer),
  labels: {
    none: bellLabel(0, viewer),
    one: viewer.t('notifications.bell', { count: 1, formatted: '#' }),
    other: viewer.t('notifications.bell', { count: 2, formatted: '#' }),
  },
});

const presentSelf = (member: Member, viewer: Reader) => ({
  ...presentAuthor(member.name),
  reputation: member.reputation,
  bell: presentBell(member.unread, viewer),
  unverified: member.emailVerifiedAt ? null : member.email,
  isModerator: isModerator(member),
  suspended: isSuspended(member) && member.suspendedUntil ? untilWords(member.suspendedUntil, viewer) : null,
});

const readAs = (req: Request, member: Member | null, lang: Lang): void => {
  req.viewer = { member, lang, t: translate(lang) };
  req.presentedViewer = { lang, member: member && presentSelf(member, req.viewer) };
};

/** The member of the session, whose visit of today is noted; a note that fails breaks no page. */
const readerOf = async (req: Request): Promise<Member | null> => {
  const { memberId, epoch } = req.session ?? {};
  const member = memberId ? await findBySession(memberId, epoch ?? -1) : null;
  if (!member) return null;
  return noteVisit(member).catch((error: unknown) => {
    req.log.warn({ err: error }, 'visit not noted');
    return member;
  });
};

/** Finds out who reads, and in which language: the switch's, the member's, the cookie's, the browser's. */
export const readers: RequestHandler = async (req, res, next) => {
  const member = await readerOf(req);
  const switched = req.query['lang'];
  if (isLang(switched) && !member) rememberLang(req, res, switched);
  readAs(req, member, isLang(switched) ? switched : (member?.lang ?? guestLang(req)));
  next();
};

/** Takes what was read with this request off the bell of its answer. */
export function takeOffBell(req: Request, read: number): void {
  const { member } = req.viewer;
  if (member && read > 0) readAs(req, { ...member, unread: member.unread - read }, req.viewer.lang);
}

/** Begins a session of this member; the rest of the request is theirs already. */
export async function signIn(req: Request, member: Member): Promise<void> {
  await beginSession(req, { id: String(member._id), epoch: member.sessionEpoch });
  readAs(req, member, member.lang);
}

/** The member who asks. Throws `session.not-signed-in` for a guest. */
export function signedIn(req: Request): Member {
  if (!req.viewer.member) throw new Refusal('session.not-signed-in');
  return req.viewer.member;
}

/** The moderator who asks. Throws for a guest, and what `whyNotModerate` says. */
export function signedInModerator(req: Request): Member {
  const member = signedIn(req);
  refuse(whyNotModerate(member));
  return member;
}

/** What the sign-in page shows; `kept` are words that wait to be sent. */
export const presentLogin = (req: Request, kept: KeptWords | null, form = blankForm()) => ({
  title: req.viewer.t('accounts.sign-in'),
  width: 'form' as const,
  form,
  to: safeReturn(form.values['to'] ?? queryText(req, 'to') ?? kept?.path),
  isReset: queryText(req, 'changed') === 'password',
  kept: kept && {
    shown: kept.fields.filter(({ name }) => ['title', 'body', 'note'].includes(name)),
    hidden: asHiddenFields(kept),
  },
});

/** What the page for who has forgotten their password shows. */
export const presentForgot = (req: Request, form = blankForm()) => ({
  title: req.viewer.t('mails.resetting.title'),
  width: 'form' as const,
  form,
  isSent: queryText(req, 'sent') === '1',
});

/** What the page for joining shows. */
export const presentRegister = (req: Request, form: FormState) => ({
  title: req.viewer.t('accounts.register'),
  width: 'form' as const,
  form,
  to: safeReturn(form.values['to'] ?? queryText(req, 'to')),
  password: PASSWORD_LENGTH,
});

const askToSignIn = (req: Request, res: Response): void => {
  if (req.method === 'GET' || req.method === 'HEAD')
    return res.redirect(303, `/login?to=${encodeURIComponent(req.originalUrl)}`);
  return res.page('accounts/login', presentLogin(req, keptWords(req)), { status: 401 });
};

/**
 * Answers a guest who was refused: asks them to sign in, with the way back after a page and with their words after a
 * form; or shows their own form again, with its words and a new token. Answers false where neither fits.
 */
export function answerGuest(
  req: Request,
  res: Response,
  { status, message }: { status: number; message: string },
): boolean {
  const form = (field: string) => ({ ...refusedForm(req, { field, message }), errors: {} });
  const own = req.method === 'POST' && status < 500 ? req.path : null;
  if (status === 401) askToSignIn(req, res);
  else if (own === '/login')
    res.page('accounts/login', presentLogin(req, wordsKeptIn(req), form('login')), { status });
  else if (own === '/account/reset')
    res.page('accounts/forgot', presentForgot(req, form('email')), { status });
  else if (own === '/register') res.page('accounts/register', presentRegister(req, form('name')), { status });
  else return false;
  return true;
}
