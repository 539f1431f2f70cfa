import { type Request, type Response, Router } from 'express';
import { Refusal } from '../../platform/errors.ts';
import { secondsToWait } from '../../platform/http/rate-limit.ts';
import { type FormState, blankForm, readForm } from '../../platform/http/request.ts';
import { queueReset } from '../mails/asked.ts';
import { EmailForm, NewPasswordForm, PASSWORD_LENGTH } from './account.form.ts';
import { presentForgot } from './accounts.http.ts';
import { resetPassword } from './credentials.ts';
import { emailKey } from './email.ts';
import { getToken } from './tokens.ts';

export const resetRoutes = Router();

resetRoutes.get('/account/reset', (req, res) => res.page('accounts/forgot', presentForgot(req)));

// Whether the address is a member's is looked up when the mail goes out: here all addresses are alike, also in time.
resetRoutes.post('/account/reset', async (req, res) => {
  const form = readForm(EmailForm, req);
  if (!form.ok) return res.page('accounts/forgot', presentForgot(req, form.state), { status: 422 });
  const { email } = form.values;
  const seconds = await secondsToWait('mail', `to ${emailKey(email)}`);
  if (seconds > 0) throw new Refusal('action.too-fast', { seconds });
  await queueReset(email);
  res.redirect(303, '/account/reset?sent=1');
});

const showNewPassword = (req: Request, res: Response, form: FormState) =>
  res.page(
    'accounts/reset',
    {
      title: req.viewer.t('mails.resetting.choose'),
      width: 'form',
      path: req.path,
      form,
      password: PASSWORD_LENGTH,
    },
    { status: form.isRefused ? 422 : 200 },
  );

resetRoutes.get('/account/reset/:token', async (req, res) => {
  await getToken('reset', req.params.token);
  showNewPassword(req, res, blankForm());
});

resetRoutes.post('/account/reset/:token', async (req, res) => {
  await getToken('reset', req.params.token);
  const form = readForm(NewPasswordForm, req);
  if (!form.ok) return showNewPassword(req, res, form.state);
  await resetPassword(req.params.token, form.values.password);
  res.redirect(303, '/login?changed=password');
});
