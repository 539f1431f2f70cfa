/**
 * Subscriptions: how closely members follow threads, boards, tags and each other. Always true here: a member follows a
 * thing in one way; what they have said of it themself is never changed by what they write.
 */
import type { Types } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import type { Member } from '../accounts/accounts.ts';
import { type Subscription, SubscriptionModel } from './subscription.model.ts';
import type { Level, Subject, SubjectKind } from './subscription.rules.ts';

export type { Subscription };

/** Subscriptions of a kind that are shown, newest first. */
const LISTED = 200;

/** Follows a subject in this way from now on. Doing so twice changes nothing. */
export async function subscribe({ _id }: Member, { of, subject }: Subject, level: Level): Promise<void> {
  const since = { $cond: [{ $eq: ['$level', level] }, '$since', clock.now()] };
  const spelled = of === 'tag' ? { spelling: { $ifNull: ['$spelling', subject] } } : {};
  await transaction(`member ${String(_id)}`, async () => {
    await SubscriptionModel.updateOne(
      { member: _id, of, subject },
      [{ $set: { level, since, ...spelled } }],
      {
        upsert: true,
        updatePipeline: true,
      },
    );
    if (of === 'member' && level === 'muted')
      await publish('member.silenced', { member: String(_id), other: subject });
    if (of === 'tag') await publish('tag.followed', { tag: subject, member: String(_id) });
  });
}

/** Follows a subject in this way, unless its member follows it in some way already. */
export async function subscribeFirst(
  member: Types.ObjectId,
  { of, subject }: Subject,
  { level, since }: { level: Level; since: Date },
): Promise<void> {
  await SubscriptionModel.updateOne(
    { member, of, subject },
    { $setOnInsert: { level, since } },
    { upsert: true },
  );
}

/** How closely a member follows a subject; null where neither they nor their writing has said. */
export async function levelOf(member: Member, { of, subject }: Subject): Promise<Level | null> {
  const found = await SubscriptionModel.findOne({ member: member._id, of, subject }, { level: 1 }).lean();
  return found?.level ?? null;
}

const listOfKind = (member: Types.ObjectId, of: SubjectKind): Promise<Subscription[]> =>
  SubscriptionModel.find({ member, of, level: { $ne: 'normal' } })
    .sort({ since: -1 })
    .limit(LISTED)
    .lean<Subscription[]>()
    .exec();

/**
 * What a member follows, or has muted: the newest two hundred of each kind asked for, so that threads, which follow themselves when
 * one writes in them, push nothing out of sight that was chosen.
 */
export const listSubscriptions = async (
  { _id }: Pick<Member, '_id'>,
  of: readonly SubjectKind[],
): Promise<Subscription[]> => (await Promise.all(of.map((kind) => listOfKind(_id, kind)))).flat();

/** What somebody has said, or what follows from what they wrote, of how closely they follow a thing. */
export type Following = Pick<Subscription, 'of' | 'subject' | 'level'>;

/** How closely a member follows boards, tags and members, and these threads, wherever it is not as usual. */
export const listFollowings = (
  { _id: member }: Pick<Member, '_id'>,
  threads: readonly Types.ObjectId[],
): Promise<Following[]> =>
  SubscriptionModel.find(
    {
      member,
      level: { $ne: 'normal' },
      $or: [
        { of: { $in: ['board', 'tag', 'member'] } },
        { of: 'thread', subject: { $in: threads.map(String) } },
      ],
    },
    { of: 1, subject: 1, level: 1 },
  )
    .lean<Following[]>()
    .exec();

/** Those of these members who have muted one of the subjects, by their ids as text. */
export async function listMuters(
  members: readonly Types.ObjectId[],
  subjects: readonly Subject[],
): Promise<Set<string>> {
  // Not one query with `$or`: that one looks at everything which each of the members follows.
  const mutings = await Promise.all(
    subjects.map(({ of, subject }) =>
      SubscriptionModel.find({ of, subject, level: 'muted', member: { $in: members } }, { member: 1 }).lean(),
    ),
  );
  return new Set(mutings.flat().map(({ member }) => String(member)));
}

/** Members who watch a subject since before a moment, in batches of at most so many. */
export async function* watchersOf(
  { of, subject }: Subject,
  { since, batch }: { since: Date; batch: number },
): AsyncGenerator<Types.ObjectId[]> {
  const watching = SubscriptionModel.find({ of, subject, level: 'watching' }, { member: 1, since: 1 })
    .lean<Pick<Subscription, 'member' | 'since'>[]>()
    .cursor({ batchSize: batch }) as AsyncIterable<Pick<Subscription, 'member' | 'since'>>;
  let found: Types.ObjectId[] = [];
  for await (const one of watching) {
    if (one.since <= since) found.push(one.member);
    if (found.length < batch) continue;
    yield found;
    found = [];
  }
  if (found.length > 0) yield found;
}
