/** Recounts what a thread keeps of its posts, and finds posts whose thread is gone. */
import type { Types } from 'mongoose';
import { OutcomeModel } from '../../features/outcomes/outcome.model.ts';
import { type Post, PostModel } from '../../features/threads/post.model.ts';
import { MOVES_UP, type Visibility } from '../../features/threads/standing.rules.ts';
import { TOUCHED, type Thread, ThreadModel } from '../../features/threads/thread.model.ts';
import { VoteModel } from '../../features/votes/vote.model.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { groupBy, slices } from './batches.ts';
import { type Difference, faultsIn } from './difference.ts';

type Counted = Pick<
  Thread,
  | 'replyCount'
  | 'sunkCount'
  | 'lastNo'
  | 'activeAt'
  | 'lastAuthorName'
  | 'acceptedPost'
  | 'advice'
  | 'visibility'
>;
type CountedThread = Counted & Pick<Thread, '_id' | 'number' | 'board' | 'kind'>;
type CountedPost = Pick<Post, '_id' | 'thread' | 'no' | 'visibility' | 'advice' | 'authorName' | 'createdAt'>;

const THREADS_AT_ONCE = 200;
const COUNTERS = {
  replyCount: 1,
  sunkCount: 1,
  lastNo: 1,
  activeAt: 1,
  lastAuthorName: 1,
  acceptedPost: 1,
  advice: 1,
  visibility: 1,
} as const;
const OF_THREAD = { ...COUNTERS, number: 1, board: 1, kind: 1 } as const;
const OF_POST = { thread: 1, no: 1, visibility: 1, advice: 1, authorName: 1, createdAt: 1 } as const;

/** What a thread's counters should be; `posts` in the order of their numbers, the opening post first. */
function recount(thread: CountedThread, posts: readonly CountedPost[]): Partial<Counted> {
  const [opening] = posts;
  if (!opening) return {};
  const newest = posts.slice(1).findLast(({ visibility }) => MOVES_UP.includes(visibility)) ?? opening;
  const answers = posts.slice(1).filter(({ visibility }) => visibility === 'visible');
  const isAccepted = thread.kind === 'question' && answers.some(({ _id }) => _id.equals(thread.acceptedPost));
  return {
    replyCount: answers.length,
    sunkCount: posts.slice(1).filter(({ advice }) => advice !== 'ok').length,
    lastNo: posts.length,
    activeAt: newest.createdAt,
    lastAuthorName: newest.authorName,
    acceptedPost: isAccepted ? (thread.acceptedPost ?? null) : null,
    advice: opening.advice,
    visibility: visibilityOf(thread, opening),
  };
}

/** What becomes of a thread whose opening was taken back, its posts do not tell: others had replied, or a moderator came. */
const visibilityOf = (thread: CountedThread, opening: CountedPost): Visibility =>
  opening.visibility === 'withdrawn' ? thread.visibility : opening.visibility;

const isNumbered = (posts: readonly CountedPost[]): boolean => posts.every(({ no }, i) => no === i + 1);
const hasOpening = (posts: readonly CountedPost[]): boolean => posts[0]?.no === 1;

function faultsOf(thread: CountedThread, posts: readonly CountedPost[]): string[] {
  if (!hasOpening(posts)) return ['the opening post is missing: only a backup can bring it back'];
  const faults = faultsIn(thread, recount(thread, posts));
  if (!isNumbered(posts)) faults.unshift(`posts are numbered with gaps or twice: ${firstOutOfOrder(posts)}`);
  return faults;
}

const firstOutOfOrder = (posts: readonly CountedPost[]): string => {
  const place = posts.findIndex(({ no }, i) => no !== i + 1);
  return `${posts[place]?.no} stands where ${place + 1} should`;
};

async function mend(thread: CountedThread, posts: readonly CountedPost[]): Promise<void> {
  for (const [i, { _id, no }] of posts.entries())
    if (no !== i + 1) await PostModel.updateOne({ _id }, { $set: { no: i + 1 } });
  await ThreadModel.updateOne({ _id: thread._id }, { $set: recount(thread, posts), $inc: TOUCHED });
  await publish('thread.changed', { thread: thread.number, boards: [thread.board] });
}

async function removeOrphans(posts: readonly CountedPost[]): Promise<void> {
  const ids = posts.map(({ _id }) => _id);
  await PostModel.deleteMany({ _id: { $in: ids } });
  await VoteModel.deleteMany({ post: { $in: ids } });
  await OutcomeModel.deleteMany({ post: { $in: ids } });
}

/** Looks again at one thread while nobody can change it, and mends it if that is asked for. */
const makeSure = (id: Types.ObjectId, isRepair: boolean): Promise<Difference[]> =>
  transaction(String(id), async () => {
    const thread = await ThreadModel.findById(id, OF_THREAD).lean<CountedThread>();
    const posts = await PostModel.find({ thread: id }, OF_POST)
      .sort({ no: 1, createdAt: 1 })
      .lean<CountedPost[]>();
    if (!thread) {
      if (isRepair) await removeOrphans(posts);
      return posts.map(({ _id }) => ({
        of: `post ${String(_id)}`,
        what: 'belongs to no thread',
        isMended: isRepair,
      }));
    }
    const faults = faultsOf(thread, posts);
    const isMended = isRepair && hasOpening(posts);
    if (isMended && faults.length > 0) await mend(thread, posts);
    return faults.map((what) => ({ of: `thread ${thread.number}`, what, isMended }));
  });

/** Threads against their posts: counts, newest post, acceptance, the states of the opening post, the posts' numbers. */
export async function* checkThreads(isRepair: boolean): AsyncGenerator<Difference> {
  const threads = ThreadModel.find({}, OF_THREAD)
    .sort({ _id: 1 })
    .lean<CountedThread[]>()
    .cursor({ batchSize: THREADS_AT_ONCE });
  for await (const { items, range } of slices(threads as AsyncIterable<CountedThread>, THREADS_AT_ONCE)) {
    const posts = await PostModel.find({ thread: range }, OF_POST)
      .sort({ thread: 1, no: 1 })
      .lean<CountedPost[]>();
    const postsByThread = groupBy(posts, ({ thread }) => thread);
    for (const thread of items) {
      const key = String(thread._id);
      if (faultsOf(thread, postsByThread.get(key) ?? []).length > 0)
        yield* await makeSure(thread._id, isRepair);
      postsByThread.delete(key);
    }
    for (const [orphan] of postsByThread.values()) if (orphan) yield* await makeSure(orphan.thread, isRepair);
  }
}
