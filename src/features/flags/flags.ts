/**
 * Flags: members tell moderators, and each other, what is wrong with a post. Always true here, whoever calls:
 * - a member has at most one open flag on a post, and so has the site for each of its reasons to raise one;
 * - a post counts its open flags and what they weigh, in the transaction of the flag;
 * - what follows from the open flags of a post follows in the transaction of the flag that crossed the bar, once.
 */
import type { Types } from 'mongoose';
import { maskContacts } from '../../language/contacts.ts';
import { clock } from '../../platform/clock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { type Member, listMembersById } from '../accounts/accounts.ts';
import { type Post, listPostsById } from '../threads/posts.ts';
import { addFlagWeight, countFlag } from '../threads/flag-counts.ts';
import { happenTo, setObjections } from '../threads/standing.ts';
import { type Thread, getThread, listThreadsById } from '../threads/threads.ts';
import { type Flag, FlagModel } from './flag.model.ts';
import {
  type FlagRecord,
  type RaisedBy,
  type Reason,
  trustOf,
  weightOf,
  whatFollows,
  whyNotFlag,
} from './flag.rules.ts';

export type { Flag, FlagRecord };

const LISTED = 50;
/** Objections shown beside a disputed post. */
const SHOWN = 3;

/** How the flags of a member were decided. */
export const flagRecordOf = async ({ _id }: Pick<Member, '_id'>): Promise<FlagRecord> => ({
  upheld: await FlagModel.countDocuments({ member: _id, state: 'upheld' }),
  rejected: await FlagModel.countDocuments({ member: _id, state: 'rejected' }),
});

const objectionsOf = (open: readonly Flag[]): string[] =>
  open
    .filter(({ reason, note }) => reason === 'fake-advice' && note)
    .slice(0, SHOWN)
    .map(({ note }) => maskContacts(note));

const idsOf = (flags: readonly Flag[]): Member['_id'][] =>
  flags.flatMap(({ member }) => (member ? [member] : []));

const trustOfFlaggers = async (open: readonly Flag[]): Promise<Map<string, number>> => {
  const members = await listMembersById(idsOf(open));
  return new Map(members.map((member) => [String(member._id), trustOf(member)]));
};

/** Draws from the open flags of a post what follows, as part of the running transaction. */
export async function followOpenFlags(post: Post): Promise<void> {
  const open = await listOpenFlags([post]);
  const trust = await trustOfFlaggers(open);
  const [author] = await listMembersById([post.author]);
  const raised = ({ raisedBy, reason, weight, member }: Flag) => ({
    raisedBy,
    reason,
    weight,
    trust: trust.get(String(member)) ?? 0,
  });
  const events = whatFollows(post, open.map(raised), author ? trustOf(author) : 0);
  const objections = objectionsOf(open);
  let standing = post;
  for (const event of events) standing = await happenTo(standing, event, { objections });
  if (standing.advice === 'disputed' && standing.objections.length < objections.length)
    await setObjections(standing, objections);
}

type Draft = Pick<Flag, 'raisedBy' | 'member' | 'reason' | 'note' | 'weight'> &
  Partial<Pick<Flag, 'signals' | 'losses'>>;

/** Keeps a flag on a post that has counted it, with what follows, as part of the running transaction. */
const keepFlag = async (post: Post, draft: Draft, at: Date): Promise<void> => {
  await FlagModel.create([{ ...draft, post: post._id, thread: post.thread, at }]);
  await followOpenFlags(post);
  const { number, board } = await getThread(post.thread);
  await publish('post.flagged', { post: String(post._id), thread: number, board, reason: draft.reason });
};

type Subject = Pick<Post, '_id' | 'thread'>;

/** Flags a post. Throws what `whyNotFlag` says, and `flag.already-used` while an earlier flag of theirs is open. */
export async function flagPost(
  member: Member,
  { _id, thread: threadId }: Subject,
  { reason, note }: { reason: Reason; note: string },
): Promise<void> {
  await transaction(String(threadId), async () => {
    const at = clock.now();
    const weight = weightOf(trustOf(member), await flagRecordOf(member));
    // The post first: flags that come at once then see each other, and one of them crosses the bar.
    const post = await countFlag(_id, { weight, at });
    refuse(whyNotFlag(member, post));
    if (await FlagModel.exists({ member: member._id, post: _id, state: 'open' }))
      throw new Refusal('flag.already-used');
    await keepFlag(post, { raisedBy: 'member', member: member._id, reason, note, weight }, at);
  });
}

