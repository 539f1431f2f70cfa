/** Looks whether closed questions lead to where answers are taken, and recounts what leads to a thread and who says so of it. */
import type { Types } from 'mongoose';
import { DuplicateVoteModel } from '../../features/duplicates/duplicate-vote.model.ts';
import { TOUCHED, type Thread, ThreadModel } from '../../features/threads/thread.model.ts';
import { MINUTE, clock } from '../../platform/clock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { OutboxModel } from '../../platform/outbox/outbox.model.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { type Difference, faultsIn } from './difference.ts';
import { checkOrphans } from './orphans.ts';

type Counted = Pick<Thread, 'duplicateOf' | 'duplicateCount' | 'duplicateVotes'>;
type Looked = Counted & Pick<Thread, '_id' | 'number' | 'board' | 'visibility'>;

const LOOKED = {
  duplicateOf: 1,
  duplicateCount: 1,
  duplicateVotes: 1,
  number: 1,
  board: 1,
  visibility: 1,
} as const;

/** What was closed for a thread that is gone has been opened again by then. */
const JOB_HAS_RUN = 5 * MINUTE;
/** Longer chains than this were not made by closing. */
const MOST_STEPS = 10;

const isGone = async ({ visibility, number }: Looked): Promise<boolean> => {
  if (visibility !== 'removed' && visibility !== 'withdrawn') return false;
  const since = new Date(clock.now().getTime() - JOB_HAS_RUN);
  const facts = { name: 'post.changed' as const, 'payload.thread': number, at: { $gte: since } };
  return (await OutboxModel.exists(facts)) === null;
};

/** Where a question should lead: to the end of what it leads to, if that is there. */
async function endOf({ _id, duplicateOf }: Looked): Promise<Types.ObjectId | null> {
  let to = duplicateOf ?? null;
  for (let step = 0; to && step < MOST_STEPS; step++) {
    const thread: Looked | null = await ThreadModel.findById(to, LOOKED).lean();
    if (!thread || (await isGone(thread))) return null;
    if (!thread.duplicateOf) return to.equals(_id) ? null : to;
    to = thread.duplicateOf;
  }
  return null;
}

async function recount(thread: Looked): Promise<Counted> {
  const duplicateOf = await endOf(thread);
  return {
    duplicateOf,
    duplicateCount: await ThreadModel.countDocuments({ duplicateOf: thread._id }),
    duplicateVotes: duplicateOf ? 0 : await DuplicateVoteModel.countDocuments({ thread: thread._id }),
  };
}

async function mend({ _id, number, board }: Looked, counted: Counted): Promise<void> {
  await ThreadModel.updateOne({ _id }, { $set: counted, $inc: TOUCHED });
  if (counted.duplicateOf) await DuplicateVoteModel.deleteMany({ thread: _id });
  await publish('thread.changed', { thread: number, boards: [board] });
}

/** Looks at one thread while nobody can close it, and mends it if that is asked for. */
const check = (id: Types.ObjectId, isRepair: boolean): Promise<Difference[]> =>
  transaction(String(id), async () => {
    const thread: Looked | null = await ThreadModel.findById(id, LOOKED).lean();
    if (!thread) return [];
    const counted = await recount(thread);
    const faults = faultsIn(thread, counted);
    const isLeft = counted.duplicateOf && (await DuplicateVoteModel.exists({ thread: id }));
    if (isLeft) faults.push('is closed, and has votes left');
    if (isRepair && faults.length > 0) await mend(thread, counted);
    return faults.map((what) => ({ of: `thread ${thread.number}`, what, isMended: isRepair }));
  });

/** Votes whose question or whose member is gone. */
async function* checkVotes(isRepair: boolean): AsyncGenerator<Difference> {
  for (const kind of ['thread', 'member'] as const)
    for (const id of await DuplicateVoteModel.distinct(kind)) {
      const which = { [kind]: id };
      const find = () => DuplicateVoteModel.find(which, { _id: 1 }).lean();
      const remove = () => DuplicateVoteModel.deleteMany(which);
      yield* await checkOrphans({ kind, id }, { name: 'duplicate vote', find, remove }, isRepair);
    }
}

/** Closed questions first, so that what they lead to is counted as it is then. */
export async function* checkDuplicates(isRepair: boolean): AsyncGenerator<Difference> {
  const closed = await ThreadModel.find({ duplicateOf: { $ne: null } }, { duplicateOf: 1 }).lean();
  const voted: Types.ObjectId[] = await DuplicateVoteModel.distinct('thread');
  const counting = await ThreadModel.find(
    { $or: [{ duplicateCount: { $gt: 0 } }, { duplicateVotes: { $gt: 0 } }] },
    { _id: 1 },
  ).lean();
  const ids = [
    ...closed.map(({ _id }) => _id),
    ...closed.flatMap(({ duplicateOf }) => duplicateOf ?? []),
    ...counting.map(({ _id }) => _id),
    ...voted,
  ];
  for (const id of new Map(ids.map((one) => [String(one), one])).values()) yield* await check(id, isRepair);
  yield* checkVotes(isRepair);
}
