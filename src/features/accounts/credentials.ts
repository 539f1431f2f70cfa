/**
 * New passwords. Always true here, whoever calls: a new password ends all sessions of its member, and their end is
 * announced with it; who has forgotten the old one needs a secret that was sent to their address, which is good once.
 */
import type { Types } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { type Member, MemberModel } from './member.model.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { endTokens, getToken, spendToken } from './tokens.ts';

/** Announces that a session (by its hash) of a member has ended, or with null all of them. */
export const announceSessionEnd = (member: Types.ObjectId, session: string | null): Promise<void> =>
  publish('session.ended', { member: String(member), session });

/** Sets a new password and ends all sessions. Resolves to the new epoch. Throws `account.wrong-password`. */
export async function changePassword(member: Member, current: string, password: string): Promise<number> {
  const { _id, passwordHash: before } = member;
  if (!(await isPassword(current, before))) throw new Refusal('account.wrong-password');
  const passwordHash = await hashPassword(password);
  return transaction(`member ${String(_id)}`, async () => {
    const changed = await MemberModel.findOneAndUpdate(
      { _id, passwordHash: before },
      { $set: { passwordHash }, $inc: { sessionEpoch: 1 } },
      { returnDocument: 'after' },
    ).lean();
    if (!changed) throw new Refusal('account.wrong-password');
    await endTokens(_id, 'reset');
    await announceSessionEnd(_id, null);
    return changed.sessionEpoch;
  });
}

/**
 * Sets a new password by a secret that was sent to the member's address, and ends all sessions. The address is verified by
 * that, too. Throws `token.missing`.
 */
export async function resetPassword(secret: string, password: string): Promise<void> {
  const { member: _id } = await getToken('reset', secret);
  const passwordHash = await hashPassword(password);
  await transaction(`member ${String(_id)}`, async () => {
    const { emailKey } = await spendToken('reset', secret);
    await MemberModel.updateOne({ _id }, { $set: { passwordHash }, $inc: { sessionEpoch: 1 } });
    await MemberModel.updateOne(
      { _id, emailKey, emailVerifiedAt: null },
      { $set: { emailVerifiedAt: clock.now() } },
    );
    await endTokens(_id, 'reset');
    await announceSessionEnd(_id, null);
  });
}
