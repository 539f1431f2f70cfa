/** Who follows a tag goes on following it, when their spelling of it comes to lead elsewhere. */
import type { Facts } from '../../facts.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { listAllSpellings, takeInTags, tagsOf } from '../tags/tags.ts';
import { type Subscription, SubscriptionModel } from './subscription.model.ts';

const AT_ONCE = 200;

/** Of two ways in which one member follows what is one tag now, the later said one stays. */
const settle = ({ _id, member }: Pick<Subscription, '_id' | 'member'>): Promise<void> =>
  transaction(`member ${String(member)}`, async () => {
    const own = await SubscriptionModel.findById(_id).lean();
    if (!own) return;
    const [subject = own.subject] = await tagsOf([own.spelling ?? own.subject]);
    if (subject === own.subject) return;
    const other = await SubscriptionModel.findOne({ member, of: 'tag', subject }).lean();
    const lost = other && (other.since < own.since ? other : own);
    if (lost) await SubscriptionModel.deleteOne({ _id: lost._id });
    if (lost !== own) await SubscriptionModel.updateOne({ _id }, { $set: { subject } });
  });

/** A tag that was followed while its spellings came to lead elsewhere is followed as what they lead to now. */
export async function settleFollowed({ tag, member }: Facts['tag.followed']): Promise<void> {
  const own = await SubscriptionModel.findOne({ member, of: 'tag', subject: tag }, { member: 1 }).lean();
  if (own) await settle(own);
}

/** Lets those follow a tag whose spellings lead to it now. */
export async function moveFollowers({ tag }: Facts['tag.changed']): Promise<void> {
  const behind = SubscriptionModel.find(
    { of: 'tag', spelling: { $in: await listAllSpellings(tag) }, subject: { $ne: tag } },
    { member: 1 },
  )
    .lean<Subscription[]>()
    .cursor({ batchSize: AT_ONCE }) as AsyncIterable<Subscription>;
  for await (const one of behind) await settle(one);
}

/** Lets those who followed a tag in an older version follow what it is folded into; bears to be run again. */
export async function foldOldFollowings(): Promise<void> {
  const old = SubscriptionModel.find({ of: 'tag', spelling: { $exists: false } }, { member: 1, subject: 1 })
    .lean<Subscription[]>()
    .cursor({ batchSize: AT_ONCE }) as AsyncIterable<Subscription>;
  for await (const one of old) {
    await takeInTags([one.subject]);
    await settle(one);
    await SubscriptionModel.updateOne({ _id: one._id }, { $set: { spelling: one.subject } });
  }
}
