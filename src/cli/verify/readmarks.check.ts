/** Finds read marks whose thread is gone. Nothing is counted from marks, so that is all there is to find. */
import { type Readmark, ReadmarkModel } from '../../features/readmarks/readmark.model.ts';
import { ThreadModel } from '../../features/threads/thread.model.ts';
import { groupBy, slices } from './batches.ts';
import type { Difference } from './difference.ts';

type OfThread = Pick<Readmark, '_id' | 'thread'>;

const MARKS_AT_ONCE = 1000;

// A thread is there before anybody reads it: threads that are read after the marks need no transaction to be all of them.
async function orphansAmong(marks: readonly OfThread[]): Promise<OfThread[]> {
  const byThread = groupBy(marks, ({ thread }) => thread);
  const ids = [...byThread.values()].flatMap(([first]) => first?.thread ?? []);
  for (const { _id } of await ThreadModel.find({ _id: { $in: ids } }, { _id: 1 }).lean())
    byThread.delete(String(_id));
  return [...byThread.values()].flat();
}

/** Read marks against the threads that they are of. */
export async function* checkReadmarks(isRepair: boolean): AsyncGenerator<Difference> {
  const marks = ReadmarkModel.find({}, { thread: 1 })
    .sort({ _id: 1 })
    .lean<OfThread[]>()
    .cursor({ batchSize: MARKS_AT_ONCE });
  for await (const { items } of slices(marks as AsyncIterable<OfThread>, MARKS_AT_ONCE)) {
    const orphans = await orphansAmong(items);
    if (isRepair) await ReadmarkModel.deleteMany({ _id: { $in: orphans.map(({ _id }) => _id) } });
    for (const { _id } of orphans)
      yield { of: `read mark ${String(_id)}`, what: 'is for a thread that is gone', isMended: isRepair };
  }
}
