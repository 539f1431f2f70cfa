/** Helpers for the routes that answer with a thread's page. */
import type { Request, Response } from 'express';
import type { FormState } from '../../platform/http/request.ts';
import { listBoards } from '../boards/boards.ts';
import { presentGuideList } from '../guides/guide.present.ts';
import { guidesOf, readBy } from '../guides/guides.ts';
import { savedIn } from '../saved/saved.ts';
import { votesIn } from '../votes/votes.ts';
import { readThreadPage } from './thread-page.ts';
import { presentThread } from './thread.present.ts';
import type { Thread } from './threads.ts';

/** Shows a page of a thread; `form` is its reply form, which comes back with a status when it was refused. */
export async function showThread(
  req: Request,
  res: Response,
  shown: { thread: Thread; page: number; form: FormState; status?: number },
): Promise<void> {
  const { viewer } = req;
  const { thread, page, form, status = 200 } = shown;
  const [posts, votes, saved, boards, guides, read] = await Promise.all([
    readThreadPage(thread, page),
    votesIn(viewer.member, thread),
    savedIn(viewer.member, thread),
    listBoards(),
    guidesOf(thread.board),
    readBy(viewer.member),
  ]);
  const presented = presentThread(thread, viewer, { posts, page, mine: { votes, saved }, boards, form });
  const tags = [`thread:${thread.number}`, 'guides'];
  return res.page(
    'threads/thread',
    { ...presented, guides: presentGuideList(guides, viewer, read) },
    { status, tags },
  );
}
