/** Threads to go to while a search is typed, by the beginnings of words in their titles. */
import { searchStem } from '../../language/search-stem.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { tokens } from '../../language/tokens.ts';
import type { Thread } from '../threads/threads.ts';
import { searchEngine } from './engine.ts';
import { listShownThreads } from './shown-threads.ts';

const SUGGESTED = 6;
/** Of a search; more is typed by nobody who waits for suggestions. */
const LONGEST = 100;
const MOST_WORDS = 8;
/** Units of a first word that say enough. */
const SHORTEST = 2;

/** What has been typed so far, in words; the last one may be the beginning of one. */
export const wordsOf = (typed: string): string[] => {
  const words = tokens(typed.slice(0, LONGEST)).slice(0, MOST_WORDS);
  const telling = words.filter((word, i) => i === words.length - 1 || !isStopWord(word));
  return telling.length > 1 || (telling[0] ?? '').length >= SHORTEST ? telling : [];
};

const isSpelledSo = (title: string, beginning: string): boolean =>
  tokens(title).some((word) => word.toLowerCase().startsWith(beginning.toLowerCase()));

/** Visible threads whose titles or tags have the words; those that spell the last one as it was typed come first. */
export async function suggest(typed: string): Promise<Thread[]> {
  const words = wordsOf(typed);
  const groups = await searchEngine.suggest(words.map(searchStem));
  const shown = await listShownThreads(groups);
  const spelled = (thread: Thread): number => Number(isSpelledSo(thread.title, words.at(-1) ?? ''));
  return shown.toSorted((a, b) => spelled(b) - spelled(a)).slice(0, SUGGESTED);
}
