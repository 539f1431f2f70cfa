/** Recounts what members have not read. */
import type { Types } from 'mongoose';
import { type Member, MemberModel } from '../../features/accounts/member.model.ts';
import { NotificationModel } from '../../features/notifications/notification.model.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { slices } from './batches.ts';
import { type Difference, faultsIn } from './difference.ts';
import { checkOrphans } from './orphans.ts';

type CountedMember = Pick<Member, '_id' | 'name' | 'unread'>;

const MEMBERS_AT_ONCE = 1000;
const OF_MEMBER = { name: 1, unread: 1 } as const;

const notificationsOf = (member: Types.ObjectId) => ({
  name: 'notification',
  find: () => NotificationModel.find({ member }, { _id: 1 }).lean(),
  remove: () => NotificationModel.deleteMany({ member }),
});

/** Looks again at one member while nobody can tell them anything, and mends their counter if that is asked for. */
const makeSure = (_id: Types.ObjectId, isRepair: boolean): Promise<Difference[]> =>
  transaction(`member ${String(_id)}`, async () => {
    const member = await MemberModel.findById(_id, OF_MEMBER).lean<CountedMember>();
    if (!member) return [];
    const counted = { unread: await NotificationModel.countDocuments({ member: _id, isUnread: true }) };
    const faults = faultsIn(member, counted);
    if (isRepair && faults.length > 0) {
      await MemberModel.updateOne({ _id }, { $set: counted });
      await publish('inbox.changed', { members: [String(_id)] });
    }
    return faults.map((what) => ({ of: `member ${member.name}`, what, isMended: isRepair }));
  });

/** Members' counts of unread notifications against these; notifications whose member is gone. */
export async function* checkInboxes(isRepair: boolean): AsyncGenerator<Difference> {
  const members = MemberModel.find({}, OF_MEMBER).sort({ _id: 1 }).lean<CountedMember[]>();
  const inOrder = members.cursor({ batchSize: MEMBERS_AT_ONCE }) as AsyncIterable<CountedMember>;
  for await (const { items, range } of slices(inOrder, MEMBERS_AT_ONCE)) {
    const counts = await NotificationModel.aggregate<{ _id: Types.ObjectId; unread: number }>([
      { $match: { member: range } },
      { $group: { _id: '$member', unread: { $sum: { $cond: ['$isUnread', 1, 0] } } } },
    ]);
    const unread = new Map(counts.map((count) => [String(count._id), count.unread]));
    for (const { _id, unread: kept } of items)
      if (kept !== (unread.get(String(_id)) ?? 0)) yield* await makeSure(_id, isRepair);
    const isThere = new Set(items.map(({ _id }) => String(_id)));
    for (const { _id } of counts)
      if (!isThere.has(String(_id)))
        yield* await checkOrphans({ kind: 'member', id: _id }, notificationsOf(_id), isRepair);
  }
}
