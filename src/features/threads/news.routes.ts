/** What open pages ask for when they hear of something: the posts of a thread alone, as its page shows them. */
import { type Request, Router } from 'express';
import { numberFrom, queryText, wantsFragment } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { threadPath } from './post.path.ts';
import { presentPost } from './post.present.ts';
import { MOST_NEWS, listPostsAfter, listPostsByNumber } from './thread-news.ts';
import { replyWords } from './thread-row.present.ts';
import { mineIn, noteShown, readNews } from './thread-page.http.ts';
import { findThreadFor } from './threads.ts';

export const newsRoutes = Router();

/** Numbers of posts in an address: `no=3,5`. */
const numbersOf = (text: string | undefined): number[] =>
  (text ?? '')
    .split(',')
    .filter((part) => /^[1-9]\d{0,3}$/.test(part))
    .map(Number)
    .slice(0, MOST_NEWS);

const afterOf = (req: Request): number | null => numbersOf(queryText(req, 'after'))[0] ?? null;

newsRoutes.get('/t/:number/news', async (req, res) => {
  const { viewer } = req;
  const member = signedIn(req);
  const thread = await findThreadFor(member, numberFrom(req));
  if (!wantsFragment(req)) return res.redirect(302, threadPath(thread));
  const after = afterOf(req);
  const [posts, mine] = await Promise.all([
    after === null
      ? listPostsByNumber(thread, numbersOf(queryText(req, 'no')))
      : listPostsAfter(thread, after),
    mineIn(member, thread),
    after === null ? null : readNews(req, thread),
  ]);
  if (after !== null) noteShown(req, thread, posts);
  return res.fragment('threads/news', {
    posts: posts.map((post) => presentPost(post, thread, { viewer, mine })),
    replies: replyWords(thread, viewer),
    replyCount: thread.replyCount,
    lastNo: after === null ? thread.lastNo : (posts.at(-1)?.no ?? thread.lastNo),
    version: thread.version,
  });
});
