/** Posts of a thread by their numbers, for pages that are open already. */
import { PostModel, type ShownPost } from './post.model.ts';
import { POSTS_A_PAGE } from './post.path.ts';
import { SHOWN } from './thread-page.ts';
import type { Thread } from './thread.model.ts';

/** As many at once as a page holds, with a question above them. */
export const MOST_NEWS = POSTS_A_PAGE + 1;

/** The posts after a number, in the order in which they were written, as many as a page holds. */
export const listPostsAfter = ({ _id, lastNo }: Thread, no: number): Promise<ShownPost[]> =>
  PostModel.find({ thread: _id, no: { $gt: no, $lt: Math.min(lastNo, no + POSTS_A_PAGE) + 1 } }, SHOWN)
    .sort({ no: 1 })
    .lean<ShownPost[]>()
    .exec();

/** The posts of these numbers. */
export const listPostsByNumber = ({ _id }: Thread, numbers: readonly number[]): Promise<ShownPost[]> =>
  PostModel.find({ thread: _id, no: { $in: numbers } }, SHOWN)
    .lean<ShownPost[]>()
    .exec();

/** What a page that is open can compare itself with. */
export interface ThreadState {
  number: number;
  /** Posts shown, but the first. */
  replies: number;
  /** The number of the newest post. */
  lastNo: number;
  /** Of what its pages show to everybody. */
  version: number;
}

export const stateOf = ({ number, replyCount, lastNo, version }: Thread): ThreadState => ({
  number,
  replies: replyCount,
  lastNo,
  version,
});
