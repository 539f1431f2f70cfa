import { createHash } from 'node:crypto';
import { type NextFunction, type Request, type Response, Router } from 'express';
import { nameKey } from '../../language/names.ts';
import { once } from '../../platform/database/write-keys.ts';
import { Refusal } from '../../platform/errors.ts';
import { asBody, wordsKeptIn } from '../../platform/http/kept-words.ts';
import { forgetActions, secondsToWait } from '../../platform/http/rate-limit.ts';
import {
  type FormState,
  blankForm,
  queryText,
  readForm,
  refusedForm,
  safeReturn,
  writeKeyOf,
} from '../../platform/http/request.ts';
import { beginSession, endSession, SESSION_COOKIE } from '../../platform/http/session.ts';
import { formatWait } from '../../platform/i18n/format.ts';
import { isLang } from '../../platform/i18n/languages.ts';
import { LoginForm, PASSWORD_LENGTH, PasswordForm, RegisterForm } from './account.form.ts';
import { presentLogin, signedIn } from './accounts.http.ts';
import {
  type Member,
  addMember,
  changePassword,
  chooseLanguage,
  findByLogin,
  prepareMember,
  takenField,
} from './accounts.ts';
import { emailKey } from './email.ts';

export const accountsRoutes = Router();

const signIn = (req: Request, { _id, sessionEpoch }: Member) =>
  beginSession(req, { id: String(_id), epoch: sessionEpoch });

const showRegister = (
  req: Request,
  res: Response,
  { form, status = 200 }: { form: FormState; status?: number },
) =>
  res.page(
    'accounts/register',
    {
      title: req.viewer.t('accounts.register'),
      width: 'form',
      form,
      to: safeReturn(form.values['to'] ?? queryText(req, 'to')),
      password: PASSWORD_LENGTH,
    },
    { status },
  );

accountsRoutes.get('/register', (req, res) => showRegister(req, res, { form: blankForm() }));

accountsRoutes.post('/register', async (req, res) => {
  const form = readForm(RegisterForm, req);
  if (!form.ok) return showRegister(req, res, { form: form.state, status: 422 });

  const newcomer = await prepareMember({ ...form.values, lang: req.viewer.lang });
  const to = safeReturn((req.body as { to?: unknown }).to);
  try {
    await once(
      { owner: req.sessionID, key: writeKeyOf(req), values: form.values },
      newcomer.nameKey,
      async () => {
        await addMember(newcomer);
        return to;
      },
    );
  } catch (error) {
    const field = takenField(error);
    if (!field) throw error;
    const again = refusedForm(req, { field, message: req.viewer.t(`forms.${field}-taken`) });
    return showRegister(req, res, { form: again, status: 422 });
  }
  const member = await findByLogin(form.values.name, form.values.password);
  if (member) await signIn(req, member);
  res.redirect(303, to);
});

accountsRoutes.get('/login', (req, res) => res.page('accounts/login', presentLogin(req, null)));

/** Sends the words that were kept while their writer signed in, as if the form had just come in. */
const sendKept = (
  req: Request,
  kept: NonNullable<ReturnType<typeof wordsKeptIn>>,
  next: NextFunction,
): void => {
  req.url = kept.path;
  req.originalUrl = kept.path;
  req.body = asBody(kept);
  next();
};

accountsRoutes.post('/login', async (req, res, next) => {
  const { t, lang } = req.viewer;
  const kept = wordsKeptIn(req);
  const form = readForm(LoginForm, req);
  const { login, password } = form.ok ? form.values : { login: '', password: '' };
  const account = login.includes('@') ? emailKey(login) : nameKey(login);
  const again = (message: string, status: number) =>
    res.page('accounts/login', presentLogin(req, kept, refusedForm(req, { field: 'login', message })), {
      status,
    });

  const who = createHash('sha256').update(account).digest('base64url');
  const seconds = await secondsToWait('login-failure', who);
  if (seconds > 0) {
    res.set('Retry-After', String(seconds));
    return again(t('refusals.account.too-fast', { wait: formatWait(seconds, lang) }), 429);
  }
  const member = await findByLogin(login, password);
  if (!member) return again(t('refusals.account.wrong-login'), 422);

  await forgetActions('login-failure', who);
  await signIn(req, member);
  if (kept) {
    req.viewer = { ...req.viewer, member };
    return sendKept(req, kept, next);
  }
  res.redirect(303, safeReturn((req.body as { to?: unknown }).to));
});

accountsRoutes.post('/logout', async (req, res) => {
  signedIn(req);
  await endSession(req);
  res.clearCookie(SESSION_COOKIE).redirect(303, '/');
});

const showAccount = (
  req: Request,
  res: Response,
  { form, status = 200 }: { form: FormState; status?: number },
) => {
  const { name, email } = signedIn(req);
  const changed = queryText(req, 'changed');
  return res.page(
    'accounts/account',
    {
      title: req.viewer.t('accounts.account'),
      width: 'read',
      name,
      email,
      form,
      password: PASSWORD_LENGTH,
      isChanged: changed === 'password',
    },
    { status },
  );
};

accountsRoutes.get('/account', (req, res) => showAccount(req, res, { form: blankForm() }));

accountsRoutes.post('/account/password', async (req, res) => {
  const member = signedIn(req);
  const form = readForm(PasswordForm, req);
  if (!form.ok) return showAccount(req, res, { form: form.state, status: 422 });

  const who = `password ${String(member._id)}`;
  const seconds = await secondsToWait('login-failure', who);
  if (seconds > 0) throw new Refusal('account.too-fast', { seconds });
  try {
    const sessionEpoch = await changePassword(member, form.values.current, form.values.password);
    await forgetActions('login-failure', who);
    await signIn(req, { ...member, sessionEpoch });
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'account.wrong-password') throw error;
    const message = req.viewer.t('refusals.account.wrong-password');
    return showAccount(req, res, { form: refusedForm(req, { field: 'current', message }), status: 422 });
  }
  res.redirect(303, '/account?changed=password');
});

accountsRoutes.post('/account/language', async (req, res) => {
  const { lang, to } = req.body as { lang?: unknown; to?: unknown };
  if (!isLang(lang)) throw new Refusal('request.malformed');
  await chooseLanguage(signedIn(req), lang);
  res.redirect(303, safeReturn(to ?? '/account'));
});
