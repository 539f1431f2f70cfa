import type { Facts } from '../../facts.ts';
import { findPost } from '../threads/posts.ts';
import { findThread, getOpening } from '../threads/threads.ts';
import { LEVEL_OF_WRITERS } from './subscription.rules.ts';
import { subscribeFirst } from './subscriptions.ts';

/** Who opens a thread watches it. */
export async function watchOwn({ thread: number }: Facts['thread.opened']): Promise<void> {
  const thread = await findThread(number);
  if (!thread) return;
  const { author, createdAt } = await getOpening(thread);
  await subscribeFirst(
    author,
    { of: 'thread', subject: String(thread._id) },
    { level: LEVEL_OF_WRITERS.opened, since: createdAt },
  );
}

/** Who writes in a thread tracks it. */
export async function trackAnswered({ post: id }: Facts['post.added']): Promise<void> {
  const post = await findPost(id);
  if (!post) return;
  const { author, thread, createdAt } = post;
  await subscribeFirst(
    author,
    { of: 'thread', subject: String(thread) },
    { level: LEVEL_OF_WRITERS.replied, since: createdAt },
  );
}
