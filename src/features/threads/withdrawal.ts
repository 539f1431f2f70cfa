/** Taking back: a post that its author withdraws leaves its place, and no words. */
import { transaction } from '../../platform/database/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import { clearAcceptance } from './acceptance.ts';
import { type Post, PostModel } from './post.model.ts';
import { whyNotWithdraw } from './post.rules.ts';
import { announceChange, getPost } from './posts.ts';
import { ThreadModel } from './thread.model.ts';
import { getThread } from './threads.ts';

/**
 * Takes one's own post back: a trace stays, an acceptance of it is undone. An opening post that nobody has answered
 * takes its thread with it. Throws what `whyNotWithdraw` says.
 */
export async function withdrawPost(member: Member, { _id, thread: threadId }: Post): Promise<Post> {
  return transaction(String(threadId), async () => {
    const post = await getPost(_id);
    refuse(whyNotWithdraw(member, post));
    const thread = await getThread(threadId);
    if (thread.acceptedPost?.equals(_id)) await clearAcceptance(thread, post);
    await PostModel.updateOne({ _id }, { $set: { visibility: 'withdrawn' } });
    if (post.no > 1) await ThreadModel.updateOne({ _id: threadId }, { $inc: { replyCount: -1 } });
    else
      await ThreadModel.updateOne(
        { _id: threadId },
        { $set: { excerpt: '', ...(thread.replyCount === 0 ? { visibility: 'withdrawn' } : {}) } },
      );
    await announceChange(post, thread);
    return { ...post, visibility: 'withdrawn' };
  });
}
