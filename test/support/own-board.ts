import { randomBytes } from 'node:crypto';
import { BoardModel } from '../../src/features/boards/board.model.ts';
import { type Board, forgetBoards, getBoard, syncBoards } from '../../src/features/boards/boards.ts';

/**
 * Gives the tests of a `describe` a board where nobody else opens a thread: called in its body, the answer is the
 * board while they run. It is gone after them.
 */
export function ownBoard(): () => Board {
  let board: Board;
  before(async () => {
    await syncBoards();
    const slug = `board-${randomBytes(4).toString('hex')}`;
    board = { ...(await getBoard('freelancing')), _id: slug, order: 100 };
    await BoardModel.create(board);
    forgetBoards();
  });
  after(async () => {
    await BoardModel.deleteOne({ _id: board._id });
    forgetBoards();
  });
  return () => board;
}
