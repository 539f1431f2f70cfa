/** Where a post stands: every redirect after a write, and every permalink, goes through here. */
import { type Post, PostModel } from './post.model.ts';
import { OPENING_RANK } from './rank.ts';
import type { Thread } from './thread.model.ts';
import { getThread } from './threads.ts';

export const POSTS_A_PAGE = 20;

/** A thread's address; `page` from 1. */
export const threadPath = ({ number, slug }: Pick<Thread, 'number' | 'slug'>, page = 1): string =>
  `/t/${number}/${slug}${page > 1 ? `?page=${page}` : ''}`;

/** Where a member is led on from to the first post of a thread that is new to them. */
export const unreadPath = ({ number }: Pick<Thread, 'number'>): string => `/t/${number}/unread`;

const pagesOf = (answers: number): number => Math.max(1, Math.ceil(answers / POSTS_A_PAGE));

/** How many pages a thread has. A question's opening post stands above each page and takes no place on one. */
export const pageCount = ({ kind, lastNo }: Pick<Thread, 'kind' | 'lastNo'>): number =>
  pagesOf(kind === 'question' ? lastNo - 1 : lastNo);

const answersBefore = async ({ thread, rank, no }: Post): Promise<number> => {
  const above = await PostModel.countDocuments({ thread, rank: { $gt: rank, $lt: OPENING_RANK } });
  return above + (await PostModel.countDocuments({ thread, rank, no: { $gt: 1, $lt: no } }));
};

/** The page of its thread that a post stands on, from 1. */
async function pageOf(post: Post, { kind }: Pick<Thread, 'kind'>): Promise<number> {
  if (post.no === 1) return 1;
  const before = kind === 'question' ? await answersBefore(post) : post.no - 1;
  return Math.floor(before / POSTS_A_PAGE) + 1;
}

/** The page and anchor of a post. */
export async function pathTo(post: Post): Promise<string> {
  const thread = await getThread(post.thread);
  return `${threadPath(thread, await pageOf(post, thread))}#p${post.no}`;
}

/**
 * Where a post stands that was just added: without a vote yet it is the last of its thread but for what has sunk, so
 * nothing needs counting.
 */
export function pathToNew({ no }: Pick<Post, 'no'>, thread: Thread): string {
  const page = thread.kind === 'question' ? pagesOf(no - 1 - thread.sunkCount) : pagesOf(no);
  return `${threadPath(thread, page)}#p${no}`;
}
