/** Where a post stands: every redirect after a write, and every permalink, goes through here. */
import { PostModel } from './post.model.ts';
import type { Post } from './posts.ts';
import { ACCEPTED_RANK } from './rank.ts';
import type { Thread } from './thread.model.ts';
import { getThread } from './threads.ts';

export const POSTS_A_PAGE = 20;

/** A thread's address; `page` from 1. */
export const threadPath = ({ number, slug }: Pick<Thread, 'number' | 'slug'>, page = 1): string =>
  `/t/${number}/${slug}${page > 1 ? `?page=${page}` : ''}`;

const answersBefore = async ({ thread, rank, no }: Post): Promise<number> => {
  const above = await PostModel.countDocuments({ thread, rank: { $gt: rank, $lte: ACCEPTED_RANK } });
  return above + (await PostModel.countDocuments({ thread, rank, no: { $gt: 1, $lt: no } }));
};

/** The page of its thread that a post stands on, from 1. */
export async function pageOf(post: Post, { kind }: Pick<Thread, 'kind'>): Promise<number> {
  if (post.no === 1) return 1;
  const before = kind === 'question' ? await answersBefore(post) : post.no - 1;
  return Math.floor(before / POSTS_A_PAGE) + 1;
}

/** The page and anchor of a post. */
export async function pathTo(post: Post): Promise<string> {
  const thread = await getThread(post.thread);
  return `${threadPath(thread, await pageOf(post, thread))}#p${post.no}`;
}
