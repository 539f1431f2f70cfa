import { NOTED } from './searchlog.rules.ts';
import { Router } from 'express';
import { Refusal } from '../../platform/errors.ts';
import { pageFrom, queryChoice } from '../../platform/http/request.ts';
import { signedInModerator } from '../accounts/accounts.http.ts';
import { presentNotes } from './searchlog.present.ts';
import { listNotes } from './searchlog.ts';

export const searchlogRoutes = Router();

searchlogRoutes.get('/mod/search', async (req, res) => {
  signedInModerator(req);
  const wanted = {
    noted: queryChoice(req, 'show', NOTED) ?? 'nothing',
    page: pageFrom(req),
  };
  const found = await listNotes(wanted.noted, wanted.page);
  if (wanted.page > Math.max(1, found.pages)) throw new Refusal('page.missing');
  return res.page('searchlog/notes', {
    title: req.viewer.t('searchlog.title'),
    width: 'read',
    ...presentNotes(wanted, found, req.viewer),
  });
});
