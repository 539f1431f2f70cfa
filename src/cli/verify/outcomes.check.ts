/** Recounts how many tried an answer and what came of it, and finds reports whose post is gone. */
import type { Types } from 'mongoose';
import { type Outcome, OutcomeModel } from '../../features/outcomes/outcome.model.ts';
import { COUNTED_AS } from '../../features/outcomes/outcome.rules.ts';
import { type OutcomeCounts, outcomeCountsOf, triedBy } from '../../features/threads/outcome-counts.ts';
import { type Post, PostModel } from '../../features/threads/post.model.ts';
import { TOUCHED, ThreadModel } from '../../features/threads/thread.model.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { groupBy, slices } from './batches.ts';
import { type Difference, faultsIn } from './difference.ts';
import { checkOrphans } from './orphans.ts';

type CountedPost = Pick<Post, '_id' | 'thread' | 'no' | 'outcomes'>;
type CountedOutcome = Pick<Outcome, '_id' | 'post' | 'result'>;

const POSTS_AT_ONCE = 1000;
const OF_POST = { thread: 1, no: 1, outcomes: 1 } as const;
const OF_OUTCOME = { post: 1, result: 1 } as const;

function recount(outcomes: readonly CountedOutcome[]): OutcomeCounts {
  const counts = { worked: 0, didNotWork: 0, lostMoney: 0 };
  for (const { result } of outcomes) counts[COUNTED_AS[result]]++;
  return counts;
}

const faultsOf = (post: CountedPost, counts: OutcomeCounts): string[] =>
  faultsIn(outcomeCountsOf(post), counts);

/** Looks again at one post while nobody can change it, and mends it if that is asked for. */
const makeSure = ({ _id, thread: threadId }: CountedPost, isRepair: boolean): Promise<Difference[]> =>
  transaction(String(threadId), async () => {
    const post = await PostModel.findById(_id, OF_POST).lean<CountedPost>();
    const thread = await ThreadModel.findById(threadId, { number: 1, board: 1 }).lean();
    if (!post || !thread) return [];
    const counts = recount(await OutcomeModel.find({ post: _id }, OF_OUTCOME).lean<CountedOutcome[]>());
    const faults = faultsOf(post, counts);
    if (isRepair && faults.length > 0) {
      await ThreadModel.updateOne({ _id: threadId }, { $inc: TOUCHED });
      await PostModel.updateOne({ _id }, { $set: { outcomes: triedBy(counts) > 0 ? counts : null } });
      await publish('thread.changed', { thread: thread.number, boards: [thread.board] });
    }
    return faults.map((what) => ({ of: `post ${thread.number}#${post.no}`, what, isMended: isRepair }));
  });

const outcomesOf = (post: Types.ObjectId) => ({
  name: 'outcome',
  find: () => OutcomeModel.find({ post }, { _id: 1 }).lean(),
  remove: () => OutcomeModel.deleteMany({ post }),
});

/** Posts against the reports of those who tried them: worked, didNotWork, lostMoney. */
export async function* checkOutcomes(isRepair: boolean): AsyncGenerator<Difference> {
  const posts = PostModel.find({}, OF_POST)
    .sort({ _id: 1 })
    .lean<CountedPost[]>()
    .cursor({ batchSize: POSTS_AT_ONCE });
  for await (const { items, range } of slices(posts as AsyncIterable<CountedPost>, POSTS_AT_ONCE)) {
    const outcomes = groupBy(
      await OutcomeModel.find({ post: range }, OF_OUTCOME).lean<CountedOutcome[]>(),
      ({ post }) => post,
    );
    for (const post of items) {
      const counts = recount(outcomes.get(String(post._id)) ?? []);
      outcomes.delete(String(post._id));
      if (faultsOf(post, counts).length > 0) yield* await makeSure(post, isRepair);
    }
    for (const [orphan] of outcomes.values())
      if (orphan)
        yield* await checkOrphans({ kind: 'post', id: orphan.post }, outcomesOf(orphan.post), isRepair);
  }
}
