import { Router } from 'express';
import { evidenceOf } from './evidence.ts';
import { presentLevels, presentNotes, presentStanding } from './trust.present.ts';

export const trustRoutes = Router();

trustRoutes.get('/trust', async (req, res) => {
  const { viewer } = req;
  const { member, t } = viewer;
  return res.page(
    'trust/trust',
    {
      title: t('trust.title'),
      description: t('trust.lead'),
      canonical: '/trust',
      width: 'read',
      mine: member && presentStanding(member, await evidenceOf(member), viewer),
      levels: presentLevels(viewer),
      notes: presentNotes(viewer),
    },
    { tags: ['trust'] },
  );
});
