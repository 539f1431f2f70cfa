/** What is searched for: words as often as they stand in what is searched, told from a sample of it. */
import { searchKey } from '../../src/language/search-keys.ts';
import { isStopWord } from '../../src/language/stop-words.ts';
import { tokens } from '../../src/language/tokens.ts';
import { listPostsBetween, newestNumber } from '../../src/features/threads/all-posts.ts';
import { plainText } from '../../src/platform/markdown/plain-text.ts';

/** Threads of the sample, and queries of a kind. */
const SAMPLED = 400;
const QUERIES = 200;

export interface Queries {
  rare: string[];
  common: string[];
  threeCommon: string[];
  /** Half of the words that people type are beginnings. */
  beginnings: string[];
}

const every = <T>(list: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, i) => list[Math.floor((i * list.length) / count) % list.length] as T);

/** Words of threads from all over the forum, each spelling once, with the number of posts that have its key. */
async function countWords(): Promise<{ word: string; count: number }[]> {
  const counted = new Map<string, { word: string; count: number }>();
  const newest = await newestNumber();
  const step = Math.max(1, Math.floor(newest / (SAMPLED / 20)));
  for (let from = 1; from <= newest; from += step) {
    const { posts } = await listPostsBetween(from, Math.min(newest, from + 19));
    for (const post of posts) {
      const words = tokens(plainText(post.html)).filter((word) => word.length > 2 && !isStopWord(word));
      for (const [key, word] of new Map(words.map((one) => [searchKey(one), one]))) {
        const known = counted.get(key) ?? { word, count: 0 };
        counted.set(key, { ...known, count: known.count + 1 });
      }
    }
  }
  return [...counted.values()].sort((a, b) => b.count - a.count);
}

/** Queries for the forum that this process is connected to. */
export async function queriesFor(): Promise<Queries> {
  const words = (await countWords()).map(({ word }) => word);
  const common = words.slice(0, 100);
  const rare = words.slice(-Math.floor(words.length / 3));
  return {
    rare: every(rare, QUERIES),
    common: every(common, QUERIES),
    threeCommon: Array.from({ length: QUERIES }, (_, i) =>
      [common[i % 100], common[(i * 7 + 13) % 100], common[(i * 31 + 57) % 100]].join(' '),
    ),
    beginnings: every(words.slice(0, 1000), QUERIES).map((word) => word.slice(0, 3)),
  };
}
