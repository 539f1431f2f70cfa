import type { Facts } from '../../facts.ts';
import { listLeadingTo } from '../threads/closing.ts';
import { findPost } from '../threads/posts.ts';
import { getThread } from '../threads/threads.ts';
import { reopenAlone } from './duplicates.ts';

const AT_ONCE = 50;

/** A thread that was removed or taken back answers nobody: what was closed for it is open again. */
export async function reopenLeadingTo({ post: id }: Facts['post.changed']): Promise<void> {
  const post = await findPost(id);
  if (post?.no !== 1) return;
  const original = await getThread(post.thread);
  if (original.visibility !== 'removed' && original.visibility !== 'withdrawn') return;
  for (;;) {
    const threads = await listLeadingTo(original._id, AT_ONCE);
    for (const thread of threads) await reopenAlone(thread, original);
    if (threads.length < AT_ONCE) return;
  }
}
