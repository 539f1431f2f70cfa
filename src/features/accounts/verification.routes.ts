import { Router } from 'express';
import { queryText } from '../../platform/http/request.ts';
import { verifyAddress } from './addresses.ts';
import { getToken } from './tokens.ts';

export const verificationRoutes = Router();

// Programs that look through mails for danger open every link: only who presses the button has read the mail.
verificationRoutes.get('/account/verify/:token', async (req, res) => {
  await getToken('verify', req.params.token);
  res.page('accounts/verify', {
    title: req.viewer.t('mails.verifying.title'),
    width: 'form',
    path: req.path,
    isDone: queryText(req, 'done') === '1',
  });
});

verificationRoutes.post('/account/verify/:token', async (req, res) => {
  await verifyAddress(req.params.token);
  res.redirect(303, `${req.path}?done=1`);
});
