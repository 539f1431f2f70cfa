/**
 * Closing: a question that was asked before takes no more answers, and leads to where they stand. Always true here,
 * whoever calls:
 * - where a closed question leads is not closed itself: there are no chains;
 * - a thread counts the questions that lead to it, in the transaction that closes or opens one.
 */
import type { Types } from 'mongoose';
import { Refusal, refuse } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import { whyNotClose, whyNotOriginal } from './closing.rules.ts';
import { threadPath } from './post.path.ts';
import { TOUCHED, type Thread, ThreadModel } from './thread.model.ts';
import { MOST_POSTS, whyNotReply } from './thread.rules.ts';
import { changeThread, getThread } from './threads.ts';

/** Questions that a page names as asked before, the newest. */
const MOST_NAMED = 5;

/** Where a closed question leads, whoever may see that; null for an open one. */
export const findOriginal = ({ duplicateOf }: Pick<Thread, 'duplicateOf'>): Promise<Thread | null> =>
  duplicateOf ? ThreadModel.findById(duplicateOf).lean<Thread>().exec() : Promise.resolve(null);

/** The newest questions that lead here and that everybody sees; costs nothing where there is none. */
export const listDuplicates = async ({
  _id,
  duplicateCount,
}: Pick<Thread, '_id' | 'duplicateCount'>): Promise<Thread[]> =>
  duplicateCount > 0
    ? ThreadModel.find({ duplicateOf: _id, visibility: 'visible' })
        .sort({ number: -1 })
        .limit(MOST_NAMED)
        .lean<Thread[]>()
    : [];

/** Questions that lead to a thread, whoever may see them: so many at most. */
export const listLeadingTo = (original: Types.ObjectId, most: number): Promise<Thread[]> =>
  ThreadModel.find({ duplicateOf: original }).sort({ number: -1 }).limit(most).lean<Thread[]>().exec();

/** Those of these threads that are closed as asked before, by their ids as text. */
export async function closedAmong(ids: readonly Types.ObjectId[]): Promise<Set<string>> {
  const closed = await ThreadModel.find({ _id: { $in: ids }, duplicateOf: { $ne: null } }, { _id: 1 }).lean();
  return new Set(closed.map(({ _id }) => String(_id)));
}

/** Throws what `whyNotReply` says, and where there is an answer already. */
export async function refuseReply(author: Member, thread: Thread): Promise<void> {
  const code = whyNotReply(author, thread);
  if (code === null) return;
  const original = await findOriginal(thread);
  const to = original?.visibility === 'visible' && { to: threadPath(original) };
  throw new Refusal(code, { limit: MOST_POSTS, ...to });
}

type Of = Pick<Thread, '_id'>;

/**
 * Closes a question and lets it, and all that had led to it, lead to the original, as part of the running transaction.
 * Throws what `whyNotClose` and `whyNotOriginal` say.
 */
export async function closeThread({ _id }: Of, { _id: to }: Of): Promise<void> {
  const thread = await getThread(_id);
  refuse(whyNotClose(thread));
  const original = await getThread(to);
  refuse(whyNotOriginal(original, thread));
  // Both are written: whoever closes, hides or answers one of them at the same moment is told, or we are.
  await changeThread(thread, { duplicateOf: to, duplicateCount: 0, duplicateVotes: 0 });
  await changeThread(original, { duplicateCount: original.duplicateCount + thread.duplicateCount + 1 });
  if (thread.duplicateCount > 0)
    await ThreadModel.updateMany({ duplicateOf: _id }, { $set: { duplicateOf: to }, $inc: TOUCHED });
}

/** Opens a closed question again, as part of the running transaction. Throws `duplicate.open`. */
export async function reopenThread({ _id }: Of): Promise<void> {
  const thread = await getThread(_id);
  const original = await findOriginal(thread);
  if (!thread.duplicateOf) throw new Refusal('duplicate.open');
  await changeThread(thread, { duplicateOf: null });
  if (original) await changeThread(original, { duplicateCount: original.duplicateCount - 1 });
}

/** Counts votes that a question was asked before, as part of the running transaction. */
export async function countDuplicateVotes({ _id }: Of, came: number): Promise<void> {
  await ThreadModel.updateOne({ _id }, { $inc: { duplicateVotes: came, ...TOUCHED } });
}
