import { type NextFunction, type Request, Router } from 'express';
import { type KeptWords, asBody, wordsKeptIn } from '../../platform/http/kept-words.ts';
import { forgetActions, secondsToWait } from '../../platform/http/rate-limit.ts';
import { readForm, refusedForm, safeReturn } from '../../platform/http/request.ts';
import { endSession, SESSION_COOKIE, sessionHash } from '../../platform/http/session.ts';
import { formatWait } from '../../platform/i18n/format.ts';
import { LoginForm } from './account.form.ts';
import { presentLogin, signIn, signedIn } from './accounts.http.ts';
import { accountOf, findByLogin } from './accounts.ts';
import { announceSessionEnd } from './credentials.ts';

export const signInRoutes = Router();

signInRoutes.get('/login', (req, res) => res.page('accounts/login', presentLogin(req, null)));

/** Sends the words that were kept while their writer signed in, as if the form had just come in. */
const sendKept = (req: Request, kept: KeptWords, next: NextFunction): void => {
  req.url = kept.path;
  req.originalUrl = kept.path;
  req.body = asBody(kept);
  next();
};

signInRoutes.post('/login', async (req, res, next) => {
  const { t, lang } = req.viewer;
  const kept = wordsKeptIn(req);
  const form = readForm(LoginForm, req);
  const { login, password } = form.ok ? form.values : { login: '', password: '' };
  const again = (message: string, status: number) =>
    res.page('accounts/login', presentLogin(req, kept, refusedForm(req, { field: 'login', message })), {
      status,
    });

  const account = await accountOf(login);
  const seconds = await secondsToWait('login-failure', account);
  if (seconds > 0) {
    res.set('Retry-After', String(seconds));
    return again(t('refusals.account.too-fast', { wait: formatWait(seconds, lang) }), 429);
  }
  const member = await findByLogin(login, password);
  if (!member) return again(t('refusals.account.wrong-login'), 422);

  await forgetActions('login-failure', account);
  await signIn(req, member);
  if (kept) return sendKept(req, kept, next);
  res.redirect(303, safeReturn(form.state.values['to']));
});

signInRoutes.post('/logout', async (req, res) => {
  const { _id } = signedIn(req);
  const session = sessionHash(req.sessionID);
  await endSession(req);
  await announceSessionEnd(_id, session);
  res.clearCookie(SESSION_COOKIE).redirect(303, '/');
});
