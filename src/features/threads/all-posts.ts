/** Posts of many threads, for whoever reads them all: bounded by the numbers of threads. */
import type { Types } from 'mongoose';
import { type Post, PostModel, type ShownPost } from './post.model.ts';
import { type Thread, ThreadModel } from './thread.model.ts';

/** The highest number of a thread; 0 while there is none. */
export async function newestNumber(): Promise<number> {
  const newest = await ThreadModel.findOne({}, { number: 1 }).sort({ number: -1 }).lean();
  return newest?.number ?? 0;
}

/** Visible threads with numbers from `from` to `to`, both included. */
export const listThreadsBetween = (from: number, to: number): Promise<Thread[]> =>
  ThreadModel.find({ number: { $gte: from, $lte: to }, visibility: 'visible' })
    .lean<Thread[]>()
    .exec();

/** Visible threads with numbers from `from` to `to`, both included, and their visible posts. */
export async function listPostsBetween(
  from: number,
  to: number,
): Promise<{ threads: Thread[]; posts: ShownPost[] }> {
  const threads = await listThreadsBetween(from, to);
  const posts = await PostModel.find(
    { thread: { $in: threads.map(({ _id }) => _id) }, visibility: 'visible' },
    { body: 0 },
  ).lean<Post[]>();
  return { threads, posts };
}

/** The ids of a thread's posts, whoever may see them. */
export async function listPostIds({ _id }: Pick<Thread, '_id'>): Promise<Types.ObjectId[]> {
  return (await PostModel.find({ thread: _id }, { _id: 1 }).lean()).map((post) => post._id);
}
