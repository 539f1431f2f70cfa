/** Recounts what a post keeps of its votes, and finds votes whose post is gone. */
import type { Types } from 'mongoose';
import { ACCEPTED_EARNS, ACCEPTING_EARNS } from '../../features/threads/acceptance.ts';
import { type Post, PostModel } from '../../features/threads/post.model.ts';
import { rankOf } from '../../features/threads/rank.ts';
import { TOUCHED, type Thread, ThreadModel } from '../../features/threads/thread.model.ts';
import { type Vote, VoteModel } from '../../features/votes/vote.model.ts';
import { type VoteValue, earns, worthOf } from '../../features/votes/vote.rules.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { groupBy, slices } from './batches.ts';
import { type Difference, faultsIn } from './difference.ts';
import { checkOrphans } from './orphans.ts';
import type { Reputations } from './reputations.ts';

type CountedPost = Pick<
  Post,
  '_id' | 'thread' | 'no' | 'author' | 'up' | 'down' | 'rank' | 'advice' | 'visibility'
>;
type ItsThread = Pick<Thread, '_id' | 'number' | 'board' | 'author' | 'score' | 'acceptedPost'>;
type CountedVote = Pick<Vote, 'member' | 'post'> & { _id: Types.ObjectId; value: VoteValue };

const POSTS_AT_ONCE = 1000;
const OF_POST = { thread: 1, no: 1, author: 1, up: 1, down: 1, rank: 1, advice: 1, visibility: 1 } as const;
const OF_THREAD = { number: 1, board: 1, author: 1, score: 1, acceptedPost: 1 } as const;
const OF_VOTE = { member: 1, post: 1, value: 1 } as const;

type Standing = Pick<Post, 'up' | 'down' | 'rank'>;

function recount(
  { _id, no, advice }: CountedPost,
  thread: ItsThread,
  votes: readonly CountedVote[],
): Standing {
  const up = votes.filter(({ value }) => value === 1).length;
  const down = votes.length - up;
  const isAccepted = thread.acceptedPost?.equals(_id) ?? false;
  return { up, down, rank: rankOf({ no, up, down, isAccepted, advice }) };
}

const scoreOf = ({ no }: CountedPost, { up, down }: Standing): Partial<Thread> =>
  no === 1 ? { score: up - down } : {};

const faultsOf = (post: CountedPost, thread: ItsThread, standing: Standing): string[] => [
  ...faultsIn(post, standing),
  ...faultsIn(thread, scoreOf(post, standing)),
];

/** Looks again at one post while nobody can change it, and mends it if that is asked for. */
const makeSure = ({ _id, thread: threadId }: CountedPost, isRepair: boolean): Promise<Difference[]> =>
  transaction(String(threadId), async () => {
    const post = await PostModel.findById(_id, OF_POST).lean<CountedPost>();
    const thread = await ThreadModel.findById(threadId, OF_THREAD).lean<ItsThread>();
    if (!post || !thread) return [];
    const votes = await VoteModel.find({ post: _id }, OF_VOTE).lean<CountedVote[]>();
    const standing = recount(post, thread, votes);
    const faults = faultsOf(post, thread, standing);
    if (isRepair && faults.length > 0) {
      await PostModel.updateOne({ _id }, { $set: standing });
      await ThreadModel.updateOne({ _id: threadId }, { $set: scoreOf(post, standing), $inc: TOUCHED });
      await publish('thread.changed', { thread: thread.number, boards: [thread.board] });
    }
    return faults.map((what) => ({ of: `post ${thread.number}#${post.no}`, what, isMended: isRepair }));
  });

const votesOf = (post: Types.ObjectId) => ({
  name: 'vote',
  find: () => VoteModel.find({ post }, { _id: 1 }).lean(),
  remove: () => VoteModel.deleteMany({ post }),
});

function countReputation(
  reputations: Reputations,
  [post, thread]: [CountedPost, ItsThread],
  votes: readonly CountedVote[],
) {
  for (const { member, value } of votes) {
    if (earns(post)) reputations.add(post.author, worthOf(value).author);
    reputations.add(member, worthOf(value).voter);
  }
  if (!thread.acceptedPost?.equals(post._id)) return;
  reputations.add(post.author, ACCEPTED_EARNS);
  reputations.add(thread.author, ACCEPTING_EARNS);
}

async function threadsOf(posts: readonly CountedPost[]): Promise<Map<string, ItsThread>> {
  const ids = [...groupBy(posts, ({ thread }) => thread).keys()];
  const threads = await ThreadModel.find({ _id: { $in: ids } }, OF_THREAD).lean<ItsThread[]>();
  return new Map(threads.map((thread) => [String(thread._id), thread]));
}

/** Posts against their votes: up, down, rank and the thread's score. Adds up in `reputations` what the votes are worth. */
export async function* checkPosts(isRepair: boolean, reputations: Reputations): AsyncGenerator<Difference> {
  const posts = PostModel.find({}, OF_POST)
    .sort({ _id: 1 })
    .lean<CountedPost[]>()
    .cursor({ batchSize: POSTS_AT_ONCE });
  for await (const { items, range } of slices(posts as AsyncIterable<CountedPost>, POSTS_AT_ONCE)) {
    const threads = await threadsOf(items);
    const votes = groupBy(
      await VoteModel.find({ post: range }, OF_VOTE).lean<CountedVote[]>(),
      ({ post }) => post,
    );
    for (const post of items) {
      const [thread, itsVotes] = [threads.get(String(post.thread)), votes.get(String(post._id)) ?? []];
      votes.delete(String(post._id));
      if (!thread) continue;
      countReputation(reputations, [post, thread], itsVotes);
      const isWrong = faultsOf(post, thread, recount(post, thread, itsVotes)).length > 0;
      if (isWrong) yield* await makeSure(post, isRepair);
    }
    for (const [orphan] of votes.values())
      if (orphan)
        yield* await checkOrphans({ kind: 'post', id: orphan.post }, votesOf(orphan.post), isRepair);
  }
}
