/** Recounts reputations from votes and acceptances. */
import type { Types } from 'mongoose';
import { type Member, MemberModel } from '../../features/accounts/member.model.ts';
import { ACCEPTED_EARNS, ACCEPTING_EARNS } from '../../features/threads/acceptance.ts';
import { PostModel } from '../../features/threads/post.model.ts';
import { ThreadModel } from '../../features/threads/thread.model.ts';
import { VoteModel } from '../../features/votes/vote.model.ts';
import { earns, worthOf } from '../../features/votes/vote.rules.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { type Difference, faultsIn } from './difference.ts';
import type { Reputations } from './reputations.ts';

type CountedMember = Pick<Member, '_id' | 'name' | 'reputation'>;

const MEMBERS_AT_ONCE = 1000;
const OF_MEMBER = { name: 1, reputation: 1 } as const;

async function recount(member: Types.ObjectId): Promise<number> {
  const posts = await PostModel.find({ author: member }, { thread: 1, advice: 1, visibility: 1 }).lean();
  const isOwn = new Set(posts.map(({ _id }) => String(_id)));
  const ids = posts.filter(earns).map(({ _id }) => _id);
  const up = await VoteModel.countDocuments({ post: { $in: ids }, value: 1 });
  const down = await VoteModel.countDocuments({ post: { $in: ids }, value: -1 });
  const cast = await VoteModel.countDocuments({ member, value: -1 });
  const threads = await ThreadModel.find(
    { _id: { $in: posts.map(({ thread }) => thread) } },
    { acceptedPost: 1 },
  ).lean();
  const accepted = threads.filter(
    ({ acceptedPost }) => acceptedPost && isOwn.has(String(acceptedPost)),
  ).length;
  const accepting = await ThreadModel.countDocuments({ author: member, acceptedPost: { $ne: null } });
  return (
    up * worthOf(1).author +
    down * worthOf(-1).author +
    cast * worthOf(-1).voter +
    accepted * ACCEPTED_EARNS +
    accepting * ACCEPTING_EARNS
  );
}

/** Looks again at one member while nobody can change their reputation, and mends it if that is asked for. */
const makeSure = (_id: Types.ObjectId, isRepair: boolean): Promise<Difference[]> =>
  transaction(`member ${String(_id)}`, async () => {
    const member = await MemberModel.findById(_id, OF_MEMBER).lean<CountedMember>();
    if (!member) return [];
    const counted = { reputation: await recount(_id) };
    const faults = faultsIn(member, counted);
    if (isRepair && faults.length > 0) await MemberModel.updateOne({ _id }, { $set: counted });
    return faults.map((what) => ({ of: `member ${member.name}`, what, isMended: isRepair }));
  });

/** Members' reputation against what `checkPosts` has added up. */
export async function* checkMembers(isRepair: boolean, reputations: Reputations): AsyncGenerator<Difference> {
  const members = MemberModel.find({}, OF_MEMBER).lean().cursor({ batchSize: MEMBERS_AT_ONCE });
  for await (const { _id, reputation } of members)
    if (reputation !== reputations.of(_id)) yield* await makeSure(_id, isRepair);
}
