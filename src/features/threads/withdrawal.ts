/** Taking back: a post that its author withdraws leaves its place, and no words. */
import { transaction } from '../../platform/database/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import type { Post } from './post.model.ts';
import { whyNotWithdraw } from './post.rules.ts';
import { getPost } from './posts.ts';
import { happenTo } from './standing.ts';

/**
 * Takes one's own post back: a trace stays, an acceptance of it is undone. An opening post that nobody has answered
 * takes its thread with it. Throws what `whyNotWithdraw` says.
 */
export async function withdrawPost(member: Member, { _id, thread }: Post): Promise<Post> {
  return transaction(String(thread), async () => {
    const post = await getPost(_id);
    refuse(whyNotWithdraw(member, post));
    return happenTo(post, 'withdrawn');
  });
}
