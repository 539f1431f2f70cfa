/** Whom one has blocked, and can block. Pure: read by commands and by pages alike. */
import type { RefusalCode } from '../../platform/errors.ts';
import type { Member } from './member.model.ts';

/** A member carries the list along on every page; whoever needs a longer one needs a moderator. */
export const MOST_BLOCKED = 100;

/** Whom a member has blocked: nobody, for those who joined before there was a list. */
export const blockedBy = ({ blocked }: Pick<Member, 'blocked'>): Member['_id'][] => blocked ?? [];

/** Whether a member has blocked another one. Guests have blocked nobody. */
export const hasBlocked = (member: Pick<Member, 'blocked'> | null, other: Member['_id']): boolean =>
  member !== null && blockedBy(member).some((id) => id.equals(other));

/** Everybody can be blocked but oneself; moderators too, as what they decide reaches one all the same. */
export function whyNotBlock(
  member: Pick<Member, '_id' | 'blocked'>,
  { _id }: Pick<Member, '_id'>,
): RefusalCode | null {
  if (member._id.equals(_id)) return 'block.own';
  const isFull = blockedBy(member).length >= MOST_BLOCKED;
  return isFull && !hasBlocked(member, _id) ? 'block.full' : null;
}
