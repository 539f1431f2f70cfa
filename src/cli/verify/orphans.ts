/** What belongs to something that is gone. */
import type { Types } from 'mongoose';
import { MemberModel } from '../../features/accounts/member.model.ts';
import { PostModel } from '../../features/threads/post.model.ts';
import { ThreadModel } from '../../features/threads/thread.model.ts';
import { transaction } from '../../platform/database/transaction.ts';
import type { Difference } from './difference.ts';

/** What others may belong to. */
const OWNERS = {
  post: (_id: string) => PostModel.exists({ _id }),
  thread: (_id: string) => ThreadModel.exists({ _id }),
  member: (_id: string) => MemberModel.exists({ _id }),
} as const;

interface Owner {
  kind: keyof typeof OWNERS;
  id: Types.ObjectId | string;
}

/** Documents of one kind that belong to one owner. */
interface Belongings {
  /** What one of them is called, e.g. `vote`. */
  name: string;
  find: () => PromiseLike<{ _id: Types.ObjectId }[]>;
  remove: () => PromiseLike<unknown>;
}

/** Looks again whether an owner is gone while nobody can change that, and removes what was its if that is asked for. */
export const checkOrphans = (
  { kind, id }: Owner,
  { name, find, remove }: Belongings,
  isRepair: boolean,
): Promise<Difference[]> =>
  transaction(String(id), async () => {
    if (await OWNERS[kind](String(id))) return [];
    const orphans = await find();
    if (isRepair) await remove();
    return orphans.map(({ _id }) => ({
      of: `${name} ${String(_id)}`,
      what: `is for a ${kind} that is gone`,
      isMended: isRepair,
    }));
  });
