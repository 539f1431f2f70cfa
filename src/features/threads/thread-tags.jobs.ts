/** The tags of threads follow their spellings, when these come to lead elsewhere. */
import type { Facts } from '../../facts.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { keepTagLists, tagListsOf } from '../tags/tag-lists.ts';
import { listAllSpellings, takeInAll, tagsOf } from '../tags/tags.ts';
import { type Thread, ThreadModel } from './thread.model.ts';
import { changeThread, findThread, getThread } from './threads.ts';

const AT_ONCE = 200;

const hasSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((tag, i) => tag === other[i]);

const settle = async ({
  _id,
  spellings,
  tags,
}: Pick<Thread, '_id' | 'spellings' | 'tags'>): Promise<void> => {
  if (hasSame(tags, await tagsOf(spellings))) return;
  await transaction(String(_id), async () => {
    const thread = await getThread(_id);
    const right = await tagsOf(thread.spellings);
    if (!hasSame(thread.tags, right)) await changeThread(thread, { tags: right });
  });
};

/** A thread that was opened or edited while its spellings came to lead elsewhere gets the tags that they lead to now. */
export async function settleTags({ thread: number }: { thread: number }): Promise<void> {
  const thread = await findThread(number);
  if (thread) await settle(thread);
}

/** Gives a tag to the threads whose spellings lead to it now, and takes from them what these led to before. */
export async function retagThreads({ tag }: Facts['tag.changed']): Promise<void> {
  const spellings = await listAllSpellings(tag);
  const former = spellings.filter((spelling) => spelling !== tag);
  const behind = ThreadModel.find(
    { spellings: { $in: spellings }, $or: [{ tags: { $ne: tag } }, { tags: { $in: former } }] },
    { spellings: 1, tags: 1 },
  )
    .lean<Thread[]>()
    .cursor({ batchSize: AT_ONCE }) as AsyncIterable<Thread>;
  for await (const thread of behind) await settle(thread);
}

type CountOfBoard = { _id: { board: string; tag: string }; threads: number };

/** How many threads that everybody can see each tag has, by board. */
export async function countTagged(): Promise<Map<string, Map<string, number>>> {
  const counts = new Map<string, Map<string, number>>();
  const counted = ThreadModel.aggregate<CountOfBoard>([
    { $match: { visibility: 'visible' } },
    { $unwind: '$tags' },
    { $group: { _id: { board: '$board', tag: '$tags' }, threads: { $sum: 1 } } },
  ]).cursor({ batchSize: 1000 }) as AsyncIterable<CountOfBoard>;
  for await (const { _id, threads } of counted) {
    const ofBoard = counts.get(_id.board) ?? new Map<string, number>();
    counts.set(_id.board, ofBoard.set(_id.tag, threads));
  }
  return counts;
}

/** Counts the threads of every tag for the lists of tags, and says so when something changed. */
export async function countTags(): Promise<void> {
  if (await keepTagLists(tagListsOf(await countTagged()))) await publish('tags.counted', {});
}

const foldTagsOf = async (threads: readonly Thread[]): Promise<void> => {
  const folded = await takeInAll(threads.map(({ tags }) => tags));
  const isSame = (thread: Thread, i: number) => hasSame(thread.tags, folded[i] ?? []);
  for (const [i, thread] of threads.entries())
    if (!isSame(thread, i))
      await transaction(String(thread._id), async () => {
        await changeThread(thread, { spellings: thread.tags, tags: folded[i] ?? [] });
      });
  await ThreadModel.updateMany(
    { _id: { $in: threads.filter(isSame).map(({ _id }) => _id) } },
    [{ $set: { spellings: '$tags' } }],
    { updatePipeline: true },
  );
};

/** Folds the tags of threads that an older version wrote, oldest first; those that it has folded it leaves alone. */
export async function foldOldTags(): Promise<void> {
  const old = ThreadModel.find({ spellings: { $exists: false } }, { number: 1, board: 1, tags: 1 })
    .sort({ number: 1 })
    .lean<Thread[]>()
    .cursor({ batchSize: AT_ONCE }) as AsyncIterable<Thread>;
  let batch: Thread[] = [];
  for await (const thread of old) {
    batch.push(thread);
    if (batch.length < AT_ONCE) continue;
    await foldTagsOf(batch);
    batch = [];
  }
  await foldTagsOf(batch);
}
