/**
 * Lists of tags: all of them, page by page, and those that are used most on a board. A job makes them, so that nobody
 * waits for the counting (thread-tags.jobs.ts); there are few that many read, and every process keeps these at hand.
 */
import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import { MINUTE } from '../../platform/clock.ts';
import { type TagCount, type TagList, TagListModel } from './tag-list.model.ts';

/** Tags on a page; those of a board; those of the home page. */
const PAGE_SIZE = 100;
const OF_BOARD = 12;
const OF_SITE = 15;

export type { TagCount };

const EMPTY: Pick<TagList, 'tags' | 'pages'> = { tags: [], pages: 0 };

const kept = new LRUCache<string, Pick<TagList, 'tags' | 'pages'>>({
  max: 100,
  ttl: MINUTE,
  fetchMethod: async (id) => (await TagListModel.findById(id).lean()) ?? EMPTY,
});

/** Reads the lists anew at the next look: they have been counted. */
export const forgetTagLists = (): void => kept.clear();

/** One page (from 1) of all tags, most used first; empty beyond the last, and before the job first ran. */
export const listTags = async (page: number): Promise<Pick<TagList, 'tags' | 'pages'>> =>
  (await kept.fetch(`page ${page}`)) ?? EMPTY;

/** The tags that are used most on the whole site. */
export const mostUsedTags = async (): Promise<string[]> =>
  (await listTags(1)).tags.slice(0, OF_SITE).map(({ tag }) => tag);

/** The tags that are used most on a board, by its slug. */
export const mostUsedOn = async (board: string): Promise<string[]> =>
  ((await kept.fetch(`board ${board}`)) ?? EMPTY).tags.map(({ tag }) => tag);

const inOrder = (counts: ReadonlyMap<string, number>): TagCount[] =>
  [...counts]
    .map(([tag, threads]) => ({ tag, threads }))
    .sort((a, b) => b.threads - a.threads || (a.tag < b.tag ? -1 : 1));

/** The lists that follow from how many threads each tag has on each board. */
export function tagListsOf(counts: ReadonlyMap<string, ReadonlyMap<string, number>>): TagList[] {
  const all = new Map<string, number>();
  for (const ofBoard of counts.values())
    for (const [tag, threads] of ofBoard) all.set(tag, (all.get(tag) ?? 0) + threads);
  const tags = inOrder(all);
  const pages = Math.ceil(tags.length / PAGE_SIZE);
  return [
    ...Array.from({ length: pages }, (_, i) => ({
      _id: `page ${i + 1}`,
      tags: tags.slice(i * PAGE_SIZE, (i + 1) * PAGE_SIZE),
      pages,
    })),
    ...[...counts].map(([board, ofBoard]) => ({
      _id: `board ${board}`,
      tags: inOrder(ofBoard).slice(0, OF_BOARD),
      pages,
    })),
  ];
}

/** The lists that are kept otherwise than they should be, or should not be. */
export async function outdatedTagLists(lists: readonly TagList[]): Promise<string[]> {
  const known = new Map((await TagListModel.find().lean<TagList[]>()).map((list) => [list._id, list]));
  const changed = lists.filter((list) => !isDeepStrictEqual(list, known.get(list._id))).map(({ _id }) => _id);
  const gone = [...known.keys()].filter((id) => !lists.some(({ _id }) => _id === id));
  return [...changed, ...gone];
}

/** Keeps these lists and no others; answers whether any is new. */
export async function keepTagLists(lists: readonly TagList[]): Promise<boolean> {
  const outdated = new Set(await outdatedTagLists(lists));
  for (const list of lists)
    if (outdated.has(list._id)) await TagListModel.replaceOne({ _id: list._id }, list, { upsert: true });
  const gone = [...outdated].filter((id) => !lists.some(({ _id }) => _id === id));
  await TagListModel.deleteMany({ _id: { $in: gone } });
  forgetTagLists();
  return outdated.size > 0;
}
