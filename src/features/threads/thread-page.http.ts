/** A thread's page as its reader is shown it, and what follows from having been shown it. */
import type { Request, Response } from 'express';
import { type FormState, isAheadOfReading } from '../../platform/http/request.ts';
import { takeOffBell } from '../accounts/accounts.http.ts';
import type { Member } from '../accounts/accounts.ts';
import { listBoards } from '../boards/boards.ts';
import { presentAskedBefore } from '../duplicates/duplicate.present.ts';
import { askedBefore, relatedIn } from '../duplicates/proposals.ts';
import { presentGuideList } from '../guides/guide.present.ts';
import { guidesOf } from '../guides/guides.ts';
import { readInThread } from '../notifications/notifications.ts';
import { outcomesIn } from '../outcomes/outcomes.ts';
import { noteRead, readmarkOf } from '../readmarks/readmarks.ts';
import { presentSimilar } from '../search/alike.present.ts';
import { listRelated } from '../search/related.ts';
import { savedIn } from '../saved/saved.ts';
import { presentSubscription } from '../subscriptions/subscription.present.ts';
import { type Level, levelOfWriter } from '../subscriptions/subscription.rules.ts';
import { levelOf } from '../subscriptions/subscriptions.ts';
import { votesIn } from '../votes/votes.ts';
import type { ShownPost } from './post.model.ts';
import type { Mine } from './post.present.ts';
import { isPostHiddenFrom } from './post.rules.ts';
import type { ToTell } from './suspicion.present.ts';
import { readThreadPage } from './thread-page.ts';
import { keptUnder } from './thread-row.present.ts';
import { presentThread } from './thread.present.ts';
import type { Thread } from './threads.ts';

/** What a member did in a thread, and how far they have read it; nothing for a guest. */
export async function mineIn(member: Member | null, thread: Thread): Promise<Mine> {
  const [votes, saved, outcomes, readTo] = await Promise.all([
    votesIn(member, thread),
    savedIn(member, thread),
    outcomesIn(member, thread),
    readmarkOf(member, thread),
  ]);
  return { votes, saved, outcomes, readTo };
}

/** Notes how far the reader has come: posts that are held back from them they have not seen. */
export function noteShown(req: Request, thread: Thread, posts: readonly ShownPost[]): void {
  const { member } = req.viewer;
  if (!member || isAheadOfReading(req)) return;
  const seen = posts.filter((post) => !isPostHiddenFrom(member, post)).map(({ no }) => no);
  if (seen.length > 0) noteRead(member, thread, Math.max(...seen));
}

/** Reads what the reader was told of a thread, and takes it off the bell of the answer. */
export async function readNews(req: Request, thread: Thread): Promise<void> {
  if (!isAheadOfReading(req)) takeOffBell(req, await readInThread(req.viewer.member, thread));
}

/** How closely the reader follows a thread; right after they wrote in it, as it will be in a moment. */
async function levelIn(
  member: Member | null,
  thread: Thread,
  posts: Promise<readonly ShownPost[]>,
): Promise<Level | null> {
  if (!member) return null;
  const known = await levelOf(member, { of: 'thread', subject: String(thread._id) });
  if (known) return known;
  const isWriter = (await posts).some(({ author }) => author.equals(member._id));
  return levelOfWriter({ isOpener: thread.author.equals(member._id), isWriter });
}

interface ThreadPage {
  thread: Thread;
  page: number;
  form: FormState;
  told?: ToTell;
  status?: number;
}

/**
 * Shows a page of a thread; `form` is its reply form, which comes back with a status when it was refused, or with what
 * was found in it.
 */
export async function showThread(req: Request, res: Response, shown: ThreadPage): Promise<void> {
  const { member } = req.viewer;
  const { thread, page, form, told = null, status = 200 } = shown;
  const reading = readThreadPage(thread, page);
  const [posts, mine, level, boards, guides, related, asked] = await Promise.all([
    reading,
    mineIn(member, thread),
    levelIn(member, thread, reading),
    listBoards(),
    guidesOf(thread.board),
    listRelated(thread),
    askedBefore(member, thread),
    readNews(req, thread),
  ]);
  noteShown(req, thread, posts);
  const { viewer } = req;
  const followed = { path: `/t/${thread.number}`, level };
  return res.page(
    'threads/thread',
    {
      ...presentThread(thread, viewer, { posts, page, mine, boards, form, told }),
      ...presentAskedBefore(asked, thread, { viewer, page }),
      guides: presentGuideList(guides, viewer),
      related: presentSimilar(related, viewer),
      follow: presentSubscription('thread', followed, viewer),
    },
    { status, tags: ['guides', ...keptUnder([thread, ...related, ...relatedIn(asked)])] },
  );
}
