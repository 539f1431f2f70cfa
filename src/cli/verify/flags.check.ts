/** Recounts the open flags that a post keeps count of. Both are few, however many posts there are. */
import type { Types } from 'mongoose';
import { FlagModel } from '../../features/flags/flag.model.ts';
import { PostModel } from '../../features/threads/post.model.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { type Difference, faultsIn } from './difference.ts';

/** Looks again at one post while nobody can flag it, and mends it if that is asked for. */
const makeSure = (_id: Types.ObjectId, thread: Types.ObjectId, isRepair: boolean): Promise<Difference[]> =>
  transaction(String(thread), async () => {
    const post = await PostModel.findById(_id, { flagCount: 1 }).lean();
    if (!post) return [];
    const counted = { flagCount: await FlagModel.countDocuments({ post: _id, state: 'open' }) };
    const faults = faultsIn(post, counted);
    if (isRepair && faults.length > 0) await PostModel.updateOne({ _id }, { $set: counted });
    return faults.map((what) => ({ of: `post ${String(_id)}`, what, isMended: isRepair }));
  });

/** Posts against their open flags. */
export async function* checkFlags(isRepair: boolean): AsyncGenerator<Difference> {
  const counts = await FlagModel.aggregate<{ _id: Types.ObjectId; count: number }>([
    { $match: { state: 'open' } },
    { $group: { _id: '$post', count: { $sum: 1 } } },
  ]);
  const open = new Map(counts.map(({ _id, count }) => [String(_id), count]));
  const flagged = await PostModel.find(
    { $or: [{ flagCount: { $gt: 0 } }, { _id: { $in: counts.map(({ _id }) => _id) } }] },
    { thread: 1, flagCount: 1 },
  ).lean();
  for (const { _id, thread, flagCount } of flagged)
    if (flagCount !== (open.get(String(_id)) ?? 0)) yield* await makeSure(_id, thread, isRepair);
}
