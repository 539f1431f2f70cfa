import { type Request, type Response, Router } from 'express';
import { Refusal, refuse } from '../../platform/errors.ts';
import { limit } from '../../platform/http/rate-limit.ts';
import { type FormState, blankForm, idFrom, queryText } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { readFormOf } from '../accounts/contacts.http.ts';
import { pathTo } from '../threads/post.path.ts';
import { type Post, findPostFor } from '../threads/posts.ts';
import { type Thread, getThread } from '../threads/threads.ts';
import { OutcomeForm } from './outcome.form.ts';
import { presentForm, presentOutcomes } from './outcome.present.ts';
import { isAnswer, whyNotReport } from './outcome.rules.ts';
import { findOutcome, listOutcomes, reportOutcome } from './outcomes.ts';

export const outcomesRoutes = Router();

interface Answer {
  post: Post;
  thread: Thread;
}

const answerFrom = async (req: Request): Promise<Answer> => {
  const post = await findPostFor(req.viewer.member, idFrom(req, 'postId'));
  return { post, thread: await getThread(post.thread) };
};

const showForm = (req: Request, res: Response, shown: Answer & { form: FormState; status?: number }) =>
  res.page('outcomes/report', presentForm(shown, req.viewer), { status: shown.status ?? 200 });

outcomesRoutes.get('/posts/:postId/outcome', async (req, res) => {
  const member = signedIn(req);
  const { post, thread } = await answerFrom(req);
  refuse(whyNotReport(member, post, thread));
  const told = await findOutcome(member, post);
  const form = told
    ? blankForm({ result: told.result, note: told.note, triedAt: told.triedAt ?? '' })
    : blankForm();
  return showForm(req, res, { post, thread, form });
});

outcomesRoutes.post('/posts/:postId/outcome', async (req, res) => {
  const member = signedIn(req);
  const { post, thread } = await answerFrom(req);
  refuse(whyNotReport(member, post, thread));
  const form = readFormOf(req, OutcomeForm, ['note']);
  if (!form.ok) return showForm(req, res, { post, thread, form: form.state, status: 422 });

  await limit('vote', member);
  await reportOutcome(member, post, form.values);
  res.redirect(303, await pathTo(post));
});

const beforeFrom = (req: Request): number | null => {
  const text = queryText(req, 'before') ?? '';
  return /^[1-9]\d{0,8}$/.test(text) && text !== '1' ? Number(text) : null;
};

outcomesRoutes.get('/posts/:postId/outcomes', async (req, res) => {
  const { post, thread } = await answerFrom(req);
  if (!isAnswer(post, thread) || post.visibility !== 'visible') throw new Refusal('post.missing');
  const before = beforeFrom(req);
  const { member } = req.viewer;
  const [page, mine] = await Promise.all([listOutcomes(post, before), member && findOutcome(member, post)]);
  const listed = { ...page, isFirst: before === null, mine: mine?.result ?? null };
  return res.page('outcomes/outcomes', presentOutcomes({ post, thread }, listed, req.viewer), {
    tags: [`thread:${thread.number}`],
  });
});
