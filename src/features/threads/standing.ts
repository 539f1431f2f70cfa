/**
 * The standing of a post: how far its advice can be trusted, and who may see it. Always true here, whoever calls:
 * - the post, its rank, the counts, activity and visibility of its thread and an acceptance change together;
 * - an opening post that is not to be seen takes its thread with it;
 * - what readers may not see, and bad advice, is the accepted answer of no question.
 */
import { Refusal } from '../../platform/errors.ts';
import { clearAcceptance } from './acceptance.ts';
import { activityOf } from './activity.ts';
import { type Post, PostModel } from './post.model.ts';
import { announceChange } from './posts.ts';
import { rankOf } from './rank.ts';
import { type Advice, MOVES_UP, type Visibility } from './standing.rules.ts';
import { TOUCHED, type Thread, ThreadModel } from './thread.model.ts';
import { getThread } from './threads.ts';

interface Standing {
  advice: Advice;
  visibility: Visibility;
  /** What members say against the advice, in their own words. */
  objections: string[];
  /** Why a moderator calls it bad advice, and where it is said right. */
  warning: string;
  betterSource: string;
}

const isCounted = ({ no }: Post, visibility: Visibility): number =>
  Number(no > 1 && visibility === 'visible');
const hasSunk = ({ no }: Post, advice: Advice): number => Number(no > 1 && advice !== 'ok');

const changeThread = (thread: Thread, post: Post, { advice, visibility }: Standing) => {
  const replyCount = isCounted(post, visibility) - isCounted(post, post.visibility);
  const sunkCount = hasSunk(post, advice) - hasSunk(post, post.advice);
  return ThreadModel.updateOne(
    { _id: thread._id },
    { $inc: { replyCount, sunkCount, ...TOUCHED }, $set: post.no === 1 ? { visibility, advice } : {} },
  );
};

const isMoved = (before: Visibility, after: Visibility): boolean =>
  MOVES_UP.includes(before) !== MOVES_UP.includes(after);

/** Gives a post another standing, as part of the running transaction on its thread. Answers the post as it is then. */
export async function changeStanding(post: Post, change: Partial<Standing>): Promise<Post> {
  const { advice, visibility, objections, warning, betterSource } = post;
  const standing: Standing = { advice, visibility, objections, warning, betterSource, ...change };
  const thread = await getThread(post.thread);
  await changeThread(thread, post, standing);
  let isAccepted = thread.acceptedPost?.equals(post._id) ?? false;
  if (isAccepted && (standing.visibility !== 'visible' || standing.advice === 'bad-advice')) {
    await clearAcceptance(thread, post);
    isAccepted = false;
  }
  const rank = rankOf({ ...post, advice: standing.advice, isAccepted });
  await PostModel.updateOne({ _id: post._id }, { $set: { ...standing, rank } });
  if (isMoved(post.visibility, standing.visibility))
    await ThreadModel.updateOne({ _id: thread._id }, { $set: await activityOf(thread) });
  await announceChange(post, thread);
  return { ...post, ...standing, rank };
}

/** Counts a flag on a post as open, as part of the running transaction. Answers the post. Throws `post.missing`. */
export async function countFlag(
  _id: Post['_id'],
  { weight, at }: { weight: number; at: Date },
): Promise<Post> {
  const post = await PostModel.findOneAndUpdate(
    { _id },
    { $inc: { flagCount: 1, flagWeight: weight }, $min: { flaggedAt: at } },
    { returnDocument: 'after' },
  ).lean();
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

/** Posts with open flags: the heaviest first, then those that wait longest; at most so many. */
export const listFlaggedPosts = (most: number): Promise<Post[]> =>
  PostModel.find({ flagCount: { $gt: 0 } })
    .sort({ flagWeight: -1, flaggedAt: 1 })
    .limit(most)
    .lean<Post[]>()
    .exec();
