import { type Request, type Response, Router } from 'express';
import { Refusal } from '../../platform/errors.ts';
import { forgetActions, secondsToWait } from '../../platform/http/rate-limit.ts';
import {
  type FormState,
  blankForm,
  queryText,
  readForm,
  refusedForm,
  safeReturn,
} from '../../platform/http/request.ts';
import { isLang } from '../../platform/i18n/languages.ts';
import { trustLevelOf } from './trust.rules.ts';
import { PASSWORD_LENGTH, PasswordForm } from './account.form.ts';
import { signIn, signedIn } from './accounts.http.ts';
import { chooseLanguage } from './accounts.ts';
import { changePassword } from './credentials.ts';

export const accountsRoutes = Router();

const showAccount = (
  req: Request,
  res: Response,
  { form, status = 200 }: { form: FormState; status?: number },
) => {
  const member = signedIn(req);
  const { name, email } = member;
  const level = trustLevelOf(member);
  const changed = queryText(req, 'changed');
  return res.page(
    'accounts/account',
    {
      title: req.viewer.t('accounts.account'),
      width: 'read',
      name,
      email,
      trust: { level, name: req.viewer.t(`trust.levels.${level}.name`) },
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
