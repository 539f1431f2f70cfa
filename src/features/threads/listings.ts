/** Lists of threads: a board's, a tag's, a member's, the site's. Every read is bounded, however long the list is. */
import type { Types } from 'mongoose';
import { type Cursor, readPage } from '../../platform/database/time-window.ts';
import type { Board } from '../boards/boards.ts';
import type { Kind } from './kinds.ts';
import { type Thread, ThreadModel } from './thread.model.ts';
import { type Period, findTopList } from './toplists.ts';

export const SORTS = ['active', 'new', 'top', 'unanswered'] as const;
export type Sort = (typeof SORTS)[number];

export const PAGE_SIZE = 20;
const MOST_PINNED = 20;

export interface Listed {
  threads: Thread[];
  hasMore: boolean;
}

type TimeField = 'activeAt' | 'createdAt';
interface TimeList {
  key: string;
  field: TimeField;
  filter: object;
  cursor: Cursor | null;
  size?: number;
}

const byTime = async ({ key, field, filter, cursor, size = PAGE_SIZE }: TimeList): Promise<Listed> => {
  const { items, hasMore } = await readPage<Thread>({
    key,
    field,
    tie: 'number',
    size,
    cursor,
    read: (range) =>
      ThreadModel.find({ ...filter, visibility: 'visible', ...range.filter }, { excerpt: 0 })
        .sort(range.sort)
        .limit(range.limit)
        .lean<Thread[]>()
        .exec(),
  });
  return { threads: items, hasMore };
};

interface BoardList {
  sort: Exclude<Sort, 'top'>;
  kind: Kind | null;
  cursor: Cursor | null;
}

const UNANSWERED = { kind: 'question', replyCount: 0, duplicateOf: null } as const;

/** One page of a board's threads. */
export function listBoard(board: Board, { sort, kind, cursor }: BoardList): Promise<Listed> {
  const filter = sort === 'unanswered' ? UNANSWERED : kind ? { kind } : {};
  return byTime({
    key: `${board._id} ${sort} ${kind}`,
    field: sort === 'active' ? 'activeAt' : 'createdAt',
    filter: { board: board._id, ...filter },
    cursor,
  });
}

/** A board's newest questions that nobody has answered, so many at most. */
export const listNewestUnanswered = async ({ _id: board }: Board, size: number): Promise<Thread[]> =>
  (
    await byTime({
      key: `${board} newest unanswered`,
      field: 'createdAt',
      filter: { board, ...UNANSWERED },
      cursor: null,
      size,
    })
  ).threads;

/** One page of a board's best threads of a period, as the job last ranked them; `from` counts from 0. */
export async function listTop(
  board: Board,
  { period, kind, from }: { period: Period; kind: Kind | null; from: number },
): Promise<Listed> {
  const numbers = await findTopList(board._id, period, kind);
  const wanted = numbers.slice(from, from + PAGE_SIZE);
  const found = await ThreadModel.find({
    number: { $in: wanted },
    visibility: 'visible',
    advice: { $ne: 'bad-advice' },
    board: board._id,
  }).lean<Thread[]>();
  const threads = wanted.flatMap((number) => found.find((thread) => thread.number === number) ?? []);
  return { threads, hasMore: numbers.length > from + PAGE_SIZE };
}

/** A board's pinned threads, newest activity first. */
export const listPinned = (board: Board): Promise<Thread[]> =>
  ThreadModel.find({ board: board._id, pinned: true, visibility: 'visible' })
    .sort({ activeAt: -1, number: -1 })
    .limit(MOST_PINNED)
    .lean<Thread[]>()
    .exec();

/** One page of the threads with a tag, by activity. */
export const listTag = (tag: string, cursor: Cursor | null): Promise<Listed> =>
  byTime({ key: `tag ${tag}`, field: 'activeAt', filter: { tags: tag }, cursor });

/** The threads that were active last, on any board. */
export const listActive = async (size: number): Promise<Thread[]> =>
  (await byTime({ key: 'site', field: 'activeAt', filter: {}, cursor: null, size })).threads;

/** One page of the threads a member opened, newest first. */
export const listOpenedBy = (author: Types.ObjectId, cursor: Cursor | null): Promise<Listed> =>
  byTime({ key: `member ${String(author)}`, field: 'createdAt', filter: { author }, cursor });
