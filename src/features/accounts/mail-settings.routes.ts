import { type Request, type Response, Router } from 'express';
import { limit } from '../../platform/http/rate-limit.ts';
import { type FormState, queryText, readForm } from '../../platform/http/request.ts';
import { queueVerification } from '../mails/asked.ts';
import { signedIn } from './accounts.http.ts';
import { MailSettingsForm } from './mail-settings.form.ts';
import { presentChoices, settingsForm } from './mail-settings.present.ts';
import { saveMailSettings } from './mail-settings.ts';

export const mailSettingsRoutes = Router();

const showSettings = (req: Request, res: Response, refused?: FormState) => {
  const member = signedIn(req);
  const page = {
    title: req.viewer.t('mails.title'),
    width: 'read' as const,
    email: member.email,
    isVerified: member.emailVerifiedAt !== null,
    form: refused ?? settingsForm(member),
    choices: presentChoices(req.viewer),
    isSaved: queryText(req, 'saved') === '1',
    isSent: queryText(req, 'sent') === '1',
  };
  return res.page('accounts/mail', page, { status: refused ? 422 : 200 });
};

mailSettingsRoutes.get('/account/mail', (req, res) => showSettings(req, res));

mailSettingsRoutes.post('/account/mail', async (req, res) => {
  const member = signedIn(req);
  const form = readForm(MailSettingsForm, req);
  if (!form.ok) return showSettings(req, res, form.state);
  await saveMailSettings(member, form.values);
  res.redirect(303, '/account/mail?saved=1');
});

mailSettingsRoutes.post('/account/mail/verify', async (req, res) => {
  const member = signedIn(req);
  await limit('mail', member);
  if (member.emailVerifiedAt === null) await queueVerification(member);
  res.redirect(303, '/account/mail?sent=1');
});
