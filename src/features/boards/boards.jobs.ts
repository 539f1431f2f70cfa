import { publish } from '../../platform/outbox/outbox.ts';
import { countThreads } from '../threads/threads.jobs.ts';
import { type BoardCounts, listBoards, setBoardCounts } from './boards.ts';

const EMPTY: BoardCounts = { threadCount: 0, postCount: 0, activeAt: null };

/** Counts the threads and posts of every board for its card, and says so when something changed. */
export async function countBoards(): Promise<void> {
  const counted = await countThreads();
  let isChanged = false;
  for (const board of await listBoards()) {
    const counts = counted.get(board._id) ?? EMPTY;
    const isSame = counts.threadCount === board.threadCount && counts.postCount === board.postCount;
    if (isSame && counts.activeAt?.getTime() === board.activeAt?.getTime()) continue;
    await setBoardCounts(board._id, counts);
    isChanged = true;
  }
  if (isChanged) await publish('boards.counted', {});
}
