/** Where a member writes: it changes slowly, so every process remembers it for a while. */
import { LRUCache } from 'lru-cache';
import { Types } from 'mongoose';
import { DAY, HOUR, MINUTE, clock } from '../../platform/clock.ts';
import type { Member } from '../accounts/accounts.ts';
import { PostModel } from './post.model.ts';
import { ThreadModel } from './thread.model.ts';

const REMEMBERED = 5000;
const LATELY = 90 * DAY;
const LOOKED_AT = 20;

async function readBoards(author: Types.ObjectId): Promise<string[]> {
  const now = clock.now().getTime();
  const lately = { $gt: new Date(now - LATELY), $lt: new Date(now + HOUR) };
  const posts = await PostModel.find({ author, visibility: 'visible', createdAt: lately }, { thread: 1 })
    .sort({ createdAt: -1, no: -1 })
    .limit(LOOKED_AT)
    .lean();
  return ThreadModel.distinct('board', { _id: { $in: posts.map(({ thread }) => thread) } });
}

const boards = new LRUCache<string, string[]>({
  max: REMEMBERED,
  ttl: 10 * MINUTE,
  fetchMethod: (author) => readBoards(new Types.ObjectId(author)),
});

/** The boards of the threads in which a member has written last, as of ten minutes ago at most. */
export const boardsOf = async ({ _id }: Pick<Member, '_id'>): Promise<string[]> =>
  (await boards.fetch(String(_id))) ?? [];
