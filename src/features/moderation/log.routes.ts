import { Router } from 'express';
import { cursorFrom } from '../../platform/database/time-window.ts';
import { queryText } from '../../platform/http/request.ts';
import { getLine, listLog } from './log.ts';
import { decisionNoFrom } from './moderation.http.ts';
import { presentAnyLine } from './tag-decision.present.ts';

export const logRoutes = Router();

logRoutes.get('/mod/log', async (req, res) => {
  const cursor = cursorFrom(queryText(req, 'before'), undefined);
  const { lines, older } = await listLog(cursor);
  return res.page(
    'moderation/log',
    {
      title: req.viewer.t('moderation.log'),
      description: req.viewer.t('moderation.log-lead'),
      canonical: '/mod/log',
      width: 'read',
      decisions: lines.map((line) => presentAnyLine(line, req.viewer)),
      isFirst: cursor === null,
      older: older && `/mod/log?before=${older}`,
    },
    { tags: ['log'] },
  );
});

logRoutes.get('/mod/log/:no', async (req, res) => {
  const no = decisionNoFrom(req);
  const { line, other, isOfAppeal } = await getLine(no);
  return res.page(
    'moderation/decision',
    {
      title: req.viewer.t('moderation.one-decision', { no }),
      width: 'read',
      decision: presentAnyLine(line, req.viewer),
      other: other && presentAnyLine(other, req.viewer),
      isOfAppeal,
    },
    { tags: ['log'] },
  );
});
