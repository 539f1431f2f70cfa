/** One page of a thread: the posts in their order, read by bounded ranges of an index. */
import { Refusal } from '../../platform/errors.ts';
import { type Post, PostModel } from './post.model.ts';
import { POSTS_A_PAGE } from './post.path.ts';
import { ACCEPTED_RANK } from './rank.ts';
import type { Thread } from './thread.model.ts';

/** How many pages a thread has. A question's opening post stands above each page and takes no place on one. */
export const pageCount = ({ kind, lastNo }: Pick<Thread, 'kind' | 'lastNo'>): number =>
  Math.max(1, Math.ceil((kind === 'question' ? lastNo - 1 : lastNo) / POSTS_A_PAGE));

const readOpening = (thread: Thread): Promise<Post[]> =>
  PostModel.find({ thread: thread._id, no: 1 }).lean<Post[]>().exec();

const readAnswers = (thread: Thread, page: number): Promise<Post[]> =>
  PostModel.find({ thread: thread._id, rank: { $gte: 0, $lte: ACCEPTED_RANK } })
    .sort({ rank: -1, no: 1 })
    .skip((page - 1) * POSTS_A_PAGE)
    .limit(POSTS_A_PAGE)
    .lean<Post[]>()
    .exec();

const readReplies = (thread: Thread, page: number): Promise<Post[]> => {
  const last = page * POSTS_A_PAGE;
  return PostModel.find({ thread: thread._id, no: { $gt: last - POSTS_A_PAGE, $lte: last } })
    .sort({ no: 1 })
    .lean<Post[]>()
    .exec();
};

/** The posts of a page: of a question the opening post, then the best answers first; else in the order of writing. Throws `page.missing`. */
export async function readThreadPage(thread: Thread, page: number): Promise<Post[]> {
  if (page > pageCount(thread)) throw new Refusal('page.missing');
  if (thread.kind !== 'question') return readReplies(thread, page);
  const [opening, answers] = await Promise.all([readOpening(thread), readAnswers(thread, page)]);
  return [...opening, ...answers];
}
