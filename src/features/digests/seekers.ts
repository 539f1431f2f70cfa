/** For whom something is looked out: what they follow, and where they write. */
import type { Types } from 'mongoose';
import type { Member } from '../accounts/accounts.ts';
import { listFollowings } from '../subscriptions/subscriptions.ts';
import { boardsOf } from '../threads/boards-of.ts';
import { type Seeker, followingKey } from './plan.rules.ts';

/** What is known of a member, for choosing among these threads: one command, as a rule. */
export async function seekerOf(member: Member, threads: readonly { _id: Types.ObjectId }[]): Promise<Seeker> {
  const [followings, boards] = await Promise.all([
    listFollowings(
      member,
      threads.map(({ _id }) => _id),
    ),
    boardsOf(member),
  ]);
  return { member, followings: new Set(followings.map(followingKey)), boards };
}
