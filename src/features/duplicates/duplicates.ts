/**
 * Duplicates: members say that a question was asked before, and where. Always true here, whoever calls:
 * - a member has one say on a question; who asked it and moderators close it by theirs, others when two name one thread;
 * - it is closed once, together with the line of the log that tells it; no vote is kept on a closed one.
 */
import type { Types } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { nextNumber } from '../../platform/database/numbers.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import { whyNotAgain, whyNotDecide } from '../moderation/decision.rules.ts';
import { type Decision, listDecisionsOn, record } from '../moderation/decisions.ts';
import { closeThread, countDuplicateVotes, reopenThread } from '../threads/closing.ts';
import { whyNotOriginal } from '../threads/closing.rules.ts';
import { type Thread, getOpening, getThread } from '../threads/threads.ts';
import { DuplicateVoteModel } from './duplicate-vote.model.ts';
import { VOTES_NEEDED, closesAs, isReopened, whyNotSay } from './duplicate.rules.ts';
import { standingVotes } from './proposals.ts';

type Of = Pick<Thread, '_id'>;

interface Said {
  member: Member;
  thread: Thread;
  original: Thread;
  /** The number of the decision, if it comes to one. */
  no: number;
}

/** Closes the question, with the line that tells who did. */
const close = async (
  { member, thread, original, no }: Said,
  { madeBy, voters = [] }: Pick<Decision, 'madeBy'> & { voters?: string[] },
): Promise<void> => {
  await closeThread(thread, original);
  await DuplicateVoteModel.deleteMany({ thread: thread._id });
  const opening = await getOpening(thread);
  const moderator = madeBy === 'moderator' ? member : null;
  if (moderator)
    refuse(
      whyNotAgain('duplicate', moderator, {
        decisions: await listDecisionsOn(opening),
        editedAt: opening.editedAt,
      }),
    );
  const change = { before: '', after: String(original.number) };
  await record(moderator, opening, { no, kind: 'duplicate', madeBy, voters, change });
};

const keepVote = async ({ member, thread, original }: Said): Promise<void> => {
  const at = clock.now();
  const said = { memberName: member.name, original: original._id, title: thread.title, at };
  // One that says nothing any more gives way to this.
  const { deletedCount } = await DuplicateVoteModel.deleteMany({ thread: thread._id, member: member._id });
  await DuplicateVoteModel.create([{ thread: thread._id, member: member._id, ...said }]);
  await countDuplicateVotes(thread, 1 - deletedCount);
};

const vote = async (said: Said): Promise<void> => {
  const { member, thread, original } = said;
  if (isReopened(await listDecisionsOn(await getOpening(thread)))) throw new Refusal('duplicate.reopened');
  const votes = await standingVotes(thread);
  const mine = votes.find((one) => one.member.equals(member._id));
  const isSame = (to: Types.ObjectId): boolean => to.equals(original._id);
  if (mine && isSame(mine.original)) return;
  if (mine) throw new Refusal('duplicate.already-used');
  const agreeing = votes.filter((one) => isSame(one.original));
  if (agreeing.length + 1 < VOTES_NEEDED) return keepVote(said);
  const voters = [...agreeing.map(({ memberName }) => memberName), member.name];
  return close(said, { madeBy: 'members', voters });
};

/**
 * Says that a question was asked before, in this thread: that closes it, or is a vote. Saying the same twice changes
 * nothing. Throws what `whyNotSay` and `whyNotOriginal` say, `duplicate.already-used` when they have named another one,
 * and `duplicate.reopened` to voters whom a moderator has overruled.
 */
export async function sayDuplicate(member: Member, { _id }: Of, { _id: to }: Of): Promise<void> {
  const no = await nextNumber('decisions');
  await transaction(String(_id), async () => {
    const thread = await getThread(_id);
    if (thread.duplicateOf?.equals(to)) return;
    refuse(whyNotSay(member, thread));
    const original = await getThread(to);
    refuse(whyNotOriginal(original, thread));
    const said = { member, thread, original, no };
    const madeBy = closesAs(member, thread);
    await (madeBy ? close(said, { madeBy }) : vote(said));
  });
}

/** A moderator opens a closed question again. Throws what `whyNotDecide` says, and `duplicate.open`. */
export async function reopen(moderator: Member, { _id }: Of): Promise<void> {
  const no = await nextNumber('decisions');
  await transaction(String(_id), async () => {
    const opening = await getOpening({ _id });
    refuse(whyNotDecide(moderator, opening));
    await reopenThread({ _id });
    await record(moderator, opening, { no, kind: 'reopen' });
  });
}

/** Opens a question again whose original nobody will see any more, if it still leads there. */
export async function reopenAlone({ _id }: Of, { _id: original }: Of): Promise<void> {
  const no = await nextNumber('decisions');
  await transaction(String(_id), async () => {
    const thread = await getThread(_id);
    if (!thread.duplicateOf?.equals(original)) return;
    await reopenThread(thread);
    await record(null, await getOpening(thread), { no, kind: 'reopen', madeBy: 'site' });
  });
}
