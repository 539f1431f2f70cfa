/**
 * How many tried an answer and what came of it, as its post keeps count. Always true here: the counts change in the
 * transaction of the report that they count, and the thread is touched in it.
 */
import { Refusal } from '../../platform/errors.ts';
import { type Post, PostModel } from './post.model.ts';
import { TOUCHED, type Thread, ThreadModel } from './thread.model.ts';

export interface OutcomeCounts {
  worked: number;
  didNotWork: number;
  lostMoney: number;
}

/** The counts of a post; none are kept while nobody has tried it. */
export const outcomeCountsOf = ({ outcomes }: Pick<Post, 'outcomes'>): OutcomeCounts => ({
  worked: outcomes?.worked ?? 0,
  didNotWork: outcomes?.didNotWork ?? 0,
  lostMoney: outcomes?.lostMoney ?? 0,
});

/** How many tried it in all. */
export const triedBy = ({ worked, didNotWork, lostMoney }: OutcomeCounts): number =>
  worked + didNotWork + lostMoney;

/** Members who must have tried an answer with success before it has proved true. */
export const ENOUGH_WORKED = 2;

/** True of an answer that worked for several members, for more than it did not, and cost nobody money. */
export const hasProved = ({ worked, didNotWork, lostMoney }: OutcomeCounts): boolean =>
  worked >= ENOUGH_WORKED && worked > didNotWork && lostMoney === 0;

/**
 * Counts a report, in place of the one that the member made `before`, as part of the running transaction. Resolves to
 * the counts as they stand then, and the thread.
 */
export async function countOutcome(
  post: Post,
  { before, now }: { before: keyof OutcomeCounts | null; now: keyof OutcomeCounts },
): Promise<{ counts: OutcomeCounts; thread: Thread }> {
  const thread = await ThreadModel.findByIdAndUpdate(post.thread, { $inc: TOUCHED }).lean();
  if (!thread) throw new Refusal('thread.missing');
  const counts = outcomeCountsOf(post);
  if (before) counts[before]--;
  counts[now]++;
  await PostModel.updateOne({ _id: post._id }, { $set: { outcomes: counts } });
  return { counts, thread };
}
