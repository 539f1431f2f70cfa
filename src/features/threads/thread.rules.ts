/** What may be done with a thread. Pure: read by commands and by pages alike. */
import type { RefusalCode } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import { isModerator, isSuspended, whyNotTakePart } from '../accounts/member.rules.ts';
import { whyNotVisible } from './post.rules.ts';
import type { Thread } from './thread.model.ts';

/** Graphemes of a title. */
export const TITLE = { min: 10, max: 150 } as const;

/** A thread that grew longer than this is hard to read and slow to order: it closes and goes on in a new one. */
export const MOST_POSTS = 2000;

/** A thread that was taken back or waits for a moderator is there for nobody but its author and moderators. */
export const isHiddenFrom = (member: Member | null, thread: Pick<Thread, 'visibility' | 'author'>): boolean =>
  thread.visibility !== 'visible' && !thread.author.equals(member?._id) && !isModerator(member);

/** Anyone in good standing may reply while the thread is open; a guest is told what a member would be. */
export function whyNotReply(
  member: Member | null,
  thread: Pick<Thread, 'locked' | 'duplicateOf' | 'lastNo' | 'visibility'>,
): RefusalCode | null {
  if (member && isSuspended(member)) return 'member.suspended';
  if (thread.visibility !== 'visible') return whyNotVisible(thread);
  if (thread.locked) return 'thread.locked';
  if (thread.duplicateOf) return 'thread.duplicate';
  return thread.lastNo >= MOST_POSTS ? 'thread.full' : null;
}

/** Title and tags are changed by the author while the thread is open, by moderators always. */
export function whyNotEditThread(
  member: Member,
  thread: Pick<Thread, 'author' | 'locked' | 'visibility'>,
): RefusalCode | null {
  if (isModerator(member)) return whyNotTakePart(member);
  if (!thread.author.equals(member._id)) return 'thread.not-yours';
  if (thread.visibility === 'withdrawn' || thread.visibility === 'removed') return whyNotVisible(thread);
  return whyNotTakePart(member) ?? (thread.locked ? 'thread.locked' : null);
}
