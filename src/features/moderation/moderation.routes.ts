import { type Request, type Response, Router } from 'express';
import { Refusal } from '../../platform/errors.ts';
import {
  type FormState,
  blankForm,
  idFrom,
  queryText,
  readForm,
  refusedForm,
} from '../../platform/http/request.ts';
import { signedInModerator } from '../accounts/accounts.http.ts';
import { presentAppealRow } from '../appeals/appeal.present.ts';
import { listOpenAppeals } from '../appeals/appeals.ts';
import { listBoards } from '../boards/boards.ts';
import { type Post, getPost } from '../threads/posts.ts';
import { claimPost } from './claims.ts';
import { DecisionForm } from './decision.form.ts';
import { whyNotDecide } from './decision.rules.ts';
import { presentQueueItem, presentQueueRow, presentSweep } from './moderation.present.ts';
import { readQueue, readQueueItem } from './queue.ts';
import { listSweeps } from './sweeps.ts';
import { decide } from './verdicts.ts';

export const moderationRoutes = Router();

/** The number of the decision that was made a moment ago. */
const decidedOn = (typed: string | undefined): number | null =>
  typed && /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : null;

moderationRoutes.get('/mod', async (req, res) => {
  signedInModerator(req);
  const decided = decidedOn(queryText(req, 'decided'));
  const [rows, appeals, sweeps] = await Promise.all([readQueue(), listOpenAppeals(), listSweeps()]);
  return res.page('moderation/queue', {
    title: req.viewer.t('moderation.queue'),
    width: 'read',
    rows: rows.map((row) => presentQueueRow(row, req.viewer)),
    appeals: appeals.map((one) => presentAppealRow(one, req.viewer)),
    sweeps: sweeps.map((sweep) => presentSweep(sweep, req.viewer)),
    decided: decided && {
      path: `/mod/log/${decided}`,
      name: req.viewer.t('moderation.one-decision', { no: decided }),
    },
  });
});

const showItem = async (
  req: Request,
  res: Response,
  { post, form, status = 200 }: { post: Post; form: FormState; status?: number },
) => {
  const moderator = signedInModerator(req);
  const [item, boards] = await Promise.all([readQueueItem(post), listBoards()]);
  const code = whyNotDecide(moderator, post);
  const whyNot = code && req.viewer.t(`refusals.${code}`);
  return res.page('moderation/item', presentQueueItem(item, req.viewer, { boards, form, whyNot }), {
    status,
  });
};

const postFrom = (req: Request): Promise<Post> => getPost(idFrom(req, 'postId'));

moderationRoutes.get('/mod/posts/:postId', async (req, res) => {
  signedInModerator(req);
  return showItem(req, res, { post: await postFrom(req), form: blankForm() });
});

moderationRoutes.post('/mod/posts/:postId/claim', async (req, res) => {
  const moderator = signedInModerator(req);
  const post = await postFrom(req);
  await claimPost(moderator, post);
  res.redirect(303, `/mod/posts/${String(post._id)}`);
});

/** What a form is shown again for, with its words: somebody else was faster, or it does not fit the post. */
const isToDecideAgain = (error: unknown): error is Refusal =>
  error instanceof Refusal && /^(?:decision|claim|board)\./.test(error.code);

moderationRoutes.post('/mod/posts/:postId', async (req, res) => {
  const moderator = signedInModerator(req);
  const post = await postFrom(req);
  const form = readForm(DecisionForm, req);
  if (!form.ok) return showItem(req, res, { post, form: form.state, status: 422 });
  try {
    const { no } = await decide(moderator, post, form.values);
    res.redirect(303, `/mod?decided=${no}`);
  } catch (error) {
    if (!isToDecideAgain(error)) throw error;
    const message = req.viewer.t(`refusals.${error.code}`, error.details);
    const again = refusedForm(req, { field: 'decide', message });
    return showItem(req, res, { post: await postFrom(req), form: again, status: error.status });
  }
});
