import type { Viewer } from '../accounts/accounts.http.ts';
import { whyNotDecide } from '../moderation/decision.rules.ts';
import { threadPath } from '../threads/post.path.ts';
import { replyWords } from '../threads/thread-row.present.ts';
import type { Thread } from '../threads/threads.ts';
import { closesAs, whyNotSay } from './duplicate.rules.ts';
import type { AskedBefore, Proposal } from './proposals.ts';

/** A thread as others name it. */
export const presentNamed = (thread: Thread, viewer: Viewer) => ({
  number: thread.number,
  path: threadPath(thread),
  title: thread.title,
  lang: thread.lang,
  replies: replyWords(thread, viewer),
  isAnswered: thread.acceptedPost !== null,
});

const isViewers = ({ author }: Thread, { member }: Viewer): boolean => author.equals(member?._id);

/** Why a thread is closed, and where it leads; nothing of an original that not everybody sees. */
const presentClosed = (thread: Thread, original: Thread | null, viewer: Viewer) =>
  thread.duplicateOf
    ? {
        original: original?.visibility === 'visible' ? presentNamed(original, viewer) : null,
        isAskers: isViewers(thread, viewer),
      }
    : null;

const presentProposal = ({ original, name, isMine }: Proposal, thread: Thread, viewer: Viewer) => ({
  original: presentNamed(original, viewer),
  words: isMine ? viewer.t('duplicates.you-said') : viewer.t('duplicates.says-so', { name }),
  isMine,
  isAskers: isViewers(thread, viewer),
});

/** What a page of a thread says of what was asked before, and where its viewer says so. */
export function presentAskedBefore(
  { original, duplicates, proposals }: AskedBefore,
  thread: Thread,
  { viewer, page }: { viewer: Viewer; page: number },
) {
  const { member } = viewer;
  const isLedOn = original?.visibility === 'visible';
  return {
    canonical: isLedOn ? threadPath(original) : threadPath(thread, page),
    closed: presentClosed(thread, original, viewer),
    proposals: proposals.map((one) => presentProposal(one, thread, viewer)),
    askedAlso: duplicates.map((one) => presentNamed(one, viewer)),
    duplicate: {
      path: `/t/${thread.number}/duplicate`,
      maySay: member !== null && whyNotSay(member, thread) === null,
      reopen:
        member !== null && thread.duplicateOf && whyNotDecide(member, thread) === null
          ? `/t/${thread.number}/reopen`
          : null,
    },
  };
}

/** What the form says before it is sent. */
export function presentSaying(thread: Thread, { member, t }: Viewer) {
  const closes = member !== null && closesAs(member, thread) !== null;
  return {
    path: `/t/${thread.number}/duplicate`,
    question: { path: threadPath(thread), title: thread.title, lang: thread.lang },
    follows: closes ? t('duplicates.closes') : t('duplicates.votes'),
    send: closes ? t('duplicates.send-closes') : t('duplicates.send-votes'),
  };
}
