/** What members did with posts that are gone. */
import type { Types } from 'mongoose';
import { PostModel } from '../../features/threads/post.model.ts';
import { transaction } from '../../platform/database/transaction.ts';
import type { Difference } from './difference.ts';

/** Documents of one kind that belong to a post. */
interface Belongings {
  /** What one of them is called, e.g. `vote`. */
  name: string;
  find: () => PromiseLike<{ _id: Types.ObjectId }[]>;
  remove: () => PromiseLike<unknown>;
}

/** Looks again whether a post is gone while nobody can change that, and removes what was its if that is asked for. */
export const checkOrphans = (
  post: Types.ObjectId,
  { name, find, remove }: Belongings,
  isRepair: boolean,
): Promise<Difference[]> =>
  transaction(String(post), async () => {
    if (await PostModel.exists({ _id: post })) return [];
    const orphans = await find();
    if (isRepair) await remove();
    return orphans.map(({ _id }) => ({
      of: `${name} ${String(_id)}`,
      what: 'is for a post that is gone',
      isMended: isRepair,
    }));
  });
