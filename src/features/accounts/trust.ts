/**
 * Trust as members carry it. Always true here, whoever calls: a level changes together with the fact that says so, and
 * from the level that its reader saw; a newcomer's first day is counted together with what they write on it.
 */
import { SECOND, clock } from '../../platform/clock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { type Member, MemberModel } from './member.model.ts';
import { type Rights, type TrustLevel, firstDayEnds, rightsOf } from './trust.rules.ts';

/** Gives a member another level than the one they are known to have; nothing if that has changed meanwhile. */
export async function setTrustLevel(
  { _id, name, trustLevel }: Pick<Member, '_id' | 'name' | 'trustLevel'>,
  level: TrustLevel,
): Promise<void> {
  if (level === trustLevel) return;
  await transaction(`member ${String(_id)}`, async () => {
    const { modifiedCount } = await MemberModel.updateOne(
      { _id, trustLevel },
      { $set: { trustLevel: level, trustedSince: clock.now() } },
    );
    if (modifiedCount > 0) await publish('member.trusted', { member: name, level });
  });
}

const REFUSED = { threads: 'thread.first-day', replies: 'post.first-day' } as const;

/**
 * Counts what a newcomer writes on their first day, as part of the running transaction; for others it does nothing.
 * Throws `thread.first-day` or `post.first-day`, with the seconds until the day is over, where no more is allowed.
 */
export async function countFirstDay(member: Member, what: keyof Rights['firstDay']): Promise<void> {
  const max = rightsOf(member).firstDay[what];
  const left = firstDayEnds(member).getTime() - clock.now().getTime();
  if (max === Infinity || left <= 0) return;
  const field = `firstDay.${what}`;
  const { modifiedCount } = await MemberModel.updateOne(
    { _id: member._id, [field]: { $not: { $gte: max } } },
    { $inc: { [field]: 1 } },
  );
  if (modifiedCount === 0) throw new Refusal(REFUSED[what], { max, seconds: Math.ceil(left / SECOND) });
}
