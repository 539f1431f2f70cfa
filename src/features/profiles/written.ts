/** What a member wrote, with the threads it stands in. */
import type { Types } from 'mongoose';
import type { Cursor } from '../../platform/database/time-window.ts';
import { type Post, listPostsBy } from '../threads/posts.ts';
import { type Thread, listThreadsById } from '../threads/threads.ts';

/** One page of a member's visible posts, newest first. */
export async function listWrittenBy(author: Types.ObjectId, cursor: Cursor | null) {
  const { posts, hasMore } = await listPostsBy(author, cursor);
  const threads = await listThreadsById(posts.map(({ thread }) => thread));
  const shown = posts.flatMap((post): { post: Post; thread: Thread }[] => {
    const thread = threads.find(({ _id }) => _id.equals(post.thread));
    return thread?.visibility === 'visible' ? [{ post, thread }] : [];
  });
  return { posts: shown, hasMore };
}
