/**
 * Recounts the boards' cards. A job makes their counts every other minute, so what members did since it last ran is no
 * difference yet: what they wrote after the `activeAt` that a board shows, or what they took back or moved just now.
 */
import { BoardModel } from '../../features/boards/board.model.ts';
import { type BoardCounts, setBoardCounts } from '../../features/boards/boards.ts';
import { PostModel } from '../../features/threads/post.model.ts';
import { ThreadModel } from '../../features/threads/thread.model.ts';
import { MINUTE, clock } from '../../platform/clock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { OutboxModel } from '../../platform/outbox/outbox.model.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { type Difference, faultsIn } from './difference.ts';

/** The job has run since then. */
const JOB_HAS_RUN = 5 * MINUTE;

const isSame = (board: BoardCounts, counts: Partial<BoardCounts>): boolean =>
  faultsIn(board, counts).length === 0;

async function recount(board: string): Promise<BoardCounts> {
  const [counts] = await ThreadModel.aggregate<BoardCounts>([
    { $match: { board, visibility: 'visible' } },
    {
      $group: {
        _id: null,
        threadCount: { $sum: 1 },
        postCount: { $sum: { $add: ['$replyCount', 1] } },
        activeAt: { $max: '$activeAt' },
      },
    },
    { $project: { _id: 0 } },
  ]);
  return counts ?? { threadCount: 0, postCount: 0, activeAt: null };
}

/** The counts as the job may have found them when the board's last activity was the one it shows. */
async function recountThen(
  board: string,
  { then, now }: { then: Date | null; now: BoardCounts },
): Promise<Partial<BoardCounts>> {
  if (!then) return { threadCount: 0, postCount: 0 };
  const active = { board, visibility: 'visible', activeAt: { $gt: then } } as const;
  const threads = await ThreadModel.find(active, { createdAt: 1 }).lean();
  const opened = threads.filter(({ createdAt }) => createdAt > then).length;
  const replies = {
    thread: { $in: threads.map(({ _id }) => _id) },
    no: { $gt: 1 },
    createdAt: { $gt: then },
  };
  const replied = await PostModel.countDocuments({ ...replies, visibility: 'visible' });
  return { threadCount: now.threadCount - opened, postCount: now.postCount - opened - replied };
}

/** Whether the job may not have seen yet how the board stands `now`. */
async function isBehind(slug: string, board: BoardCounts, now: BoardCounts): Promise<boolean> {
  const then = board.activeAt;
  const isOlder = now.activeAt !== null && (then === null || then < now.activeAt);
  return isOlder && isSame(board, await recountThen(slug, { then, now }));
}

/** Whether something was taken back from the board, or moved to or from it, that the job may not have seen yet. */
async function isChanging(slug: string): Promise<boolean> {
  const change = await OutboxModel.exists({
    name: { $in: ['post.changed', 'thread.changed'] },
    at: { $gte: new Date(clock.now().getTime() - JOB_HAS_RUN) },
    $or: [{ 'payload.board': slug }, { 'payload.boards': slug }],
  });
  return change !== null;
}

/** Looks at one board while nothing on it can change, and mends it if that is asked for. */
const checkBoard = (slug: string, isRepair: boolean): Promise<Difference[]> =>
  transaction(`board ${slug}`, async () => {
    const board = await BoardModel.findById(slug).lean<BoardCounts>();
    if (!board) return [];
    const counts = await recount(slug);
    if (isSame(board, counts) || (await isBehind(slug, board, counts))) return [];
    if (isRepair) {
      await setBoardCounts(slug, counts);
      await publish('boards.counted', {});
    } else if (await isChanging(slug)) return [];
    return faultsIn(board, counts).map((what) => ({ of: `board ${slug}`, what, isMended: isRepair }));
  });

/** Boards against their threads: threadCount, postCount, activeAt. */
export async function* checkBoards(isRepair: boolean): AsyncGenerator<Difference> {
  for (const { _id } of await BoardModel.find({}, { _id: 1 }).lean()) yield* await checkBoard(_id, isRepair);
}
