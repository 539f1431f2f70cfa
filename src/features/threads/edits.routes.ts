/** Changing what was written: a post, or the title and tags of a thread. */
import { type Request, type Response, Router } from 'express';
import { refuse } from '../../platform/errors.ts';
import { limit } from '../../platform/http/rate-limit.ts';
import { type FormState, blankForm, idFrom, numberFrom } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { readFormOf } from '../accounts/contacts.http.ts';
import { TAGS } from '../tags/tag.rules.ts';
import { editPost, editThread } from './edits.ts';
import { groundsOf } from './grounds.model.ts';
import { presentGroundsFields } from './grounds.present.ts';
import { pathTo, threadPath } from './post.path.ts';
import { whyNotEditPost } from './post.rules.ts';
import { type Post, findPostFor } from './posts.ts';
import { type ToTell, presentTold } from './suspicion.present.ts';
import { findingIn, wordsOf } from './suspicion.rules.ts';
import { OPENING, OpeningForm, REPLY, ReplyForm, ThreadEditForm } from './thread.form.ts';
import { TITLE, whyNotEditThread } from './thread.rules.ts';
import { asSeen, renderBody, tell } from './threads.http.ts';
import { type Thread, findThreadFor, getOpening, getThread } from './threads.ts';

export const editsRoutes = Router();

const showPost = (
  req: Request,
  res: Response,
  {
    post,
    form,
    told = null,
    status = 200,
  }: { post: Post; form: FormState; told?: ToTell | null; status?: number },
) =>
  res.page(
    'threads/edit-post',
    {
      title: req.viewer.t('threads.edit-post-title'),
      width: 'read',
      path: `/posts/${String(post._id)}/edit`,
      back: `/posts/${String(post._id)}`,
      draft: `edit-${String(post._id)}`,
      form,
      told: presentTold(told, req.viewer),
      grounds: presentGroundsFields(form, req.viewer),
      limits: post.no === 1 ? OPENING : REPLY,
    },
    { status },
  );

const formOf = (post: Post): FormState => {
  const { sources, claim } = groundsOf(post);
  return blankForm(
    { body: post.body, claim: claim ?? '', ...asSeen(post.suspicion?.signals ?? []) },
    { sourceUrl: sources.map(({ url }) => url), sourceTitle: sources.map(({ title }) => title) },
  );
};

editsRoutes.get('/posts/:postId/edit', async (req, res) => {
  const member = signedIn(req);
  const post = await findPostFor(member, idFrom(req, 'postId'));
  refuse(whyNotEditPost(member, post, await getThread(post.thread)));
  return showPost(req, res, { post, form: formOf(post) });
});

editsRoutes.post('/posts/:postId/edit', async (req, res) => {
  const member = signedIn(req);
  const post = await findPostFor(member, idFrom(req, 'postId'));
  const thread = await getThread(post.thread);
  refuse(whyNotEditPost(member, post, thread));
  const form = readFormOf(req, post.no === 1 ? OpeningForm : ReplyForm, ['sources']);
  if (!form.ok) return showPost(req, res, { post, form: form.state, status: 422 });

  await limit('edit', member);
  const { body, sources, claim } = form.values;
  const text = await renderBody(req, form.values);
  if (!('html' in text)) return showPost(req, res, { post, form: text, status: 422 });
  const finding = findingIn(wordsOf({ ...post, body, sources }, thread));
  const told = tell(req, form.state, { finding, before: post.suspicion });
  if (told) return showPost(req, res, { post, ...told });
  res.redirect(303, await pathTo(await editPost(member, post, { ...text, sources, claim, finding })));
});

const showHead = (
  req: Request,
  res: Response,
  {
    thread,
    form,
    told = null,
    status = 200,
  }: { thread: Thread; form: FormState; told?: ToTell | null; status?: number },
) =>
  res.page(
    'threads/edit',
    {
      title: req.viewer.t('threads.edit-title'),
      width: 'read',
      path: `/t/${thread.number}/edit`,
      back: threadPath(thread),
      form,
      told: presentTold(told, req.viewer),
      limits: { title: TITLE, tags: TAGS },
    },
    { status },
  );

editsRoutes.get('/t/:number/edit', async (req, res) => {
  const member = signedIn(req);
  const thread = await findThreadFor(member, numberFrom(req));
  refuse(whyNotEditThread(member, thread));
  const { suspicion } = await getOpening(thread);
  const values = {
    title: thread.title,
    tags: thread.spellings.join(', '),
    ...asSeen(suspicion?.signals ?? []),
  };
  return showHead(req, res, { thread, form: blankForm(values) });
});

editsRoutes.post('/t/:number/edit', async (req, res) => {
  const member = signedIn(req);
  const thread = await findThreadFor(member, numberFrom(req));
  refuse(whyNotEditThread(member, thread));
  const form = readFormOf(req, ThreadEditForm, ['title', 'tags']);
  if (!form.ok) return showHead(req, res, { thread, form: form.state, status: 422 });
  await limit('edit', member);
  // A moderator's title is no word of the author's.
  if (!thread.author.equals(member._id) || form.values.title === thread.title)
    return res.redirect(303, threadPath(await editThread(member, thread, form.values)));
  const opening = await getOpening(thread);
  const finding = findingIn(wordsOf(opening, form.values));
  const told = tell(req, form.state, { finding, before: opening.suspicion });
  if (told) return showHead(req, res, { thread, ...told });
  res.redirect(303, threadPath(await editThread(member, thread, { ...form.values, finding })));
});
