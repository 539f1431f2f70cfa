/**
 * One page of a thread: the posts in their order, read by bounded ranges of an index. Always true here: a thread's
 * version rises in the transaction of every change of what its pages show, so posts that were read under the same
 * version are the same still, and are kept for the next reader, in any process.
 */
import { LRUCache } from 'lru-cache';
import { Refusal } from '../../platform/errors.ts';
import { PostModel, type ShownPost } from './post.model.ts';
import { POSTS_A_PAGE, pageCount } from './post.path.ts';
import { LOWEST_RANK, OPENING_RANK } from './rank.ts';
import type { Thread } from './thread.model.ts';

/** What a page shows of a post: all but the markdown it was made from. */
export const SHOWN = { body: 0 } as const;

/** Open ends: SecantusDB loses what equals a closed end of a compound, descending index. */
const ALL_RANKS = { $gt: LOWEST_RANK, $lt: OPENING_RANK + 1 } as const;

const readOpening = (thread: Thread): Promise<ShownPost[]> =>
  PostModel.find({ thread: thread._id, no: 1 }, SHOWN).lean<ShownPost[]>().exec();

const readRanked = (thread: Thread, { from, count }: { from: number; count: number }): Promise<ShownPost[]> =>
  PostModel.find({ thread: thread._id, rank: ALL_RANKS }, SHOWN)
    .sort({ rank: -1, no: 1 })
    .skip(from)
    .limit(count)
    .lean<ShownPost[]>()
    .exec();

// The opening post ranks above all answers, so the first page is one range of the index.
const readAnswers = async (thread: Thread, page: number): Promise<ShownPost[]> => {
  if (page === 1) return readRanked(thread, { from: 0, count: POSTS_A_PAGE + 1 });
  const from = (page - 1) * POSTS_A_PAGE + 1;
  const [opening, answers] = await Promise.all([
    readOpening(thread),
    readRanked(thread, { from, count: POSTS_A_PAGE }),
  ]);
  return [...opening, ...answers];
};

const readReplies = (thread: Thread, page: number): Promise<ShownPost[]> => {
  const last = page * POSTS_A_PAGE;
  return PostModel.find({ thread: thread._id, no: { $gt: last - POSTS_A_PAGE, $lte: last } }, SHOWN)
    .sort({ no: 1 })
    .lean<ShownPost[]>()
    .exec();
};

interface KeptPosts {
  version: number;
  posts: readonly ShownPost[];
}

const KEPT_BYTES = 16 * 1024 * 1024;
/** A post without its words, about. */
const POST_BYTES = 1024;

const bytesOf = ({ html, contacts, sources }: ShownPost): number => {
  const texts = [html, ...(contacts ?? []), ...(sources ?? []).flatMap(({ url, title }) => [url, title])];
  return texts.reduce((sum, text) => sum + 2 * text.length, POST_BYTES);
};

const kept = new LRUCache<string, KeptPosts>({
  maxSize: KEPT_BYTES,
  sizeCalculation: ({ posts }) => posts.reduce((sum, post) => sum + bytesOf(post), 1),
});

/** The posts of a page: of a question the opening post, then the best answers first; else in the order of writing. Throws `page.missing`. */
export async function readThreadPage(thread: Thread, page: number): Promise<readonly ShownPost[]> {
  if (page > pageCount(thread)) throw new Refusal('page.missing');
  const { version } = thread;
  const address = `${String(thread._id)} ${page}`;
  const known = kept.get(address);
  if (known?.version === version) return known.posts;
  const posts = await (thread.kind === 'question' ? readAnswers(thread, page) : readReplies(thread, page));
  kept.set(address, { version, posts });
  return posts;
}
