/** What a member's posts say for and against them. */
import type { Types } from 'mongoose';
import { type Post, PostModel } from './post.model.ts';
import { VISIBILITIES } from './standing.rules.ts';
import { ThreadModel } from './thread.model.ts';

/** Posts looked at, the newest: five times what any level of trust asks for. */
const MOST = 200;

/** A post that stands: readers see it, in a thread they see, and nobody has to be warned of its advice. */
export interface StandingPost {
  at: Date;
  upVotes: number;
}

/** The newest posts of a member that stand. */
export async function listStandingPosts(author: Types.ObjectId): Promise<StandingPost[]> {
  const posts = await PostModel.find(
    { author, visibility: 'visible' },
    { thread: 1, advice: 1, up: 1, createdAt: 1 },
  )
    .sort({ createdAt: -1, no: -1 })
    .limit(MOST)
    .lean();
  const threads = await ThreadModel.find(
    { _id: { $in: posts.map(({ thread }) => thread) }, visibility: 'visible' },
    { _id: 1 },
  ).lean();
  const isShown = new Set(threads.map(({ _id }) => String(_id)));
  return posts
    .filter(({ thread, advice }) => isShown.has(String(thread)) && advice !== 'bad-advice')
    .map(({ createdAt, up }) => ({ at: createdAt, upVotes: up }));
}

/** How many of a member's posts since then a moderator removed or called bad advice; taking them back changes nothing. */
export const countFaults = (author: Types.ObjectId, since: Date): Promise<number> =>
  PostModel.countDocuments({
    author,
    visibility: { $in: [...VISIBILITIES] },
    createdAt: { $gte: since },
    $or: [{ visibility: 'removed' }, { advice: 'bad-advice' }],
  }).exec();

const removableBy = (author: Post['author'], until: Date) => ({
  author,
  visibility: { $in: ['visible', 'pending'] as const },
  createdAt: { $gt: new Date(0), $lt: new Date(until.getTime() + 1) },
});

/** Posts that somebody wrote until a moment and that are there still, to be seen or pending: those after one, at most so many. */
export const listRemovable = (
  author: Post['author'],
  { until, after, most }: { until: Date; after: Post['_id'] | null; most: number },
): Promise<Post[]> =>
  PostModel.find({ ...removableBy(author, until), ...(after && { _id: { $gt: after } }) })
    .sort({ _id: 1 })
    .limit(most)
    .lean<Post[]>()
    .exec();

/** How many there are of them. */
export const countRemovable = (author: Post['author'], until: Date): Promise<number> =>
  PostModel.countDocuments(removableBy(author, until)).exec();
