/** What may be done with a post. Pure: read by commands and by pages alike. */
import type { RefusalCode } from '../../platform/errors.ts';
import { MINUTE } from '../../platform/clock.ts';
import type { Member } from '../accounts/accounts.ts';
import { isModerator, whyNotTakePart } from '../accounts/member.rules.ts';
import type { Post } from './post.model.ts';
import type { Thread } from './thread.model.ts';

/** Time to mend a slip of the finger before it becomes history. */
const QUIET_EDIT = 5 * MINUTE;

/** So many posts are free before an address is verified: a question, and a word to its answers. */
export const FREE_POSTS = 2;

type Of<T, K extends keyof T> = Pick<T, K>;

/** A post that waits for a moderator, or that one removed, is there for nobody else but its author. One taken back leaves its trace to all. */
export const isPostHiddenFrom = (member: Member | null, post: Of<Post, 'visibility' | 'author'>): boolean =>
  (post.visibility === 'pending' || post.visibility === 'removed') &&
  !post.author.equals(member?._id) &&
  !isModerator(member);

const WHY_HIDDEN: Readonly<Record<Post['visibility'], RefusalCode | null>> = {
  visible: null,
  pending: 'post.pending',
  removed: 'post.removed',
  withdrawn: 'post.withdrawn',
};

/** Whether a post is news to who has read its thread up to a number: one of another's, there to be seen. Nothing is to who reads there first. */
export const isNewTo = (
  member: Member | null,
  { no, visibility, author }: Of<Post, 'no' | 'visibility' | 'author'>,
  readTo: number | null,
): boolean => readTo !== null && no > readTo && visibility === 'visible' && !author.equals(member?._id);

/** What is said of a post that cannot be acted on, by why it is not to be seen. */
export const whyNotVisible = ({ visibility }: Of<Post, 'visibility'>): RefusalCode | null =>
  WHY_HIDDEN[visibility];

/** Words that were taken back, or removed, stay as they were: against a removal there is an appeal. */
const whyNotTouch = ({ visibility }: Of<Post, 'visibility'>): RefusalCode | null =>
  visibility === 'withdrawn' || visibility === 'removed' ? WHY_HIDDEN[visibility] : null;

/** Whether a post holds back how its author can be reached. Posts of the first version know nothing of contacts. */
export const hidesContacts = ({ contacts }: Of<Post, 'contacts'>): boolean => (contacts ?? []).length > 0;

/** Hidden contacts are shown to whoever asks for them, while the post is there. */
export const whyNotShowContacts = (post: Of<Post, 'visibility' | 'contacts'>): RefusalCode | null =>
  post.visibility === 'withdrawn' || !hidesContacts(post) ? 'post.missing' : null;

/** A post is changed by its author, while the thread is open. */
export function whyNotEditPost(
  member: Member,
  post: Of<Post, 'author' | 'visibility'>,
  thread: Of<Thread, 'locked'>,
): RefusalCode | null {
  if (!post.author.equals(member._id)) return 'post.not-yours';
  return whyNotTakePart(member) ?? whyNotTouch(post) ?? (thread.locked ? 'thread.locked' : null);
}

/** A post is taken back by its author, also when the thread is locked or the author suspended. */
export function whyNotWithdraw(member: Member, post: Of<Post, 'author' | 'visibility'>): RefusalCode | null {
  return post.author.equals(member._id) ? whyNotTouch(post) : 'post.not-yours';
}

/** An answer is accepted by who asked, and is somebody else's. */
export function whyNotAccept(
  member: Member,
  post: Of<Post, 'author' | 'no' | 'visibility' | 'advice'>,
  thread: Of<Thread, 'kind' | 'author'>,
): RefusalCode | null {
  if (thread.kind !== 'question' || post.no === 1) return 'post.not-an-answer';
  if (!thread.author.equals(member._id)) return 'post.not-asker';
  if (post.author.equals(member._id)) return 'post.own-answer';
  const suspended = whyNotTakePart(member);
  if (suspended) return suspended;
  return post.advice === 'bad-advice' ? 'post.bad-advice' : whyNotVisible(post);
}

/** Accepting a disputed answer takes a word that its asker knows of the dispute. */
export const needsConfirmation = ({ advice }: Of<Post, 'advice'>): boolean => advice === 'disputed';

/** An edit leaves no mark while nobody can have built on the old words: early, before a reply, a vote and a flag. */
export function isQuietEdit(
  post: Of<Post, 'createdAt' | 'no' | 'up' | 'down' | 'flagCount' | 'suspicion'>,
  thread: Of<Thread, 'lastNo'>,
  now: Date,
): boolean {
  const isEarly = now.getTime() - post.createdAt.getTime() < QUIET_EDIT;
  const isLookedAt = post.flagCount > 0 || (post.suspicion?.isOpen ?? false);
  return isEarly && !isLookedAt && thread.lastNo === post.no && post.up + post.down === 0;
}

/** Who has written their first posts shows that their address is theirs before they write more. */
export const whyNotWriteUnverified = (
  { emailVerifiedAt }: Of<Member, 'emailVerifiedAt'>,
  written: number,
): RefusalCode | null => (emailVerifiedAt === null && written >= FREE_POSTS ? 'account.unverified' : null);
