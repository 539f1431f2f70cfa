/**
 * Posts: what members write under a thread. Always true here, whoever calls:
 * - a post is added only while its thread is open; numbers have no gaps and are never given twice;
 * - a thread's replyCount is the number of its visible posts but the first, in the same transaction.
 */
import type { Types } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { type Cursor, readPage } from '../../platform/database/time-window.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import type { Member } from '../accounts/accounts.ts';
import { whyNotTakePart } from '../accounts/member.rules.ts';
import { countFirstDay } from '../accounts/trust.ts';
import { refuseReply } from './closing.ts';
import { refuseManyLinks } from './links.ts';
import { isPostHiddenFrom } from './post.rules.ts';
import { type Post, PostModel, type ShownPost, type Warning } from './post.model.ts';
import type { PostDraft } from './post.text.ts';
import { rankOf } from './rank.ts';
import { type Revision, RevisionModel } from './revision.model.ts';
import { newStanding } from './suspicion.rules.ts';
import { announceSuspicion } from './suspicions.ts';
import { TOUCHED, type Thread, ThreadModel } from './thread.model.ts';
import { MOST_POSTS, isHiddenFrom } from './thread.rules.ts';
import { getThread } from './threads.ts';
import { refuseUnverified } from './unverified.ts';

export type { Post, Revision, ShownPost, Warning };

const POSTS_LISTED = 20;

type NewStanding = ReturnType<typeof newStanding>;

/** Takes the next number of a thread for a post. Matches only an open thread, so that who closes it meanwhile wins. */
async function takeNumber(
  { _id }: Pick<Thread, '_id'>,
  { author, at, visibility }: { author: Member; at: Date; visibility: NewStanding['visibility'] },
): Promise<Thread> {
  const isSeen = visibility === 'visible';
  const thread = await ThreadModel.findOneAndUpdate(
    { _id, locked: false, duplicateOf: null, visibility: 'visible', lastNo: { $lt: MOST_POSTS } },
    {
      $inc: { lastNo: 1, replyCount: Number(isSeen), ...TOUCHED },
      $set: isSeen ? { activeAt: at, lastAuthorName: author.name } : {},
    },
    { returnDocument: 'after' },
  ).lean();
  if (thread) return thread;
  await refuseReply(author, await getThread(_id));
  throw new Refusal('thread.missing');
}

/**
 * Adds a post at the end of a thread; one whose words hold it back waits for a moderator from the beginning, uncounted.
 * Throws what `whyNotReply` says, `account.unverified`, `post.too-many-links` and `post.first-day`.
 */
export async function addPost(
  author: Member,
  { _id }: Pick<Thread, '_id'>,
  { finding, ...text }: PostDraft,
): Promise<Post> {
  refuse(whyNotTakePart(author));
  await refuseUnverified(author);
  refuseManyLinks(author, text);
  const judged = newStanding(author, finding);
  return transaction(String(_id), async () => {
    await countFirstDay(author, 'replies');
    const at = clock.now();
    const thread = await takeNumber({ _id }, { author, at, ...judged });
    const standing = { no: thread.lastNo, up: 0, down: 0, ...judged };
    const [post] = await PostModel.create([
      {
        thread: _id,
        ...standing,
        author: author._id,
        authorName: author.name,
        createdAt: at,
        ...text,
        rank: rankOf({ ...standing, isAccepted: false, advice: 'ok' }),
      },
    ]);
    if (!post) throw new Error('create() of one answered none');
    await publish('post.added', {
      post: post.id,
      thread: thread.number,
      board: thread.board,
      author: author.name,
    });
    if (judged.suspicion) await announceSuspicion(post, thread);
    return post.toObject();
  });
}

/** Announces that a post reads otherwise now, as part of the running transaction. */
export const announceChange = (post: Post, { number, board }: Thread) =>
  publish('post.changed', { post: String(post._id), thread: number, board, author: post.authorName });

/** Counts votes that came (or, negative, went), as part of the running transaction: on the post, its rank, its thread. */
export async function countVotes(
  post: Post,
  came: { up: number; down: number },
): Promise<{ post: Post; number: number }> {
  const [up, down] = [post.up + came.up, post.down + came.down];
  const thread = await ThreadModel.findOneAndUpdate(
    { _id: post.thread },
    { $inc: TOUCHED, $set: post.no === 1 ? { score: up - down } : {} },
  ).lean();
  if (!thread) throw new Refusal('thread.missing');
  const rank = rankOf({ ...post, up, down, isAccepted: thread.acceptedPost?.equals(post._id) ?? false });
  await PostModel.updateOne({ _id: post._id }, { $set: { up, down, rank } });
  return { post: { ...post, up, down, rank }, number: thread.number };
}

/** The post of this id, whoever may see it; null when there is none. */
export const findPost = (id: Types.ObjectId | string): Promise<Post | null> =>
  PostModel.findById(id).lean<Post>().exec();

/** The post of this id. Throws `post.missing`. */
export async function getPost(id: Types.ObjectId | string): Promise<Post> {
  const post = await PostModel.findById(id).lean();
  if (!post) throw new Refusal('post.missing');
  return post;
}

/** The post of this id as far as the viewer may see it and its thread. Throws `post.missing`. */
export async function findPostFor(viewer: Member | null, id: string): Promise<Post> {
  const post = await getPost(id);
  const isHidden = isPostHiddenFrom(viewer, post) || isHiddenFrom(viewer, await getThread(post.thread));
  if (isHidden) throw new Refusal('post.missing');
  return post;
}

/** Posts by their ids, in no order. */
export const listPostsById = (ids: readonly Types.ObjectId[]): Promise<Post[]> =>
  PostModel.find({ _id: { $in: ids } })
    .lean<Post[]>()
    .exec();

/** One page of a member's visible posts, newest first. */
export async function listPostsBy(
  author: Types.ObjectId,
  cursor: Cursor | null,
): Promise<{ posts: Post[]; hasMore: boolean }> {
  const { items, hasMore } = await readPage<Post>({
    key: `posts by ${String(author)}`,
    field: 'createdAt',
    tie: 'no',
    size: POSTS_LISTED,
    cursor,
    read: (range) =>
      PostModel.find({ author, visibility: 'visible', ...range.filter }, { body: 0 })
        .sort(range.sort)
        .limit(range.limit)
        .lean<Post[]>()
        .exec(),
  });
  return { posts: items, hasMore };
}

/** Former wordings of a post, oldest first; at most the newest hundred. */
export async function listRevisions({ _id }: Post): Promise<Revision[]> {
  const newest = await RevisionModel.find({ post: _id })
    .sort({ replacedAt: -1 })
    .limit(100)
    .lean<Revision[]>();
  return newest.reverse();
}
