import { type Request, type Response, Router } from 'express';
import { Refusal } from '../../platform/errors.ts';
import { forgetActions, limit, secondsToWait } from '../../platform/http/rate-limit.ts';
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
import { AddressForm, PASSWORD_LENGTH, PasswordForm } from './account.form.ts';
import { signIn, signedIn } from './accounts.http.ts';
import { type Member, chooseLanguage, takenField } from './accounts.ts';
import { changeAddress } from './addresses.ts';
import { changePassword } from './credentials.ts';

export const accountsRoutes = Router();

interface Shown {
  form: FormState;
  status?: number;
}

const showAccount = (req: Request, res: Response, { form, status = 200 }: Shown) => {
  const member = signedIn(req);
  const { name, email } = member;
  const level = trustLevelOf(member);
  return res.page(
    'accounts/account',
    {
      title: req.viewer.t('accounts.account'),
      width: 'read',
      name,
      email,
      isVerified: member.emailVerifiedAt !== null,
      trust: { level, name: req.viewer.t(`trust.levels.${level}.name`) },
      form,
      password: PASSWORD_LENGTH,
      changed: queryText(req, 'changed') ?? null,
    },
    { status },
  );
};

accountsRoutes.get('/account', (req, res) => showAccount(req, res, { form: blankForm() }));

/** Does what needs the present password. Throws what `act` throws, and `account.too-fast` after some failures. */
async function byPassword(member: Member, act: () => Promise<void>): Promise<void> {
  const who = `password ${String(member._id)}`;
  const seconds = await secondsToWait('login-failure', who);
  if (seconds > 0) throw new Refusal('account.too-fast', { seconds });
  await act();
  await forgetActions('login-failure', who);
}

const isWrongPassword = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'account.wrong-password';

accountsRoutes.post('/account/password', async (req, res) => {
  const member = signedIn(req);
  const form = readForm(PasswordForm, req);
  if (!form.ok) return showAccount(req, res, { form: form.state, status: 422 });
  const { current, password } = form.values;
  try {
    await byPassword(member, async () => {
      const sessionEpoch = await changePassword(member, current, password);
      await signIn(req, { ...member, sessionEpoch });
    });
  } catch (error) {
    if (!isWrongPassword(error)) throw error;
    const message = req.viewer.t('refusals.account.wrong-password');
    return showAccount(req, res, { form: refusedForm(req, { field: 'current', message }), status: 422 });
  }
  res.redirect(303, '/account?changed=password');
});

accountsRoutes.post('/account/email', async (req, res) => {
  const member = signedIn(req);
  const form = readForm(AddressForm, req);
  if (!form.ok) return showAccount(req, res, { form: form.state, status: 422 });
  const { email, currentPassword: password } = form.values;
  await limit('mail', member);
  try {
    await byPassword(member, () => changeAddress(member, { email, password }));
  } catch (error) {
    const [field, key] = isWrongPassword(error)
      ? (['currentPassword', 'refusals.account.wrong-password'] as const)
      : (['email', 'forms.email-taken'] as const);
    if (field === 'email' && takenField(error) !== 'email') throw error;
    const again = refusedForm(req, { field, message: req.viewer.t(key) });
    return showAccount(req, res, { form: again, status: 422 });
  }
  res.redirect(303, '/account?changed=email');
});

accountsRoutes.post('/account/language', async (req, res) => {
  const { lang, to } = req.body as { lang?: unknown; to?: unknown };
  if (!isLang(lang)) throw new Refusal('request.malformed');
  await chooseLanguage(signedIn(req), lang);
  res.redirect(303, safeReturn(to ?? '/account'));
});
