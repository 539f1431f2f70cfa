/** Looks for subscriptions whose member, or whose subject, is gone. */
import type { Types } from 'mongoose';
import { MemberModel } from '../../features/accounts/member.model.ts';
import { type Subscription, SubscriptionModel } from '../../features/subscriptions/subscription.model.ts';
import { ThreadModel } from '../../features/threads/thread.model.ts';
import { slices } from './batches.ts';
import type { Difference } from './difference.ts';
import { checkOrphans } from './orphans.ts';

type Followed = Pick<Subscription, '_id' | 'member' | 'of' | 'subject'>;

const AT_ONCE = 1000;

const subscriptionsWith = (which: { member: string } | { of: 'member' | 'thread'; subject: string }) => ({
  name: 'subscription',
  find: () => SubscriptionModel.find(which, { _id: 1 }).lean(),
  remove: () => SubscriptionModel.deleteMany(which),
});

const gone = (ids: readonly string[], found: readonly { _id: Types.ObjectId }[]): string[] => {
  const isThere = new Set(found.map(({ _id }) => String(_id)));
  return [...new Set(ids)].filter((id) => !isThere.has(id));
};

const goneMembers = async (ids: readonly string[]) =>
  gone(ids, await MemberModel.find({ _id: { $in: ids } }, { _id: 1 }).lean());
const goneThreads = async (ids: readonly string[]) =>
  gone(ids, await ThreadModel.find({ _id: { $in: ids } }, { _id: 1 }).lean());

/** Subscriptions against their members, and the threads and members that they are to. */
export async function* checkSubscriptions(isRepair: boolean): AsyncGenerator<Difference> {
  const all = SubscriptionModel.find({}, { member: 1, of: 1, subject: 1 }).sort({ _id: 1 });
  const inOrder = all.lean<Followed[]>().cursor({ batchSize: AT_ONCE }) as AsyncIterable<Followed>;
  for await (const { items } of slices(inOrder, AT_ONCE)) {
    const subjects = (of: Followed['of']) =>
      items.filter((one) => one.of === of).map(({ subject }) => subject);
    for (const id of await goneMembers(items.map(({ member }) => String(member))))
      yield* await checkOrphans({ kind: 'member', id }, subscriptionsWith({ member: id }), isRepair);
    for (const id of await goneMembers(subjects('member')))
      yield* await checkOrphans(
        { kind: 'member', id },
        subscriptionsWith({ of: 'member', subject: id }),
        isRepair,
      );
    for (const id of await goneThreads(subjects('thread')))
      yield* await checkOrphans(
        { kind: 'thread', id },
        subscriptionsWith({ of: 'thread', subject: id }),
        isRepair,
      );
  }
}
