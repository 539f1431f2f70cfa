/**
 * Claims: a moderator takes a post of the queue in hand, so that no other works on it meanwhile. Always true here: one
 * at a time has a post, for 15 minutes; nobody else decides on it until then, but for a sweep, which removes all of one author.
 */
import { MINUTE, clock } from '../../platform/clock.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import type { Post } from '../threads/posts.ts';
import { type Claim, ClaimModel } from './claim.model.ts';
import { whyNotDecide } from './decision.rules.ts';

export type { Claim };

/** Long enough to read a thread and write a reason, short enough for who was called away. */
const CLAIMED_FOR = 15 * MINUTE;

type Subject = Pick<Post, '_id'>;

/** Who else has a post in hand now; null when nobody, or this moderator. */
export async function findOthersClaim(moderator: Member, { _id }: Subject): Promise<Claim | null> {
  return ClaimModel.findOne({
    _id,
    moderator: { $ne: moderator._id },
    until: { $gt: clock.now() },
  }).lean<Claim>();
}

/** Throws `claim.already-used` with the name of the other moderator who has a post in hand. */
export async function refuseOthersClaim(moderator: Member, post: Subject): Promise<void> {
  const other = await findOthersClaim(moderator, post);
  if (other) throw new Refusal('claim.already-used', { name: other.moderatorName });
}

/** Takes a post in hand, or goes on having it. Throws what `whyNotDecide` says, and `claim.already-used` while another has it. */
export async function claimPost(moderator: Member, post: Pick<Post, '_id' | 'author'>): Promise<void> {
  refuse(whyNotDecide(moderator, post));
  const now = clock.now();
  const free = { $or: [{ moderator: moderator._id }, { until: { $lte: now } }] };
  const mine = {
    moderator: moderator._id,
    moderatorName: moderator.name,
    until: new Date(now.getTime() + CLAIMED_FOR),
  };
  try {
    await ClaimModel.updateOne({ _id: post._id, ...free }, { $set: mine }, { upsert: true });
  } catch (error) {
    // It is there, and not free: so the insert of the upsert met it.
    if (!isDuplicateKey(error)) throw error;
    await refuseOthersClaim(moderator, post);
  }
}

/** Lets go of a post, whoever has it. */
export async function releaseClaim({ _id }: Subject): Promise<void> {
  await ClaimModel.deleteOne({ _id });
}

/** Who has which of these posts in hand now, by post id. */
export async function claimsOn(posts: readonly Subject[]): Promise<Map<string, Claim>> {
  const claims = await ClaimModel.find({
    _id: { $in: posts.map(({ _id }) => _id) },
    until: { $gt: clock.now() },
  }).lean<Claim[]>();
  return new Map(claims.map((claim) => [String(claim._id), claim]));
}
