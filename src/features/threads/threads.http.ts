/** Helpers for the routes that read what is written in threads, or answer with a thread's page. */
import type { Request, Response } from 'express';
import { Refusal } from '../../platform/errors.ts';
import { type FormState, refusedForm } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { listBoards } from '../boards/boards.ts';
import { presentGuideList } from '../guides/guide.present.ts';
import { guidesOf } from '../guides/guides.ts';
import { outcomesIn } from '../outcomes/outcomes.ts';
import { savedIn } from '../saved/saved.ts';
import { votesIn } from '../votes/votes.ts';
import { type PostText, renderText } from './post.text.ts';
import { readThreadPage } from './thread-page.ts';
import { presentThread } from './thread.present.ts';
import type { Thread } from './threads.ts';

/** A form's body as the text of a post of who sends it; where its marks are too deep, the form to show again instead. */
export async function renderBody(req: Request, body: string): Promise<PostText | FormState> {
  return renderText(body, signedIn(req)).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== 'markdown.too-complex') throw error;
    return refusedForm(req, { field: 'body', message: req.viewer.t(`refusals.${error.code}`) });
  });
}

/** Shows a page of a thread; `form` is its reply form, which comes back with a status when it was refused. */
export async function showThread(
  req: Request,
  res: Response,
  shown: { thread: Thread; page: number; form: FormState; status?: number },
): Promise<void> {
  const { viewer } = req;
  const { thread, page, form, status = 200 } = shown;
  const [posts, votes, saved, outcomes, boards, guides] = await Promise.all([
    readThreadPage(thread, page),
    votesIn(viewer.member, thread),
    savedIn(viewer.member, thread),
    outcomesIn(viewer.member, thread),
    listBoards(),
    guidesOf(thread.board),
  ]);
  const mine = { votes, saved, outcomes };
  const presented = presentThread(thread, viewer, { posts, page, mine, boards, form });
  const tags = [`thread:${thread.number}`, 'guides'];
  return res.page(
    'threads/thread',
    { ...presented, guides: presentGuideList(guides, viewer) },
    { status, tags },
  );
}
