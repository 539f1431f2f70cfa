/** Helpers for the routes that read what is written in threads, or answer with a thread's page. */
import type { Request, Response } from 'express';
import { Refusal, type RefusalCode } from '../../platform/errors.ts';
import { type FormState, isAheadOfReading, refusedForm, writeKeyOf } from '../../platform/http/request.ts';
import { signedIn } from '../accounts/accounts.http.ts';
import { listBoards } from '../boards/boards.ts';
import { presentGuideList } from '../guides/guide.present.ts';
import { guidesOf } from '../guides/guides.ts';
import { outcomesIn } from '../outcomes/outcomes.ts';
import { noteRead, readmarkOf } from '../readmarks/readmarks.ts';
import { savedIn } from '../saved/saved.ts';
import { votesIn } from '../votes/votes.ts';
import type { Source } from './grounds.model.ts';
import { refuseManyLinks } from './links.ts';
import type { ShownPost } from './post.model.ts';
import { isPostHiddenFrom } from './post.rules.ts';
import { type PostText, renderText } from './post.text.ts';
import type { ToTell } from './suspicion.present.ts';
import { isTold, signalsOf } from './suspicion.rules.ts';
import { readThreadPage } from './thread-page.ts';
import { presentThread } from './thread.present.ts';
import type { Thread } from './threads.ts';

/** Refusals that are mistakes of the text: its writer mends them in the form. */
const MISTAKES: ReadonlySet<RefusalCode> = new Set(['markdown.too-complex', 'post.too-many-links']);

/** A form's body as the text of a post of who sends it; where its marks are too deep or its links too many, the form to show again instead. */
export async function renderBody(
  req: Request,
  { body, sources }: { body: string; sources: readonly Source[] },
): Promise<PostText | FormState> {
  try {
    const member = signedIn(req);
    const text = await renderText(body, member);
    refuseManyLinks(member, { html: text.html, sources });
    return text;
  } catch (error) {
    if (!(error instanceof Refusal) || !MISTAKES.has(error.code)) throw error;
    const message = req.viewer.t(`refusals.${error.code}`, error.details);
    return refusedForm(req, { field: 'body', message });
  }
}

/** The name of the hidden field in which a form says which signals its sender has seen. */
const SEEN = 'seen';

/** Signals as a form carries them. */
export const asSeen = (ids: readonly string[]): Record<string, string> =>
  ids.length > 0 ? { [SEEN]: ids.join(' ') } : {};

/** Whether the sender of a form is told nothing new by what was found in it. */
export const hasSeen = (form: FormState, { finding }: Pick<ToTell, 'finding'>): boolean =>
  isTold(finding, new Set((form.values[SEEN] ?? '').split(' ')));

/** What is shown again, in place of posting, to who has not seen yet what was found in their words; null when they have. */
export function tell(req: Request, form: FormState, told: ToTell) {
  if (hasSeen(form, told)) return null;
  const values = { ...form.values, ...asSeen(signalsOf(told.finding)) };
  // Under its own key: nothing was written, and what comes back is the same form.
  return { form: { ...form, key: writeKeyOf(req), values, isRefused: true }, told, status: 422 };
}

/** Notes how far the reader has come: posts that are held back from them they have not seen. */
function noteShown(req: Request, thread: Thread, posts: readonly ShownPost[]): void {
  const { member } = req.viewer;
  if (!member || isAheadOfReading(req)) return;
  const seen = posts.filter((post) => !isPostHiddenFrom(member, post)).map(({ no }) => no);
  if (seen.length > 0) noteRead(member, thread, Math.max(...seen));
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
  const { viewer } = req;
  const { thread, page, form, told = null, status = 200 } = shown;
  const [posts, votes, saved, outcomes, readTo, boards, guides] = await Promise.all([
    readThreadPage(thread, page),
    votesIn(viewer.member, thread),
    savedIn(viewer.member, thread),
    outcomesIn(viewer.member, thread),
    readmarkOf(viewer.member, thread),
    listBoards(),
    guidesOf(thread.board),
  ]);
  const mine = { votes, saved, outcomes, readTo };
  const presented = presentThread(thread, viewer, { posts, page, mine, boards, form, told });
  noteShown(req, thread, posts);
  const tags = [`thread:${thread.number}`, 'guides'];
  return res.page(
    'threads/thread',
    { ...presented, guides: presentGuideList(guides, viewer) },
    { status, tags },
  );
}
