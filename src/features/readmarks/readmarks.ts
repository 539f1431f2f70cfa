/**
 * Read marks: how far members have read threads. Always true here: a mark never goes back; noting one takes no time of
 * the page that does it; nothing but a few seconds of marks is lost when the process is.
 */
import { SECOND, clock } from '../../platform/clock.ts';
import { log } from '../../platform/log.ts';
import { onDemand } from '../../platform/on-demand.ts';
import type { Member } from '../accounts/accounts.ts';
import { countLater, findFirstLater } from '../threads/later-posts.ts';
import type { Post } from '../threads/posts.ts';
import type { Thread } from '../threads/threads.ts';
import { ReadBuffer } from './read-buffer.ts';
import { ReadmarkModel } from './readmark.model.ts';

/** Marks that are kept of a member: of the threads that they read last. */
export const MOST_MARKS = 1000;

const WRITTEN_EVERY = 2 * SECOND;

const buffer = new ReadBuffer();

/** Notes that a member was shown a thread's posts up to `no`. Returns at once; it is written within seconds. */
export function noteRead(
  { _id: member }: Pick<Member, '_id'>,
  { _id: thread }: Pick<Thread, '_id'>,
  no: number,
) {
  buffer.note({ member, thread, no, at: clock.now() });
}

const write = async (): Promise<void> => {
  const reads = buffer.take();
  if (reads.length === 0) return;
  const marks = reads.map(({ member, thread, no, at }) => ({
    updateOne: { filter: { member, thread }, update: { $max: { no }, $set: { at } }, upsert: true },
  }));
  const isWritten = await ReadmarkModel.bulkWrite(marks, { ordered: false }).then(
    () => true,
    (error: unknown) => {
      log.warn({ err: error, marks: marks.length }, 'read marks not written; trying again');
      return false;
    },
  );
  buffer.settle({ isWritten });
};

let writing = Promise.resolve();

/** Writes what was noted before; what fails is logged and stays noted. */
export const flushReads = (): Promise<void> => (writing = writing.then(write));

/** Writes every other second what was noted, and keeps no process alive for it; the answer stops that, and writes the rest. */
export function startWritingReads(): () => Promise<void> {
  const { ask, stop } = onDemand('read marks', flushReads);
  const timer = setInterval(ask, WRITTEN_EVERY).unref();
  return async () => {
    clearInterval(timer);
    await stop();
    await flushReads();
  };
}

/** How far a member has read each of these threads, by thread id; those that they have not read are not in it. */
export async function readmarksIn(
  member: Pick<Member, '_id'> | null,
  threads: readonly Pick<Thread, '_id'>[],
): Promise<Map<string, number>> {
  if (!member || threads.length === 0) return new Map();
  // Before the database is asked: what is written meanwhile would be missed in both.
  const noted = threads.map(
    ({ _id }) => [String(_id), buffer.noOf({ member: member._id, thread: _id })] as const,
  );
  const ids = threads.map(({ _id }) => _id);
  const kept = await ReadmarkModel.find(
    { member: member._id, thread: { $in: ids } },
    { thread: 1, no: 1 },
  ).lean();
  const marks = new Map(kept.map(({ thread, no }) => [String(thread), no]));
  for (const [thread, no] of noted) if (no > 0) marks.set(thread, Math.max(no, marks.get(thread) ?? 0));
  return marks;
}

/** How far a member has read a thread; null where they have not. */
export const readmarkOf = async (
  member: Pick<Member, '_id'> | null,
  thread: Pick<Thread, '_id'>,
): Promise<number | null> => (await readmarksIn(member, [thread])).get(String(thread._id)) ?? null;

/** Whether the numbers of a thread may be of posts that are not there to be read, or are the member's own. */
const isUnsure = ({ lastNo, replyCount, lastAuthorName }: Thread, { name }: Member): boolean =>
  lastNo - 1 > replyCount || lastAuthorName === name;

/**
 * How many posts of others came after what a member has read, by thread id; threads that they have not read, and those
 * with nothing new, are not in it.
 */
export async function newPostsIn(
  member: Member | null,
  threads: readonly Thread[],
): Promise<ReadonlyMap<string, number>> {
  if (!member) return new Map();
  const marks = await readmarksIn(member, threads);
  const later = threads
    .map((thread) => ({ thread, after: marks.get(String(thread._id)) ?? thread.lastNo }))
    .filter(({ thread, after }) => after < thread.lastNo);
  const unsure = later.filter(({ thread }) => isUnsure(thread, member));
  const counts = new Map(later.map(({ thread, after }) => [String(thread._id), thread.lastNo - after]));
  const counted = await countLater(member, unsure);
  for (const { thread } of unsure) counts.set(String(thread._id), counted.get(String(thread._id)) ?? 0);
  return new Map([...counts].filter(([, count]) => count > 0));
}

/** The first post of others in a thread after a number, or after what the member has read; null where there is none. */
export async function findFirstNew(member: Member, thread: Thread, after?: number): Promise<Post | null> {
  const from = after ?? (await readmarkOf(member, thread));
  return from === null ? null : findFirstLater(member, { thread, after: from });
}

/** How many threads a member has read, as far as marks are kept. */
export const countThreadsRead = ({ _id: member }: Pick<Member, '_id'>): Promise<number> =>
  ReadmarkModel.countDocuments({ member }).limit(MOST_MARKS).exec();

/** Lets the marks of a member go that are older than their newest thousand. */
export async function trimReadmarks({ _id: member }: Pick<Member, '_id'>): Promise<void> {
  const [beyond] = await ReadmarkModel.find({ member }, { at: 1 })
    .sort({ at: -1 })
    .skip(MOST_MARKS)
    .limit(1)
    .lean();
  if (beyond) await ReadmarkModel.deleteMany({ member, at: { $lte: beyond.at } });
}
