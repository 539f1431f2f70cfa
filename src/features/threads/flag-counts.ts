/** How many flags are open on a post and what they weigh, as the post keeps count: always in the transaction of the flag. */
import { Refusal } from '../../platform/errors.ts';
import { type Post, PostModel } from './post.model.ts';

/** Counts a flag on a post as open, as part of the running transaction. Answers the post. Throws `post.missing`. */
export async function countFlag(
  _id: Post['_id'],
  { weight, at }: { weight: number; at: Date },
): Promise<Post> {
  const post = await PostModel.findOneAndUpdate(
    { _id },
    { $inc: { flagCount: 1, flagWeight: weight }, $min: { flaggedAt: at } },
    { returnDocument: 'after' },
  ).lean<Post>();
  if (!post) throw new Refusal('post.missing');
  return post;
}

/**
 * Counts no flag of a post as open any more, and takes its words as looked at, as part of the running transaction. Its
 * thread's pages show that by the change of standing that goes with it.
 */
export async function clearFlags({ _id }: Pick<Post, '_id'>): Promise<void> {
  await PostModel.updateOne({ _id }, { $set: { flagCount: 0, flagWeight: 0 }, $unset: { flaggedAt: 1 } });
  await PostModel.updateOne({ _id, 'suspicion.isOpen': true }, { $set: { 'suspicion.isOpen': false } });
}

/** Lets an open flag of a post weigh so much more, as part of the running transaction. */
export async function addFlagWeight({ _id }: Pick<Post, '_id'>, weight: number): Promise<void> {
  await PostModel.updateOne({ _id }, { $inc: { flagWeight: weight } });
}

/** Posts with open flags: the heaviest first, then those that wait longest; at most so many. */
export const listFlaggedPosts = (most: number): Promise<Post[]> =>
  PostModel.find({ flagCount: { $gt: 0 } })
    .sort({ flagWeight: -1, flaggedAt: 1 })
    .limit(most)
    .lean<Post[]>()
    .exec();
