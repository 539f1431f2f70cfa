/** What somebody searches for: their words by the keys these may stand under. Pure. */
import { cleanLine, firstGraphemes } from '../../language/graphemes.ts';
import { searchKeys } from '../../language/search-keys.ts';
import { isStopWord } from '../../language/stop-words.ts';
import { tokens } from '../../language/tokens.ts';

/** Graphemes of a search that are read, and words that are looked for. */
const LONGEST = 200;
const MOST_WORDS = 12;

export interface Query {
  /** The search in one line, as it is shown again; empty when nothing can be read of it. */
  text: string;
  /** Its words, but those that stand everywhere, each by its keys; empty when there is none. */
  words: readonly (readonly string[])[];
}

/** Reads a search, whatever was typed. Words that stand everywhere count only where there are no others. */
export function readQuery(typed: string): Query {
  // No grapheme that counts has more units, and cleaning takes its time over a longer text.
  const text = firstGraphemes(cleanLine(typed.slice(0, LONGEST * 10)), LONGEST);
  const all = tokens(text);
  const telling = all.filter((word) => !isStopWord(word));
  const keyed = (telling.length > 0 ? telling : all).map((word) => searchKeys(word, { query: true }));
  const words = [...new Map(keyed.map((keys) => [keys.join(' '), keys])).values()];
  return { text, words: words.slice(0, MOST_WORDS) };
}
