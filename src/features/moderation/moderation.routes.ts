import { type Request, type Response, Router } from 'express';
import { type FormState, blankForm, idFrom, queryText, readForm } from '../../platform/http/request.ts';
import { signedInModerator } from '../accounts/accounts.http.ts';
import { getPost } from '../threads/posts.ts';
import { DecisionForm, REASON, SOURCE } from './decision.form.ts';
import { decide, listDecisions } from './decisions.ts';
import { presentDecision, presentKinds, presentQueueItem } from './moderation.present.ts';
import { readQueue } from './queue.ts';

export const moderationRoutes = Router();

/** The queue; `refused` is the form of one item that comes back with its words. */
const showQueue = async (
  req: Request,
  res: Response,
  {
    refused = null,
    status = 200,
  }: { refused?: { id: string; form: FormState } | null; status?: number } = {},
) => {
  const items = await readQueue();
  return res.page(
    'moderation/queue',
    {
      title: req.viewer.t('moderation.queue'),
      width: 'read',
      items: items.map((item) => {
        const shown = presentQueueItem(item, req.viewer);
        return { ...shown, form: refused?.id === shown.id ? refused.form : blankForm() };
      }),
      form: refused?.form ?? blankForm(),
      kinds: presentKinds(req.viewer),
      limits: { reason: REASON, source: SOURCE },
    },
    { status },
  );
};

moderationRoutes.get('/mod', async (req, res) => {
  signedInModerator(req);
  return showQueue(req, res);
});

moderationRoutes.post('/mod/posts/:postId', async (req, res) => {
  const moderator = signedInModerator(req);
  const id = idFrom(req, 'postId');
  const post = await getPost(id);
  const form = readForm(DecisionForm, req);
  if (!form.ok) return showQueue(req, res, { refused: { id, form: form.state }, status: 422 });
  await decide(moderator, post, form.values);
  res.redirect(303, '/mod');
});

moderationRoutes.get('/mod/log', async (req, res) => {
  const before = queryText(req, 'before') ?? '';
  const { decisions, hasMore } = await listDecisions(/^[1-9]\d{0,14}$/.test(before) ? Number(before) : null);
  return res.page(
    'moderation/log',
    {
      title: req.viewer.t('moderation.log'),
      description: req.viewer.t('moderation.log-lead'),
      canonical: '/mod/log',
      width: 'read',
      decisions: decisions.map((decision) => presentDecision(decision, req.viewer)),
      isFirst: before === '',
      older: hasMore ? `/mod/log?before=${decisions.at(-1)?.no}` : null,
    },
    { tags: ['log'] },
  );
});
