import { log } from '../../platform/log.ts';
import { HTML_VERSION } from '../../platform/markdown/markdown.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { type BoardCounts, listBoards, setBoardCounts } from '../boards/boards.ts';
import { PostModel } from './post.model.ts';
import { renderText } from './post.text.ts';
import { TOUCHED, ThreadModel } from './thread.model.ts';

/** Posts rendered in one run of the job. */
const BATCH = 500;

const EMPTY: BoardCounts = { threadCount: 0, postCount: 0, activeAt: null };

/** Visible threads, visible posts and the last activity of each board, by slug. */
const countThreads = async (): Promise<Map<string, BoardCounts>> => {
  const counted = await ThreadModel.aggregate<BoardCounts & { _id: string }>([
    { $match: { visibility: 'visible' } },
    {
      $group: {
        _id: '$board',
        threadCount: { $sum: 1 },
        postCount: { $sum: { $add: ['$replyCount', 1] } },
        activeAt: { $max: '$activeAt' },
      },
    },
  ]);
  return new Map(counted.map(({ _id, ...counts }) => [_id, counts]));
};

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

/** Renders posts again whose HTML was made by an older renderer, some at a time; one that fails holds up no other. */
export async function renderOldPosts(): Promise<void> {
  const old = await PostModel.find({ htmlVersion: { $lt: HTML_VERSION } }, { body: 1, thread: 1 })
    .limit(BATCH)
    .lean();
  for (const { _id, body } of old) {
    try {
      await PostModel.updateOne({ _id, body }, { $set: await renderText(body) });
    } catch (error) {
      log.error({ err: error, post: String(_id) }, 'post not rendered again');
    }
  }
  await ThreadModel.updateMany({ _id: { $in: old.map(({ thread }) => thread) } }, { $inc: TOUCHED });
}
