/**
 * Sweeps: after a wave of spam everything by one author is removed, a post at a time, each in a transaction and with a
 * line of the log of its own. Always true here: what is removed already is passed over, so a sweep that was interrupted
 * goes on where it was, and two processes with the same one do no harm.
 */
import { clock } from '../../platform/clock.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import type { Member } from '../accounts/accounts.ts';
import { countRemovable } from '../threads/post-record.ts';
import type { Post } from '../threads/posts.ts';
import { type Sweep, SweepModel } from './sweep.model.ts';

export type { Sweep };

const LISTED = 20;

/** Orders the removal of all that the author of a post has written, as part of the running transaction. */
export async function orderSweep(
  moderator: Member,
  { author, authorName }: Post,
  { canned, reason }: Pick<Sweep, 'canned' | 'reason'>,
): Promise<void> {
  const order = { author, authorName, moderator: moderator._id, canned, reason, at: clock.now() };
  const [sweep] = await SweepModel.create([order]);
  await publish('sweep.ordered', { sweep: String(sweep?._id) });
}

/** The sweep of this id that is still to be carried out; null where it is done. */
export const findSweep = (id: string): Promise<Sweep | null> =>
  SweepModel.findOne({ _id: id, isDone: false }).lean<Sweep>().exec();

/** Nothing is left of a sweep. */
export async function endSweep({ _id }: Sweep): Promise<void> {
  await SweepModel.updateOne({ _id }, { $set: { isDone: true } });
}

/** Sweeps under way, with how many posts are left. */
export async function listSweeps(): Promise<{ sweep: Sweep; left: number }[]> {
  const sweeps = await SweepModel.find({ isDone: false }).sort({ at: 1 }).limit(LISTED).lean<Sweep[]>();
  return Promise.all(
    sweeps.map(async (sweep) => ({ sweep, left: await countRemovable(sweep.author, sweep.at) })),
  );
}
