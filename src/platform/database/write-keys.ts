/**
 * Write keys: a form that creates something is obeyed once, however often it is sent. Always true here: the key and
 * what the form did are in the database together or not at all; a key stands for 7 days, and for one set of values.
 */
import { createHash } from 'node:crypto';
import { clock } from '../clock.ts';
import { Refusal } from '../errors.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { transaction } from './transaction.ts';
import { WriteKeyModel } from './write-key.model.ts';

export interface Submission {
  /** Who sends: a member's id, or a session's while there is no member yet. */
  owner: string;
  /** The form's own key, made when the form was shown. */
  key: string;
  /** What was filled in. */
  values: unknown;
}

/**
 * Runs `act` in a transaction on `subject` and answers the path it answers; for a submission that was obeyed before
 * the path of then, without running it. Throws the refusal `form.already-used` if the key came with other values.
 */
export async function once(
  submission: Submission,
  subject: string,
  act: () => Promise<string>,
): Promise<string> {
  const { _id, hash } = keyOf(submission);
  return transaction(subject, async () => {
    // The key first: a second submission then fails before it has done any work.
    await WriteKeyModel.create([{ _id, hash, path: '/', createdAt: clock.now() }]);
    const path = await act();
    await WriteKeyModel.updateOne({ _id }, { path });
    return path;
  }).catch((error: unknown) => {
    if (isTakenKey(error)) return pathOfBefore(_id, hash);
    throw error;
  });
}

async function pathOfBefore(_id: string, hash: string): Promise<string> {
  const before = await WriteKeyModel.findById(_id).lean();
  if (before?.hash !== hash) throw new Refusal('form.already-used');
  return before.path;
}

function keyOf({ owner, key, values }: Submission): { _id: string; hash: string } {
  return { _id: `${owner}:${key}`, hash: createHash('sha256').update(canonical(values)).digest('hex') };
}

// The same words give the same text, in whatever order the fields came.
function canonical(values: unknown): string {
  return JSON.stringify(values, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function isTakenKey(error: unknown): boolean {
  return isDuplicateKey(error) && error.message.includes(WriteKeyModel.collection.name);
}
