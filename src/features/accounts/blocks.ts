/**
 * Blocks: whose posts a member wants folded, and by whom they want to be mentioned no more. Always true here: a member
 * blocks at most 100 others, and not themselves; nobody else learns whom.
 */
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { type Member, listMembersById } from './accounts.ts';
import { MOST_BLOCKED, blockedBy, whyNotBlock } from './block.rules.ts';
import { MemberModel } from './member.model.ts';

/** Blocks another member, or lets them go. Doing so twice changes nothing. Throws what `whyNotBlock` says. */
export async function setBlocked(member: Member, other: Member, isBlocked: boolean): Promise<void> {
  const { _id } = member;
  if (!isBlocked) {
    await MemberModel.updateOne({ _id }, { $pull: { blocked: other._id } });
    return;
  }
  refuse(whyNotBlock(member, other), { limit: MOST_BLOCKED });
  await transaction(`member ${String(_id)}`, async () => {
    // Matches only while there is room: of two that race for the last place, one is refused.
    const hasRoom = { [`blocked.${MOST_BLOCKED - 1}`]: { $exists: false } };
    const { matchedCount } = await MemberModel.updateOne(
      { _id, $or: [{ blocked: other._id }, hasRoom] },
      { $addToSet: { blocked: other._id } },
    );
    if (matchedCount === 0) throw new Refusal('block.full', { limit: MOST_BLOCKED });
    await publish('member.silenced', { member: String(_id), other: String(other._id) });
  });
}

/** A member as far as they are to be told something. */
export type Listener = Pick<Member, '_id' | 'emailVerifiedAt' | 'suspendedUntil' | 'mail'>;

/** Those of these members who are there, and have not blocked somebody (null for nobody). */
export const listUnblocking = (
  members: readonly Member['_id'][],
  other: Member['_id'] | null,
): Promise<Listener[]> =>
  MemberModel.find(
    { _id: { $in: members }, ...(other && { blocked: { $ne: other } }) },
    { emailVerifiedAt: 1, suspendedUntil: 1, mail: 1 },
  )
    .lean<Listener[]>()
    .exec();

/** Whom a member has blocked, by their names. */
export async function listBlocked(member: Member): Promise<Member[]> {
  const blocked = await listMembersById(blockedBy(member));
  return blocked.sort((a, b) => a.nameKey.localeCompare(b.nameKey));
}
