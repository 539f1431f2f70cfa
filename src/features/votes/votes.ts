/**
 * Votes. Always true here, whoever calls: a member has at most one vote on a post; the post's counts and rank, the
 * thread's score and both members' reputation change in the transaction of the vote they follow from.
 */
import { clock } from '../../platform/clock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { type Member, changeReputation } from '../accounts/accounts.ts';
import { type Post, countVotes, getPost } from '../threads/posts.ts';
import type { Thread } from '../threads/threads.ts';
import { VoteModel } from './vote.model.ts';
import { DOWN_VOTE_NEEDS, type VoteValue, whyNotVote, worthOf } from './vote.rules.ts';

const keepVote = async (member: Member, post: Post, value: VoteValue): Promise<void> => {
  const mine = { member: member._id, post: post._id };
  if (value === 0) await VoteModel.deleteOne(mine);
  else
    await VoteModel.updateOne(
      mine,
      { $set: { value, at: clock.now(), thread: post.thread } },
      { upsert: true },
    );
};

/** Votes up (1) or down (−1), or takes the vote back (0). Resolves to the post as it stands then. Throws what `whyNotVote` says. */
export async function castVote(
  member: Member,
  { _id, thread }: Pick<Post, '_id' | 'thread'>,
  value: VoteValue,
): Promise<Post> {
  return transaction(String(thread), async () => {
    const post = await getPost(_id);
    refuse(whyNotVote(member, post, value), { needed: DOWN_VOTE_NEEDS, have: member.reputation });
    const before = ((await VoteModel.findOne({ member: member._id, post: _id }).lean())?.value ??
      0) as VoteValue;
    if (before === value) return post;

    const counted = await countVotes(post, {
      up: Number(value === 1) - Number(before === 1),
      down: Number(value === -1) - Number(before === -1),
    });
    await keepVote(member, post, value);
    await changeReputation(post.author, worthOf(value).author - worthOf(before).author);
    await changeReputation(member._id, worthOf(value).voter - worthOf(before).voter);
    await publish('post.voted', {
      post: String(_id),
      thread: counted.number,
      author: post.authorName,
      voter: member.name,
    });
    return counted.post;
  });
}

/** A member's votes in a thread, by post id. */
export async function votesIn(
  member: Member | null,
  thread: Pick<Thread, '_id'>,
): Promise<Map<string, VoteValue>> {
  if (!member) return new Map();
  const votes = await VoteModel.find(
    { member: member._id, thread: thread._id },
    { post: 1, value: 1 },
  ).lean();
  return new Map(votes.map(({ post, value }) => [String(post), value as VoteValue]));
}
