/** How members are named on pages. */
import { LRUCache } from 'lru-cache';

/** Where a member is shown. */
export const memberPath = (name: string): string => `/u/${encodeURIComponent(name)}`;

const HUES = ['jamun', 'neel', 'neem', 'haldi', 'majith', 'mor'] as const;
const letters = new Intl.Segmenter('hi', { granularity: 'grapheme' });

const hueOf = (name: string): string => {
  let sum = 0;
  for (const letter of name) sum += letter.codePointAt(0) ?? 0;
  return HUES[sum % HUES.length] ?? HUES[0];
};

const describe = (name: string) => ({
  name,
  path: memberPath(name),
  initial: letters.segment(name)[Symbol.iterator]().next().value?.segment.toUpperCase() ?? '',
  hue: hueOf(name),
});

// A page names dozens of authors, and a few of them write most of it.
const described = new LRUCache<string, ReturnType<typeof describe>>({ max: 5000, memoMethod: describe });

/** A member as posts and lists name them: the first letter on a colour of their own stands for a picture. */
export const presentAuthor = (name: string): ReturnType<typeof describe> => described.memo(name);