/** Why the site raises a flag: because of the words, or because several lost money; and on what grounds. */
interface Cause extends Pick<Flag, 'reason' | 'weight'> {
  raisedBy: Exclude<RaisedBy, 'member'>;
  grounds: Pick<Flag, 'signals'> | Pick<Flag, 'losses'>;
}

/** Raises a flag in the site's own name; one that is open for the same cause takes over the grounds of now. */
export async function raiseFlag(
  { _id, thread: threadId }: Subject,
  { grounds, ...cause }: Cause,
): Promise<void> {
  await transaction(String(threadId), async () => {
    const open = await FlagModel.findOne({ post: _id, raisedBy: cause.raisedBy, state: 'open' }).lean<Flag>();
    if (open) {
      await FlagModel.updateOne({ _id: open._id }, { $set: { ...grounds, weight: cause.weight } });
      await addFlagWeight({ _id }, cause.weight - open.weight);
      return;
    }
    const at = clock.now();
    const post = await countFlag(_id, { weight: cause.weight, at });
    await keepFlag(post, { ...cause, ...grounds, member: null, note: '' }, at);
  });
}

/** What the site raised for this cause on a post and a moderator has settled, newest first. */
export const listSettledBy = (raisedBy: Cause['raisedBy'], { _id }: Pick<Post, '_id'>): Promise<Flag[]> =>
  FlagModel.find({ post: _id, raisedBy, state: { $in: ['upheld', 'rejected'] } })
    .sort({ _id: -1 })
    .lean<Flag[]>()
    .exec();

/** Settles the open flags of a post by a decision, as part of the running transaction: whether who raised them was right. */
export async function settleFlags(
  { _id }: Pick<Post, '_id'>,
  { isUpheld, decision }: { isUpheld: boolean; decision: Types.ObjectId },
): Promise<void> {
  const open = { post: _id, state: 'open' } as const;
  const state = isUpheld ? ('upheld' as const) : ('rejected' as const);
  const settled = (await FlagModel.find(open).lean<Flag[]>()).map((flag) => ({ ...flag, state, decision }));
  // Not by an update: the native SecantusDB holds a document to a unique index that it has left by one.
  await FlagModel.deleteMany(open);
  await FlagModel.insertMany(settled);
}

/** The flags of members that a decision settled. */
export const listSettledIn = (decision: Types.ObjectId): Promise<Flag[]> =>
  FlagModel.find({ decision, raisedBy: 'member' }).lean<Flag[]>().exec();

/** Those who were right by a decision were not, after all: as part of the transaction that overturns it. */
export async function overturnFlags(decision: Types.ObjectId): Promise<void> {
  await FlagModel.updateMany({ decision, state: 'upheld' }, { $set: { state: 'rejected' } });
}

/** How many of a member's flags, raised since then, a moderator upheld. */
export const countUpheld = ({ _id }: Pick<Member, '_id'>, since: Date): Promise<number> =>
  FlagModel.countDocuments({ member: _id, state: 'upheld', at: { $gte: since } }).exec();

/** The open flags of these posts, oldest first. */
export const listOpenFlags = (posts: readonly Pick<Post, '_id'>[]): Promise<Flag[]> =>
  FlagModel.find({ post: { $in: posts.map(({ _id }) => _id) }, state: 'open' })
    .sort({ _id: 1 })
    .lean<Flag[]>()
    .exec();

export interface OwnFlag {
  flag: Flag;
  post: Post;
  thread: Thread;
}

/** The newest flags of a member, with what they were raised on. */
export async function listFlagsBy(member: Member): Promise<OwnFlag[]> {
  const flags = await FlagModel.find({ member: member._id }).sort({ at: -1 }).limit(LISTED).lean<Flag[]>();
  const posts = await listPostsById(flags.map(({ post }) => post));
  const threads = await listThreadsById(flags.map(({ thread }) => thread));
  return flags.flatMap((flag) => {
    const post = posts.find(({ _id }) => _id.equals(flag.post));
    const thread = threads.find(({ _id }) => _id.equals(flag.thread));
    return post && thread ? [{ flag, post, thread }] : [];
  });
}
