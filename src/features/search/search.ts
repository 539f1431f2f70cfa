/**
 * Searching. Always true here: nothing is answered but what everybody may read, as the database has it now, whatever the
 * index still holds; where no index was made yet, nothing is found.
 */
import { Types } from 'mongoose';
import { searchKeys } from '../../language/search-keys.ts';
import { tokens } from '../../language/tokens.ts';
import { clock } from '../../platform/clock.ts';
import { type Guide, listGuides } from '../guides/guides.ts';
import { type Post, listPostsById } from '../threads/posts.ts';
import { type Kind, type Thread, listThreadsById } from '../threads/threads.ts';
import { searchEngine } from './engine.ts';
import type { Query } from './query.ts';
import { isSearchable } from './searchable.rules.ts';

/** Threads on a page of results. */
const PAGE_SIZE = 15;
/** Posts of a thread that are tried until one may be shown. */
const TRIED = 3;
const GUIDES = 3;

export interface Wanted {
  query: Query;
  /** A board's slug. */
  board: string | null;
  kind: Kind | null;
  /** From 1. */
  page: number;
}

/** A thread that was found: its best post, and how many more of its posts match. */
export interface Result {
  thread: Thread;
  post: Post;
  others: number;
}

export interface Results {
  results: Result[];
  threads: number;
  pages: number;
  /** The time did not suffice: nothing is known. */
  isGivenUp: boolean;
}

/** One page of the threads that were found, best first. */
export async function search({ query: { words }, board, kind, page }: Wanted): Promise<Results> {
  const now = clock.now().getTime();
  const hits = words.length > 0 ? await searchEngine.search({ words, place: board, kind, now }) : [];
  const found = hits ?? [];
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const [threads, posts] = await Promise.all([
    listThreadsById(shown.map(({ group }) => group)),
    listPostsById(shown.flatMap(({ ids }) => ids.slice(0, TRIED).map((id) => new Types.ObjectId(id)))),
  ]);
  const results = shown.flatMap(({ group, ids }): Result[] => {
    const thread = threads.find(({ _id }) => String(_id) === group);
    const post = ids
      .map((id) => posts.find(({ _id }) => String(_id) === id))
      .find((one) => one && thread && isSearchable(one, thread));
    return thread && post ? [{ thread, post, others: ids.length - 1 }] : [];
  });
  const pages = Math.ceil(found.length / PAGE_SIZE);
  return { results, threads: found.length, pages, isGivenUp: hits === null };
}

const keysOf = (guide: Guide): ReadonlySet<string> => {
  const known = keysOfGuides.get(guide);
  if (known) return known;
  const texts = [guide.hi.title, guide.hi.summary, guide.en.title, guide.en.summary];
  const keys = new Set(texts.flatMap(tokens).flatMap((word) => searchKeys(word)));
  keysOfGuides.set(guide, keys);
  return keys;
};
const keysOfGuides = new WeakMap<Guide, ReadonlySet<string>>();

/** Guides with the words of a query in their titles or summaries; of three words and more, one may be missing. */
export async function findGuides({ words }: Query, board: string | null): Promise<Guide[]> {
  if (words.length === 0) return [];
  const least = Math.max(Math.min(words.length, 2), words.length - 1);
  const counted = (await listGuides())
    .filter((guide) => board === null || guide.board === 'all' || guide.board === board)
    .map((guide) => ({
      guide,
      count: words.filter((keys) => keys.some((key) => keysOf(guide).has(key))).length,
    }));
  return counted
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count)
    .slice(0, GUIDES)
    .map(({ guide }) => guide);
}
