/** Taking back: a post that its author withdraws leaves its place, and no words. */
import { transaction } from '../../platform/database/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import { clearAcceptance } from './acceptance.ts';
import { activityOf } from './activity.ts';
import { type Post, PostModel } from './post.model.ts';
import { whyNotWithdraw } from './post.rules.ts';
import { announceChange, getPost } from './posts.ts';
import { TOUCHED, type Thread, ThreadModel } from './thread.model.ts';
import { getThread } from './threads.ts';

const withoutReply = ({ visibility }: Post) => ({
  $inc: { replyCount: visibility === 'visible' ? -1 : 0, ...TOUCHED },
});

const withoutOpening = ({ replyCount }: Thread) => ({
  $set: { excerpt: '', visibility: replyCount === 0 ? ('withdrawn' as const) : ('visible' as const) },
  $inc: TOUCHED,
});

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
    await ThreadModel.updateOne({ _id: threadId }, post.no > 1 ? withoutReply(post) : withoutOpening(thread));
    // The trace of a post that waited stands for readers only now.
    if (post.visibility !== 'visible')
      await ThreadModel.updateOne({ _id: threadId }, { $set: await activityOf(thread) });
    await announceChange(post, thread);
    return { ...post, visibility: 'withdrawn' };
  });
}
