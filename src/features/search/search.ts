/**
 * Searching. Always true here: nothing is answered but what everybody may read, as the database has it now, whatever the
 * index still holds.
 */
import { Types } from 'mongoose';
import { DAY, clock } from '../../platform/clock.ts';
import type { Hit, Likeness, Order } from '../../platform/search/search-engine.ts';
import { findMember } from '../accounts/accounts.ts';
import { type Board, listBoards } from '../boards/boards.ts';
import { findTag } from '../tags/tags.ts';
import { type Post, listPostsById } from '../threads/posts.ts';
import { type Kind, type Thread, listThreadsById } from '../threads/threads.ts';
import { searchEngine } from './engine.ts';
import { type Query, isAnswerable } from './query.ts';
import { type Answers, facets, isSearchable } from './searchable.rules.ts';

/** Threads on a page of results. */
const PAGE_SIZE = 15;
/** Posts of a thread that are tried until one may be shown. */
const TRIED = 3;

/** How far back a search looks, in days. */
export const PERIODS = ['week', 'month', 'year'] as const;
type Period = (typeof PERIODS)[number];
const DAYS: Readonly<Record<Period, number>> = { week: 7, month: 30, year: 365 };

export interface Wanted {
  query: Query;
  /** A board's slug. */
  board: string | null;
  kind: Kind | null;
  answers: Answers | null;
  since: Period | null;
  order: Order;
  /** From 1. */
  page: number;
}

/** A thread that was found: its best post, and how many more of its posts match. */
export interface Result {
  thread: Thread;
  post: Post;
  others: number;
  likeness: Likeness;
}

/** A name in a search that nobody and nothing has. */
interface Unknown {
  what: 'author' | 'tag' | 'board';
  name: string;
}

export interface Results {
  results: Result[];
  threads: number;
  pages: number;
  /** There are more than these. */
  isCut: boolean;
  /** Nothing is known: the time did not suffice, or the index is being made. */
  isGivenUp: boolean;
  unknown: Unknown[];
}

const NOTHING: Results = { results: [], threads: 0, pages: 0, isCut: false, isGivenUp: false, unknown: [] };

/** Months from one moment to another, both included. */
const monthsBetween = (from: Date, to: Date): string[] => {
  const months: string[] = [];
  for (let at = from; at <= to; at = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1)))
    months.push(facets.month(at));
  return months;
};

const boardsNamed = (names: readonly string[], boards: readonly Board[]): [string, Board | undefined][] =>
  names.map((typed) => {
    const name = typed.normalize('NFC').toLowerCase();
    const isIt = (board: Board) =>
      [board._id, board.name.hi, board.name.en].some((one) => one.toLowerCase() === name);
    return [typed, boards.find(isIt)];
  });

/** What a search is narrowed to, and the names in it that are none. */
async function narrowingOf({ query, board, kind, answers, since }: Wanted) {
  const authors = await Promise.all(
    query.authors.map(async (name) => [name, await findMember(name.replace(/^@/, ''))] as const),
  );
  const tags = await Promise.all(query.tags.map(async (name) => [name, await findTag(name)] as const));
  const boards = boardsNamed(query.boards, await listBoards());
  const unknown: Unknown[] = [
    ...authors.flatMap(([name, member]) => (member ? [] : [{ what: 'author' as const, name }])),
    ...tags.flatMap(([name, tag]) => (tag === null ? [{ what: 'tag' as const, name }] : [])),
    ...boards.flatMap(([name, found]) => (found ? [] : [{ what: 'board' as const, name }])),
  ];
  const now = clock.now();
  const from = since ? new Date(now.getTime() - DAYS[since] * DAY) : null;
  const lists = [
    board ? [facets.board(board)] : [],
    kind ? [facets.kind(kind)] : [],
    answers ? [facets.answers(answers)] : [],
    boards.flatMap(([, found]) => (found ? [facets.board(found._id)] : [])),
    authors.flatMap(([, member]) => (member ? [facets.author(member._id)] : [])),
    ...tags.map(([, tag]) => (tag === null ? [] : [facets.tag(tag)])),
    from ? monthsBetween(from, now) : [],
  ];
  return { unknown, facets: lists.filter((list) => list.length > 0), since: from?.getTime() ?? 0 };
}

/** The threads of these hits that may be shown, each with its best post that may. */
export async function readHits(hits: readonly Hit[]): Promise<Result[]> {
  const [threads, posts] = await Promise.all([
    listThreadsById(hits.map(({ group }) => group)),
    listPostsById(hits.flatMap(({ ids }) => ids.slice(0, TRIED).map((id) => new Types.ObjectId(id)))),
  ]);
  const threadOf = new Map(threads.map((thread) => [String(thread._id), thread]));
  const postOf = new Map(posts.map((post) => [String(post._id), post]));
  return hits.flatMap(({ group, ids, likeness }): Result[] => {
    const thread = threadOf.get(group);
    const post = ids.map((id) => postOf.get(id)).find((one) => one && thread && isSearchable(one, thread));
    return thread && post ? [{ thread, post, others: ids.length - 1, likeness }] : [];
  });
}

/** One page of the threads that were found, best first. */
export async function search(wanted: Wanted): Promise<Results> {
  const { query, order, page } = wanted;
  if (!isAnswerable(query)) return NOTHING;
  const { unknown, ...narrowing } = await narrowingOf(wanted);
  if (unknown.length > 0) return { ...NOTHING, unknown };
  const { words, phrases, without } = query;
  const now = clock.now().getTime();
  const found = await searchEngine.search({ words, phrases, without, ...narrowing, order, now });
  if (found === null) return { ...NOTHING, isGivenUp: true };
  const { hits, isCut } = found;
  return {
    ...NOTHING,
    results: await readHits(hits.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)),
    threads: hits.length,
    pages: Math.ceil(hits.length / PAGE_SIZE),
    isCut,
  };
}
