/**
 * Write keys: a form that creates something is obeyed once, however often it is sent. Always true here: the key and
 * what the form did are in the database together or not at all; a key stands for 7 days, and for one set of values.
 */
import { createHash } from 'node:crypto';
import { clock } from '../clock.ts';
import { Refusal } from '../errors.ts';
import { transaction } from './transaction.ts';
import { WriteKeyModel } from './write-key.model.ts';

const DUPLICATE_KEY = 11_000;

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
  const obey = () => transaction(subject, () => findOrAct(submission, act));
  return obey().catch((error: unknown) => {
    if (isTakenKey(error)) return obey(); // another process was faster with the same submission
    throw error;
  });
}

async function findOrAct({ owner, key, values }: Submission, act: () => Promise<string>): Promise<string> {
  const _id = `${owner}:${key}`;
  const hash = createHash('sha256').update(canonical(values)).digest('hex');

  const before = await WriteKeyModel.findById(_id).lean();
  if (before && before.hash !== hash) throw new Refusal('form.already-used');
  if (before) return before.path;

  // The key first: a second submission in another process then fails before it has done any work.
  await WriteKeyModel.create([{ _id, hash, path: '/', createdAt: clock.now() }]);
  const path = await act();
  await WriteKeyModel.updateOne({ _id }, { path });
  return path;
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
  const { code, message } = error as { code?: number; message?: string };
  return code === DUPLICATE_KEY && String(message).includes(WriteKeyModel.collection.name);
}
