import { type Request, Router } from 'express';
import { once } from '../../platform/database/write-keys.ts';
import { Refusal } from '../../platform/errors.ts';
import { limit } from '../../platform/http/rate-limit.ts';
import { type FormState, idFrom, numberFrom, switchFrom, writeKeyOf } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { listMembersById } from '../accounts/accounts.ts';
import { rightsOf } from '../accounts/trust.rules.ts';
import { readFormOf } from '../accounts/contacts.http.ts';
import { acceptPost } from './acceptance.ts';
import { refuseReply } from './closing.ts';
import { presentHistory } from './history.present.ts';
import { pageCount, pathTo, pathToNew } from './post.path.ts';
import { type Post, addPost, findPostFor, getPost, listRevisions } from './posts.ts';
import type { ToTell } from './suspicion.present.ts';
import { findingIn } from './suspicion.rules.ts';
import { ReplyForm } from './thread.form.ts';
import { showThread } from './thread-page.http.ts';
import { renderBody, tell } from './threads.http.ts';
import { findThreadFor, getThread } from './threads.ts';
import { withdrawPost } from './withdrawal.ts';

export const postsRoutes = Router();

// A reply with a mistake comes back under its thread with the text kept and the mistake marked.
postsRoutes.post('/t/:number/posts', async (req, res) => {
  const member = signedIn(req);
  const thread = await findThreadFor(member, numberFrom(req));
  const again = (shown: { form: FormState; told?: ToTell }) =>
    showThread(req, res, { thread, page: pageCount(thread), ...shown, status: 422 });
  const form = readFormOf(req, ReplyForm, ['sources']);
  if (!form.ok) return again({ form: form.state });

  await refuseReply(member, thread);
  const { body, sources, claim } = form.values;
  const text = await renderBody(req, form.values);
  if (!('html' in text)) return again({ form: text });
  const finding = findingIn({ title: '', body, sources });
  const told = tell(req, form.state, { finding, before: null });
  if (told) return again(told);
  const key = {
    owner: String(member._id),
    key: writeKeyOf(req),
    values: { thread: thread.number, ...form.values },
  };
  // Counted with the reply itself: a form that comes twice is one reply.
  const path = await once(key, String(thread._id), async () => {
    await limit('post', member);
    return pathToNew(await addPost(member, thread, { ...text, sources, claim, finding }), thread);
  });
  res.redirect(303, path);
});

const postFrom = (req: Request): Promise<Post> => findPostFor(req.viewer.member, idFrom(req, 'postId'));

postsRoutes.get('/posts/:postId', async (req, res) => {
  res.redirect(302, await pathTo(await postFrom(req)));
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
