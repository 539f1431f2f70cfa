import type { Facts } from '../../facts.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal } from '../../platform/errors.ts';
import { log } from '../../platform/log.ts';
import { HTML_VERSION } from '../../platform/markdown/markdown.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { getMember, listMembersById } from '../accounts/accounts.ts';
import { rightsOf } from '../accounts/trust.rules.ts';
import { type BoardCounts, listBoards, setBoardCounts } from '../boards/boards.ts';
import { type Post, PostModel } from './post.model.ts';
import { type Author, renderText } from './post.text.ts';
import { announceChange } from './posts.ts';
import { TOUCHED, ThreadModel } from './thread.model.ts';
import { excerptOf } from './threads.ts';

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

/** Renders a post as it would be now. One that was edited meanwhile was rendered by that, and stays as it is. */
const renderAgain = async (post: Post, author: Author): Promise<void> => {
  const text = await renderText(post.body, author);
  await transaction(String(post.thread), async () => {
    const rendered = await PostModel.findOneAndUpdate(
      { _id: post._id, body: post.body },
      { $set: text },
    ).lean();
    if (!rendered) return;
    // What was taken back is told by no thread.
    const isTold = rendered.no === 1 && rendered.visibility !== 'withdrawn';
    const shown = isTold ? { excerpt: excerptOf(text.html) } : {};
    const thread = await ThreadModel.findByIdAndUpdate(post.thread, { $set: shown, $inc: TOUCHED }).lean();
    if (thread) await announceChange(post, thread);
  });
};

const isTooComplex = (error: unknown): boolean =>
  error instanceof Refusal && error.code === 'markdown.too-complex';

/** Renders posts again. One that fails holds up no other; the failure is thrown after them, if trying again may help. */
const renderAll = async (posts: readonly Post[]): Promise<void> => {
  const authors = await listMembersById(posts.map(({ author }) => author));
  const failures: unknown[] = [];
  for (const post of posts) {
    try {
      const author = authors.find(({ _id }) => _id.equals(post.author));
      if (author) await renderAgain(post, author);
    } catch (error) {
      log.error({ err: error, post: String(post._id) }, 'post not rendered again');
      if (!isTooComplex(error)) failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
};

/** Renders posts again whose HTML was made by an older renderer, some at a time. */
export async function renderOldPosts(): Promise<void> {
  await renderAll(
    await PostModel.find({ htmlVersion: { $lt: HTML_VERSION } })
      .limit(BATCH)
      .lean<Post[]>(),
  );
}

/** Shows what was hidden in the posts of a member who is no newcomer any more. Doing so twice changes nothing. */
export async function showContacts({ member: name }: Facts['member.trusted']): Promise<void> {
  const author = await getMember(name);
  if (rightsOf(author).hidesContacts) return;
  const hidden = (after: Post | undefined) => {
    const further = after ? { _id: { $gt: after._id } } : {};
    return PostModel.find({ author: author._id, 'contacts.0': { $exists: true }, ...further })
      .sort({ _id: 1 })
      .limit(BATCH)
      .lean<Post[]>();
  };
  for (let posts = await hidden(undefined); posts.length > 0; posts = await hidden(posts.at(-1)))
    await renderAll(posts);
}
