/**
 * The accepted answer. Always true here: a question has at most one, because the thread holds its id and one field
 * holds one value; both members' reputation and the answer's rank change in the same transaction.
 */
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { type Member, changeReputation } from '../accounts/accounts.ts';
import { type Post, PostModel } from './post.model.ts';
import { needsConfirmation, whyNotAccept } from './post.rules.ts';
import { getPost } from './posts.ts';
import { rankOf } from './rank.ts';
import { TOUCHED, type Thread, ThreadModel } from './thread.model.ts';
import { getThread } from './threads.ts';

/** What an accepted answer earns its author, and accepting it the asker (as on Stack Overflow). */
export const ACCEPTED_EARNS = 15;
export const ACCEPTING_EARNS = 2;

const setStanding = async (thread: Thread, post: Post, isAccepted: boolean): Promise<void> => {
  const acceptedPost = isAccepted ? post._id : null;
  await ThreadModel.updateOne({ _id: thread._id }, { $set: { acceptedPost }, $inc: TOUCHED });
  await PostModel.updateOne({ _id: post._id }, { $set: { rank: rankOf({ ...post, isAccepted }) } });
  const sign = isAccepted ? 1 : -1;
  await changeReputation(post.author, sign * ACCEPTED_EARNS);
  await changeReputation(thread.author, sign * ACCEPTING_EARNS);
  await publish('post.accepted', {
    post: String(post._id),
    thread: thread.number,
    board: thread.board,
    author: post.authorName,
    asker: thread.authorName,
  });
};

/** Takes the acceptance of this post back, as part of the running transaction. */
export const clearAcceptance = (thread: Thread, post: Post): Promise<void> =>
  setStanding(thread, post, false);

/**
 * Accepts an answer, in place of the one accepted before, or takes its acceptance back (`isAccepted` false). Throws what
 * `whyNotAccept` says, and `post.disputed` for a disputed one unless `isConfirmed`.
 */
export async function acceptPost(
  member: Member,
  { _id, thread: threadId }: Pick<Post, '_id' | 'thread'>,
  { isAccepted = true, isConfirmed = false } = {},
): Promise<void> {
  await transaction(String(threadId), async () => {
    const post = await getPost(_id);
    const thread = await getThread(threadId);
    refuse(whyNotAccept(member, post, thread));
    const isAlready = thread.acceptedPost?.equals(_id) ?? false;
    if (isAlready === isAccepted) return;
    if (isAccepted && needsConfirmation(post) && !isConfirmed) throw new Refusal('post.disputed');

    if (isAccepted && thread.acceptedPost) await clearAcceptance(thread, await getPost(thread.acceptedPost));
    await setStanding(thread, post, isAccepted);
  });
}
