import { MemberModel } from './features/accounts/member.model.ts';
import { FlagModel } from './features/flags/flag.model.ts';
import { PostModel } from './features/threads/post.model.ts';
import { ThreadModel } from './features/threads/thread.model.ts';
import type { Migration } from './platform/database/migrate.ts';

/** The site raises flags, too, and a post knows what its flags weigh and since when they wait. */
const flagsOfTheSite = async (): Promise<void> => {
  const old = await FlagModel.collection.indexes();
  if (old.some(({ name }) => name === 'member_1_post_1'))
    await FlagModel.collection.dropIndex('member_1_post_1');
  const open = await FlagModel.aggregate<{ _id: unknown; flagWeight: number; flaggedAt: Date }>([
    { $match: { state: 'open' } },
    { $group: { _id: '$post', flagWeight: { $sum: '$weight' }, flaggedAt: { $min: '$at' } } },
  ]);
  for (const { _id, ...counted } of open) await PostModel.updateOne({ _id }, { $set: counted });
};

/** A thread carries the advice state of its opening post, so that lists show it. */
const adviceOfThreads = async (): Promise<void> => {
  const doubted = await PostModel.find({ no: 1, advice: { $ne: 'ok' } }, { thread: 1, advice: 1 }).lean();
  for (const { thread, advice } of doubted)
    await ThreadModel.updateOne({ _id: thread }, { $set: { advice } });
};

/** Members carry a trust level, which the daily count finds out. */
const trustOfMembers = async (): Promise<void> => {
  await MemberModel.updateMany({ trustLevel: { $exists: false } }, { $set: { trustLevel: 0 } });
};

/** Changes to data that older versions wrote, by ascending id; each is run once. */
export const migrations: readonly Migration[] = [
  { id: 1, name: 'flags of the site', up: flagsOfTheSite },
  { id: 2, name: 'advice of threads', up: adviceOfThreads },
  { id: 3, name: 'trust of members', up: trustOfMembers },
];
