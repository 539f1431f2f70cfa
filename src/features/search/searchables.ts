/**
 * What is to be indexed anew. Always true here: every change of what a post is found by is followed by a later or equal
 * `at` and a higher revision of its entry; entries are never taken out, so that each host reads them in its own time.
 */
import type { Types } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { isDuplicateKey } from '../../platform/database/duplicate-key.ts';
import { type Searchable, SearchableModel } from './searchable.model.ts';

/** Entries written at once. */
const BATCH = 500;

const changed = () => ({ $max: { at: clock.now() }, $inc: { revision: 1 } });

/** Notes that these posts have changed in what they are found by. */
export async function noteChanged(posts: readonly Types.ObjectId[]): Promise<void> {
  for (let i = 0; i < posts.length; i += BATCH)
    await SearchableModel.bulkWrite(
      posts
        .slice(i, i + BATCH)
        .map((_id) => ({ updateOne: { filter: { _id }, update: changed(), upsert: true } })),
      { ordered: false },
    );
}

/** Notes that a post may have risen or fallen: nothing happens while its standing is that of the last time. */
export async function noteStanding(_id: Types.ObjectId, standing: number): Promise<void> {
  const update = { ...changed(), $set: { standing } };
  await SearchableModel.updateOne({ _id, standing: { $ne: standing } }, update, { upsert: true }).catch(
    (error: unknown) => {
      if (!isDuplicateKey(error)) throw error; // it is there, under this standing
    },
  );
}

/** What changed from one moment on and before another. */
export const listChanged = (from: Date, to: Date): Promise<Searchable[]> =>
  SearchableModel.find({ at: { $gte: from, $lt: to } })
    .sort({ at: 1 })
    .lean<Searchable[]>()
    .exec();
