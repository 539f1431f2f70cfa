/** Who may say that a question was asked before, and what their word does. Pure: read by commands and by pages alike. */
import { DAY } from '../../platform/clock.ts';
import type { RefusalCode } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import { isModerator, whyNotTakePart } from '../accounts/member.rules.ts';
import { rightsOf } from '../accounts/trust.rules.ts';
import type { Decision } from '../moderation/decisions.ts';
import { whyNotClose } from '../threads/closing.rules.ts';
import type { Thread } from '../threads/threads.ts';
import type { DuplicateVote } from './duplicate-vote.model.ts';

/** So many members who name the same thread close a question. */
export const VOTES_NEEDED = 2;

/** A vote that found no second one by then says nothing any more. */
const COUNTS_FOR = 14 * DAY;

type Sayer = Pick<Member, '_id' | 'role' | 'trustLevel' | 'suspendedUntil'>;

const isAsker = (member: Pick<Member, '_id'>, { author }: Pick<Thread, 'author'>): boolean =>
  author.equals(member._id);

/** Who closes a question by their word alone: who asked it, and moderators. Null for all who vote. */
export function closesAs(member: Sayer, thread: Pick<Thread, 'author'>): 'asker' | 'moderator' | null {
  if (isAsker(member, thread)) return 'asker';
  return isModerator(member) ? 'moderator' : null;
}

/** Who asked, moderators, and members of some trust have a say. */
export function whyNotHaveSay(member: Sayer, thread: Pick<Thread, 'author'>): RefusalCode | null {
  const refused = whyNotTakePart(member);
  if (refused) return refused;
  return isAsker(member, thread) || rightsOf(member).findsDuplicates ? null : 'duplicate.too-little-trust';
}

/** They have it while the question is open. */
export const whyNotSay = (member: Sayer, thread: Thread): RefusalCode | null =>
  whyNotHaveSay(member, thread) ?? whyNotClose(thread);

/** Whether a vote still says something: it is not too old, and the question is called as it was. */
export const isStanding = (
  { at, title }: Pick<DuplicateVote, 'at' | 'title'>,
  thread: Pick<Thread, 'title'>,
  now: Date,
): boolean => title === thread.title && now.getTime() - at.getTime() < COUNTS_FOR;

/** Whether a moderator has found that it was not asked before: votes close it no more. */
export const isReopened = (
  decisions: readonly Pick<Decision, 'kind' | 'madeBy' | 'appealedKind'>[],
): boolean =>
  decisions.some(
    ({ kind, madeBy, appealedKind }) =>
      (kind === 'reopen' && madeBy === 'moderator') || (kind === 'overturn' && appealedKind === 'duplicate'),
  );
