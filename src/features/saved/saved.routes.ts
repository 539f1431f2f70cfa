import { Router } from 'express';
import { limit } from '../../platform/http/rate-limit.ts';
import { idFrom, queryText, wantsFragment } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { pathTo } from '../threads/post.path.ts';
import { presentPostRow } from '../threads/post-row.present.ts';
import { getPost } from '../threads/posts.ts';
import { listSaved, savedIn, setSaved } from './saved.ts';

export const savedRoutes = Router();

savedRoutes.get('/saved', async (req, res) => {
  const member = signedIn(req);
  const before = Number(queryText(req, 'before'));
  const { saved, hasMore } = await listSaved(
    member,
    Number.isSafeInteger(before) && before > 0 ? new Date(before) : null,
  );
  const last = saved.at(-1);
  return res.page('saved/saved', {
    title: req.viewer.t('saved.title'),
    width: 'read',
    section: 'saved',
    posts: saved.map(({ post, thread }) => presentPostRow(post, thread, req.viewer)),
    isFirst: !before,
    older: hasMore && last ? `/saved?before=${last.save.at.getTime()}` : null,
  });
});

savedRoutes.post('/posts/:postId/save', async (req, res) => {
  const member = signedIn(req);
  const post = await getPost(idFrom(req, 'postId'));
  await limit('vote', member);
  const value = (req.body as { value?: unknown } | undefined)?.value;
  const isSaved =
    value === undefined
      ? !(await savedIn(member, { _id: post.thread })).has(String(post._id))
      : value === '1';

  await setSaved(member, post, isSaved);
  if (wantsFragment(req)) return res.fragment('saved/save', { id: String(post._id), isSaved });
  res.redirect(303, await pathTo(post));
});
