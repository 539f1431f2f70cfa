import { type Request, type Response, Router } from 'express';
import { once } from '../../platform/database/write-keys.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { limit } from '../../platform/http/rate-limit.ts';
import {
  type FormState,
  blankForm,
  idFrom,
  numberFrom,
  readForm,
  switchFrom,
  wantsFragment,
  writeKeyOf,
} from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { listMembersById } from '../accounts/accounts.ts';
import { rightsOf } from '../accounts/trust.rules.ts';
import { readFormOf } from '../accounts/contacts.http.ts';
import { acceptPost } from './acceptance.ts';
import { groundsOf } from './grounds.model.ts';
import { presentGroundsFields } from './grounds.present.ts';
import { presentHistory } from './history.present.ts';
import { pageCount, pathTo, pathToNew } from './post.path.ts';
import { whyNotEditPost } from './post.rules.ts';
import { type Post, addPost, editPost, findPostFor, getPost, listRevisions } from './posts.ts';
import { OPENING, OpeningForm, REPLY, ReplyForm } from './thread.form.ts';
import { MOST_POSTS, whyNotReply } from './thread.rules.ts';
import { renderBody, showThread } from './threads.http.ts';
import { findThreadFor, getThread } from './threads.ts';
import { withdrawPost } from './withdrawal.ts';

export const postsRoutes = Router();

// A reply with a mistake comes back under its thread with the text kept and the mistake marked.
postsRoutes.post('/t/:number/posts', async (req, res) => {
  const member = signedIn(req);
  const thread = await findThreadFor(member, numberFrom(req));
  const again = (form: FormState) =>
    showThread(req, res, { thread, page: pageCount(thread), form, status: 422 });
  const form = readFormOf(req, ReplyForm, ['sources']);
  if (!form.ok) return again(form.state);

  refuse(whyNotReply(thread), { limit: MOST_POSTS });
  const { body, sources, claim } = form.values;
  const text = await renderBody(req, body);
  if (!('html' in text)) return again(text);
  const key = {
    owner: String(member._id),
    key: writeKeyOf(req),
    values: { thread: thread.number, ...form.values },
  };
  // Counted with the reply itself: a form that comes twice is one reply.
  const path = await once(key, String(thread._id), async () => {
    await limit('post', member);
    return pathToNew(await addPost(member, thread, { ...text, sources, claim }), thread);
  });
  res.redirect(303, path);
});

const postFrom = (req: Request): Promise<Post> => findPostFor(req.viewer.member, idFrom(req, 'postId'));

postsRoutes.get('/posts/:postId', async (req, res) => {
  res.redirect(302, await pathTo(await postFrom(req)));
});

const showEdit = (
  req: Request,
  res: Response,
  { post, form, status = 200 }: { post: Post; form: FormState; status?: number },
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
      grounds: presentGroundsFields(form, req.viewer),
      limits: post.no === 1 ? OPENING : REPLY,
    },
    { status },
  );

const formOf = (post: Post): FormState => {
  const { sources, claim } = groundsOf(post);
  return blankForm(
    { body: post.body, claim: claim ?? '' },
    { sourceUrl: sources.map(({ url }) => url), sourceTitle: sources.map(({ title }) => title) },
  );
};

postsRoutes.get('/posts/:postId/edit', async (req, res) => {
  const member = signedIn(req);
  const post = await postFrom(req);
  refuse(whyNotEditPost(member, post, await getThread(post.thread)));
  return showEdit(req, res, { post, form: formOf(post) });
});

postsRoutes.post('/posts/:postId/edit', async (req, res) => {
  const member = signedIn(req);
  const post = await postFrom(req);
  refuse(whyNotEditPost(member, post, await getThread(post.thread)));
  const form = readFormOf(req, post.no === 1 ? OpeningForm : ReplyForm, ['sources']);
  if (!form.ok) return showEdit(req, res, { post, form: form.state, status: 422 });

  await limit('edit', member);
  const { body, sources, claim } = form.values;
  const text = await renderBody(req, body);
  if (!('html' in text)) return showEdit(req, res, { post, form: text, status: 422 });
  await editPost(member, post, { ...text, sources, claim });
  res.redirect(303, await pathTo(post));
});

postsRoutes.get('/posts/:postId/history', async (req, res) => {
  const post = await postFrom(req);
  if (post.visibility !== 'visible') throw new Refusal('post.missing');
  const [thread, revisions, [author]] = await Promise.all([
    getThread(post.thread),
    listRevisions(post),
    listMembersById([post.author]),
  ]);
  const hidesContacts = !author || rightsOf(author).hidesContacts;
  const history = presentHistory(post, thread, { revisions, hidesContacts, viewer: req.viewer });
  return res.page('threads/history', history);
});

postsRoutes.post('/posts/:postId/withdraw', async (req, res) => {
  const member = signedIn(req);
  const own = await postFrom(req);
  await limit('edit', member);
  const post = await withdrawPost(member, own);
  res.redirect(303, await pathTo(post));
});

postsRoutes.post('/posts/:postId/accept', async (req, res) => {
  const member = signedIn(req);
  const post = await postFrom(req);
  const isAccepted = switchFrom(req);
  await limit('vote', member);
  const isConfirmed = (req.body as { confirm?: unknown }).confirm === '1';
  await acceptPost(member, post, { isAccepted, isConfirmed });
  res.redirect(303, await pathTo(await getPost(post._id)));
});

const previewOf = async (req: Request) => {
  const none = { html: '', lang: req.viewer.lang, hidesContacts: false };
  const form = readForm(ReplyForm, req);
  if (!form.ok && !form.state.values['body']?.trim())
    return { ...none, problem: req.viewer.t('threads.preview-empty') };
  const text = await renderBody(req, form.state.values['body']?.slice(0, 3 * REPLY.max) ?? '');
  return 'html' in text
    ? { html: text.html, lang: text.lang, hidesContacts: text.contacts.length > 0, problem: null }
    : { ...none, problem: text.errors['body'] ?? null };
};

postsRoutes.post('/preview', async (req, res) => {
  await limit('preview', signedIn(req));
  const preview = await previewOf(req);
  if (wantsFragment(req)) return res.fragment('threads/preview-fragment', preview);
  return res.page(
    'threads/preview',
    { title: req.viewer.t('threads.preview'), width: 'read', preview },
    { status: preview.problem ? 422 : 200 },
  );
});
