import { type Request, Router } from 'express';
import { limit } from '../../platform/http/rate-limit.ts';
import { idFrom, queryText, switchFrom, wantsFragment } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { pathTo } from '../threads/post.path.ts';
import { presentPostRow } from '../threads/post-row.present.ts';
import { findPostFor } from '../threads/posts.ts';
import { listSaved, setSaved } from './saved.ts';

export const savedRoutes = Router();

const beforeFrom = (req: Request): Date | null => {
  const text = queryText(req, 'before') ?? '';
  return /^[1-9]\d{0,13}$/.test(text) ? new Date(Number(text)) : null;
};

savedRoutes.get('/saved', async (req, res) => {
  const member = signedIn(req);
  const before = beforeFrom(req);
  const { saved, next } = await listSaved(member, before);
  return res.page('saved/saved', {
    title: req.viewer.t('saved.title'),
    width: 'read',
    section: 'saved',
    posts: saved.map(({ post, thread }) => presentPostRow(post, thread, req.viewer)),
    isFirst: before === null,
    older: next && `/saved?before=${next.getTime()}`,
  });
});

savedRoutes.post('/posts/:postId/save', async (req, res) => {
  const member = signedIn(req);
  const post = await findPostFor(member, idFrom(req, 'postId'));
  await limit('vote', member);
  const isSaved = switchFrom(req);

  await setSaved(member, post, isSaved);
  if (wantsFragment(req)) return res.fragment('saved/save', { id: String(post._id), isSaved });
  res.redirect(303, await pathTo(post));
});
