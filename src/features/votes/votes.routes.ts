import { Router } from 'express';
import { Refusal } from '../../platform/errors.ts';
import { limit } from '../../platform/http/rate-limit.ts';
import { idFrom, wantsFragment } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { pathTo } from '../threads/post.path.ts';
import { findPostFor } from '../threads/posts.ts';
import { presentVote } from './vote.present.ts';
import type { VoteValue } from './vote.rules.ts';
import { castVote } from './votes.ts';

export const votesRoutes = Router();

const VALUES: ReadonlyMap<unknown, VoteValue> = new Map([
  ['1', 1],
  ['-1', -1],
  ['0', 0],
]);

votesRoutes.post('/posts/:postId/vote', async (req, res) => {
  const member = signedIn(req);
  const value = VALUES.get((req.body as { value?: unknown }).value);
  if (value === undefined) throw new Refusal('request.malformed');
  const post = await findPostFor(member, idFrom(req, 'postId'));
  await limit('vote', member);

  const voted = await castVote(member, post, value);
  if (wantsFragment(req)) return res.fragment('votes/vote', presentVote(voted, req.viewer, value));
  res.redirect(303, await pathTo(voted));
});
