/** Posts of others that came after those that a member has read: what is there to be seen, in bounded stretches of a thread. */
import type { Member } from '../accounts/accounts.ts';
import { type Post, PostModel } from './post.model.ts';
import type { Thread } from './thread.model.ts';

/** The part of a thread after a number, to the end as the thread knew it. */
interface Stretch {
  thread: Pick<Thread, '_id' | 'lastNo'>;
  after: number;
}

const rangeOf = ({ thread: { _id, lastNo }, after }: Stretch) => ({
  thread: _id,
  no: { $gt: after, $lte: lastNo },
});

const newTo = ({ _id }: Pick<Member, '_id'>) => ({ visibility: 'visible', author: { $ne: _id } }) as const;

/** How many there are in each stretch, by thread id; threads without any are not in it. */
export async function countLater(
  reader: Pick<Member, '_id'>,
  stretches: readonly Stretch[],
): Promise<Map<string, number>> {
  if (stretches.length === 0) return new Map();
  const counts = await PostModel.aggregate<{ _id: Thread['_id']; count: number }>([
    { $match: { $or: stretches.map(rangeOf), ...newTo(reader) } },
    { $group: { _id: '$thread', count: { $sum: 1 } } },
  ]);
  return new Map(counts.map(({ _id, count }) => [String(_id), count]));
}

/** The first of a stretch; null where there is none. */
export const findFirstLater = (reader: Pick<Member, '_id'>, stretch: Stretch): Promise<Post | null> =>
  PostModel.findOne({ ...rangeOf(stretch), ...newTo(reader) })
    .sort({ no: 1 })
    .lean<Post>()
    .exec();
