import { type Request, type Response, Router } from 'express';
import { refuse } from '../../platform/errors.ts';
import { limit } from '../../platform/http/rate-limit.ts';
import { type FormState, blankForm, idFrom, queryText, readForm } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { presentPostRow } from '../threads/post-row.present.ts';
import { type Post, findPostFor } from '../threads/posts.ts';
import { getThread } from '../threads/threads.ts';
import { FlagForm, NOTE } from './flag.form.ts';
import { presentOwnFlag, presentReasons } from './flag.present.ts';
import { whyNotFlag } from './flag.rules.ts';
import { flagPost, listFlagsBy } from './flags.ts';

export const flagsRoutes = Router();

const showForm = async (
  req: Request,
  res: Response,
  { post, form, status = 200 }: { post: Post; form: FormState; status?: number },
) => {
  const thread = await getThread(post.thread);
  return res.page(
    'flags/flag',
    {
      title: req.viewer.t('flags.title'),
      width: 'read',
      path: `/posts/${String(post._id)}/flag`,
      post: presentPostRow(post, thread, req.viewer),
      reasons: presentReasons(req.viewer),
      form,
      note: NOTE,
    },
    { status },
  );
};

flagsRoutes.get('/posts/:postId/flag', async (req, res) => {
  const member = signedIn(req);
  const post = await findPostFor(member, idFrom(req, 'postId'));
  refuse(whyNotFlag(member, post));
  return showForm(req, res, { post, form: blankForm() });
});

flagsRoutes.post('/posts/:postId/flag', async (req, res) => {
  const member = signedIn(req);
  const post = await findPostFor(member, idFrom(req, 'postId'));
  refuse(whyNotFlag(member, post));
  const form = readForm(FlagForm, req);
  if (!form.ok) return showForm(req, res, { post, form: form.state, status: 422 });
  await limit('flag', member);
  await flagPost(member, post, form.values);
  // Not back to the post: it may be hidden now.
  res.redirect(303, '/account/flags?thanks=1');
});

flagsRoutes.get('/account/flags', async (req, res) => {
  const flags = await listFlagsBy(signedIn(req));
  return res.page('flags/own', {
    title: req.viewer.t('flags.own'),
    width: 'read',
    isThanked: queryText(req, 'thanks') !== undefined,
    flags: flags.map((flag) => presentOwnFlag(flag, req.viewer)),
  });
});
