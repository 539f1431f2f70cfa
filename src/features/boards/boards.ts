/**
 * Boards: the earning topics. They come from seeds/boards.ts; their counts are made by a job (threads.jobs.ts), never in
 * a member's write. There are few of them, so every process keeps them at hand and reads them again when told.
 */
import { boards as seeds } from '../../../seeds/boards.ts';
import { MINUTE, clock } from '../../platform/clock.ts';
import { Refusal } from '../../platform/errors.ts';
import { type Board, BoardModel } from './board.model.ts';

export type { Board };

const KEPT_FOR = MINUTE;
let kept: { boards: Promise<Board[]>; until: number } | null = null;

/** All boards, in order. */
export function listBoards(): Promise<Board[]> {
  const now = clock.now().getTime();
  if (!kept || now > kept.until) {
    const boards = BoardModel.find().sort({ order: 1 }).lean<Board[]>().exec();
    boards.catch(forgetBoards);
    kept = { boards, until: now + KEPT_FOR };
  }
  return kept.boards;
}

/** Reads the boards anew at the next look: their counts have changed. */
export function forgetBoards(): void {
  kept = null;
}

/** The board of this slug. Throws `board.missing`. */
export async function getBoard(slug: string): Promise<Board> {
  const board = (await listBoards()).find(({ _id }) => _id === slug);
  if (!board) throw new Refusal('board.missing');
  return board;
}

/** Brings the boards of the seeds into the database; counts stay as they are. */
export async function syncBoards(): Promise<void> {
  await BoardModel.bulkWrite(
    seeds.map(({ slug, ...board }, order) => ({
      updateOne: {
        filter: { _id: slug },
        update: { $set: { ...board, order }, $setOnInsert: { threadCount: 0, postCount: 0, activeAt: null } },
        upsert: true,
      },
    })),
  );
  forgetBoards();
}

/** What a board's card counts. */
export interface BoardCounts {
  threadCount: number;
  postCount: number;
  activeAt: Date | null;
}

/** Sets the counts of a board. */
export async function setBoardCounts(slug: string, counts: BoardCounts): Promise<void> {
  await BoardModel.updateOne({ _id: slug }, { $set: counts });
  forgetBoards();
}
