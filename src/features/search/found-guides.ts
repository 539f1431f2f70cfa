/** Guides that answer a search. There are few: they are looked through, and not in the index. */
import { type Guide, listGuides } from '../guides/guides.ts';
import { keysIn } from './keys-in.ts';
import type { Query } from './query.ts';

const MOST = 3;

const keysOf = (guide: Guide): ReadonlySet<string> => {
  const known = keysOfGuides.get(guide);
  if (known) return known;
  const texts = [guide.hi.title, guide.hi.summary, guide.en.title, guide.en.summary];
  const keys = keysIn(texts);
  keysOfGuides.set(guide, keys);
  return keys;
};
const keysOfGuides = new WeakMap<Guide, ReadonlySet<string>>();

/** Guides with the words of a query in their titles or summaries; of three words and more, one may be missing. */
export async function findGuides({ words }: Pick<Query, 'words'>, board: string | null): Promise<Guide[]> {
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
    .slice(0, MOST)
    .map(({ guide }) => guide);
}
