/** Helpers for the routes that read what is written in threads, or answer with a thread's page. */
import type { Request, Response } from 'express';
import { Refusal, type RefusalCode } from '../../platform/errors.ts';
import { type FormState, refusedForm, writeKeyOf } from '../../platform/http/request.ts';
import { signedIn, takeOffBell } from '../accounts/accounts.http.ts';
import type { Member } from '../accounts/accounts.ts';
import { listBoards } from '../boards/boards.ts';
import { presentGuideList } from '../guides/guide.present.ts';
import { guidesOf } from '../guides/guides.ts';
import { readInThread } from '../notifications/notifications.ts';
import { outcomesIn } from '../outcomes/outcomes.ts';
import { savedIn } from '../saved/saved.ts';
import { presentSubscription } from '../subscriptions/subscription.present.ts';
import { levelOf } from '../subscriptions/subscriptions.ts';
import { votesIn } from '../votes/votes.ts';
import type { Source } from './grounds.model.ts';
import { refuseManyLinks } from './links.ts';
import type { Mine } from './post.present.ts';
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

/** What a member did in a thread; nothing for a guest. */
export async function mineIn(member: Member | null, thread: Thread): Promise<Mine> {
  const [votes, saved, outcomes] = await Promise.all([
    votesIn(member, thread),
    savedIn(member, thread),
    outcomesIn(member, thread),
  ]);
  return { votes, saved, outcomes };
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
  const [posts, mine, level, read, boards, guides] = await Promise.all([
    readThreadPage(thread, page),
    mineIn(viewer.member, thread),
    viewer.member && levelOf(viewer.member, { of: 'thread', subject: String(thread._id) }),
    readInThread(viewer.member, thread),
    listBoards(),
    guidesOf(thread.board),
  ]);
  takeOffBell(req, read);
  const followed = { path: `/t/${thread.number}`, level };
  const presented = presentThread(thread, viewer, { posts, page, mine, boards, form, told });
  const tags = [`thread:${thread.number}`, 'guides'];
  return res.page(
    'threads/thread',
    {
      ...presented,
      guides: presentGuideList(guides, viewer),
      follow: presentSubscription('thread', followed, viewer),
    },
    { status, tags },
  );
}
