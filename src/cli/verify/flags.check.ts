/** Recounts the open flags that a post keeps count of, and what they weigh. Both are few, however many posts there are. */
import type { Types } from 'mongoose';
import { FlagModel } from '../../features/flags/flag.model.ts';
import { PostModel } from '../../features/threads/post.model.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { type Difference, faultsIn } from './difference.ts';

interface Counted {
  flagCount: number;
  flagWeight: number;
}

const NONE: Counted = { flagCount: 0, flagWeight: 0 };

/** Weights have two places; a sum of them may be off in the sixteenth. */
const rounded = ({ flagCount, flagWeight }: Counted): Counted => ({
  flagCount,
  flagWeight: Math.round(flagWeight * 100) / 100,
});

const countOpen = (post: Types.ObjectId | null) =>
  FlagModel.aggregate<Counted & { _id: Types.ObjectId }>([
    { $match: { state: 'open', ...(post && { post }) } },
    { $group: { _id: '$post', flagCount: { $sum: 1 }, flagWeight: { $sum: '$weight' } } },
  ]);

/** Looks again at one post while nobody can flag it, and mends it if that is asked for. */
const makeSure = (_id: Types.ObjectId, thread: Types.ObjectId, isRepair: boolean): Promise<Difference[]> =>
  transaction(String(thread), async () => {
    const post = await PostModel.findById(_id, { flagCount: 1, flagWeight: 1 }).lean();
    if (!post) return [];
    const [open = NONE] = await countOpen(_id);
    const counted = rounded(open);
    const faults = faultsIn(rounded(post), counted);
    if (isRepair && faults.length > 0) await PostModel.updateOne({ _id }, { $set: counted });
    return faults.map((what) => ({ of: `post ${String(_id)}`, what, isMended: isRepair }));
  });

/** Posts against their open flags. */
export async function* checkFlags(isRepair: boolean): AsyncGenerator<Difference> {
  const counts = await countOpen(null);
  const open = new Map(counts.map((count) => [String(count._id), count]));
  const flagged = await PostModel.find(
    { $or: [{ flagCount: { $gt: 0 } }, { _id: { $in: counts.map(({ _id }) => _id) } }] },
    { thread: 1, flagCount: 1, flagWeight: 1 },
  ).lean();
  for (const post of flagged) {
    const isSame = faultsIn(rounded(post), rounded(open.get(String(post._id)) ?? NONE)).length === 0;
    if (!isSame) yield* await makeSure(post._id, post.thread, isRepair);
  }
}
