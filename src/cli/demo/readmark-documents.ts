/** How far the demo's members have read: who wrote, voted or reported in a thread had read it as it stood then. */
import { Types } from 'mongoose';
import type { Readmark } from '../../features/readmarks/readmark.model.ts';
import type { InventedThread } from './invent.ts';

/** When each of those who took part did something there last, by their place among the members. */
function lastActs({ posts }: InventedThread): Map<number, Date> {
  const acts = new Map<number, Date>();
  const note = (place: number, at: Date): void => {
    const before = acts.get(place);
    if (!before || before < at) acts.set(place, at);
  };
  for (const { author, at, votes, outcomes } of posts) {
    note(author, at);
    for (const act of [...votes, ...outcomes]) note(act.member, act.at);
  }
  return acts;
}

/** The marks of a thread; `memberOf` knows the members' ids by their places. */
export const readmarkDocuments = (
  invented: InventedThread,
  thread: Types.ObjectId,
  memberOf: (place: number) => Types.ObjectId,
): Readmark[] =>
  Array.from(lastActs(invented), ([place, at]) => ({
    _id: new Types.ObjectId(),
    member: memberOf(place),
    thread,
    no: invented.posts.filter((post) => post.at <= at).length,
    at,
  }));
