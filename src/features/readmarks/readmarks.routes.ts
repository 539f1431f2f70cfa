import { type Request, Router } from 'express';
import { numberFrom, queryText } from '../../platform/http/request.ts';
import { pathTo, threadPath } from '../threads/post.path.ts';
import { findThreadFor } from '../threads/threads.ts';
import { findFirstNew } from './readmarks.ts';

export const readmarksRoutes = Router();

/** The number that the reader of a page had come to before they were shown it. */
const afterFrom = (req: Request): number | undefined => {
  const text = queryText(req, 'after') ?? '';
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
};

readmarksRoutes.get('/t/:number/unread', async (req, res) => {
  const { member } = req.viewer;
  const thread = await findThreadFor(member, numberFrom(req));
  const first = member && (await findFirstNew(member, thread, afterFrom(req)));
  res.redirect(302, first ? await pathTo(first) : threadPath(thread));
});
