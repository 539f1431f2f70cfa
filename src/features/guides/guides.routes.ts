import { createHmac } from 'node:crypto';
import { type Request, Router } from 'express';
import { config } from '../../platform/config.ts';
import { networkOf } from '../../platform/http/rate-limit.ts';
import { queryText, switchFrom } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { setGuideRead } from '../accounts/accounts.ts';
import { presentBoard } from '../boards/board.present.ts';
import { listBoards } from '../boards/boards.ts';
import { presentGuide, presentGuideList } from './guide.present.ts';
import { getGuide, listGuides, sayUseful } from './guides.ts';

export const guidesRoutes = Router();

guidesRoutes.get('/guides', async (req, res) => {
  const { viewer } = req;
  const [guides, boards] = await Promise.all([listGuides(), listBoards()]);
  const groupOf = (slug: string) =>
    presentGuideList(
      guides.filter(({ board }) => board === slug),
      viewer,
    );
  const page = {
    title: viewer.t('guides.title'),
    description: viewer.t('guides.lead'),
    canonical: '/guides',
    width: 'read' as const,
    section: 'guides' as const,
    all: presentGuideList(guides, viewer),
    common: groupOf('all'),
    groups: boards.map((board) => ({ board: presentBoard(board, viewer), list: groupOf(board._id) })),
  };
  return res.page('guides/guides', page, { tags: ['guides'] });
});

guidesRoutes.get('/guides/:slug', async (req, res) => {
  const { viewer } = req;
  const [guide, guides, boards] = await Promise.all([getGuide(req.params.slug), listGuides(), listBoards()]);
  const shown = presentGuide(guide, viewer, guides);
  const asked = boards.filter(({ _id }) => guide.board === 'all' || guide.board === _id);
  const page = {
    title: shown.title,
    description: shown.summary,
    canonical: shown.path,
    width: 'read' as const,
    section: 'guides' as const,
    isArticle: true,
    guide: shown,
    askOn: asked.map((board) => ({
      ...presentBoard(board, viewer),
      ask: `/b/${board._id}/new?kind=question&guide=${guide._id}`,
    })),
    isThanked: queryText(req, 'thanks') !== undefined,
  };
  return res.page('guides/guide', page, { tags: ['guides'] });
});

guidesRoutes.post('/guides/:slug/read', async (req, res) => {
  const guide = await getGuide(String(req.params['slug']));
  await setGuideRead(signedIn(req), guide._id, switchFrom(req));
  res.redirect(303, `/guides/${guide._id}#read`);
});

/** One answer for a member, or for a guest's network: the network itself is not kept. */
const whoAnswers = (req: Request): string =>
  req.viewer.member
    ? String(req.viewer.member._id)
    : createHmac('sha256', config.SESSION_SECRET)
        .update(networkOf(req.ip ?? ''))
        .digest('base64url');

guidesRoutes.post('/guides/:slug/useful', async (req, res) => {
  const guide = await getGuide(String(req.params['slug']));
  await sayUseful(whoAnswers(req), guide, switchFrom(req));
  res.redirect(303, `/guides/${guide._id}?thanks=1#useful`);
});
