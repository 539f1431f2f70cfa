import { Router } from 'express';
import { cursorFrom, cursorText } from '../../platform/database/time-window.ts';
import { queryText } from '../../platform/http/request.ts';
import { decisionNoFrom } from './moderation.http.ts';
import { presentLogLine } from './decision.present.ts';
import {
  type Decision,
  findOutcomeOfAppeal,
  getDecision,
  linesOf,
  listDecisions,
  listDecisionsById,
} from './decisions.ts';

export const logRoutes = Router();

logRoutes.get('/mod/log', async (req, res) => {
  const cursor = cursorFrom(queryText(req, 'before'), undefined);
  const { decisions, hasMore } = await listDecisions(cursor);
  const last = decisions.at(-1);
  return res.page(
    'moderation/log',
    {
      title: req.viewer.t('moderation.log'),
      description: req.viewer.t('moderation.log-lead'),
      canonical: '/mod/log',
      width: 'read',
      decisions: (await linesOf(decisions)).map((line) => presentLogLine(line, req.viewer)),
      isFirst: cursor === null,
      older: hasMore && last ? `/mod/log?before=${cursorText(last.at, last.no)}` : null,
    },
    { tags: ['log'] },
  );
});

/** The decision that was appealed against by this one, or what came of an appeal against it. */
const otherOf = async (decision: Decision): Promise<Decision | null> => {
  if (!decision.appealOf) return findOutcomeOfAppeal(decision);
  const [appealed] = await listDecisionsById([decision.appealOf]);
  return appealed ?? null;
};

logRoutes.get('/mod/log/:no', async (req, res) => {
  const decision = await getDecision(decisionNoFrom(req));
  const [line, other] = await linesOf([decision, await otherOf(decision)].filter((one) => one !== null));
  return res.page(
    'moderation/decision',
    {
      title: req.viewer.t('moderation.one-decision', { no: decision.no }),
      width: 'read',
      decision: line && presentLogLine(line, req.viewer),
      other: other && presentLogLine(other, req.viewer),
      isOfAppeal: decision.appealOf !== null,
    },
    { tags: ['log'] },
  );
});
