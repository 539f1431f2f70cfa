/** Texts as terms of the index. Pure. */
import { searchKeys } from '../../language/search-keys.ts';
import { searchStem } from '../../language/search-stem.ts';
import { similarKey } from '../../language/similar-keys.ts';
import { tokens } from '../../language/tokens.ts';

/** A longer text is known by its beginning. */
const MOST_WORDS = 3000;

// The index folds case and takes letters and digits of ASCII alone, while keys tell k from K: all else is written out.
const OTHER = /[^a-pr-z0-9]/gu;

const spelledOut = (character: string): string =>
  /[A-Z]/.test(character) ? `q${character.toLowerCase()}` : `q${character.codePointAt(0)}q`;

/** A key as a term: no two keys have the same. */
export const termOf = (key: string): string => key.replace(OTHER, spelledOut);

export interface Terms {
  /** Of each word the likeliest, by which it is scored. */
  main: string;
  /** The others that a word may be searched by. */
  others: string;
  /** What a word is searched by that is spelled nearly alike, where that is none of its keys. */
  similar: string;
}

/** The terms of a text. */
export function termsOf(text: string): Terms {
  const [main, others, similar]: [string[], string[], string[]] = [[], [], []];
  for (const word of tokens(text).slice(0, MOST_WORDS)) {
    const [first = word, ...more] = searchKeys(word);
    main.push(termOf(first));
    others.push(...more.map(termOf));
    const like = similarKey(first);
    if (like !== first) similar.push(termOf(like));
  }
  return { main: main.join(' '), others: others.join(' '), similar: similar.join(' ') };
}

/** What the words of a title are completed by. */
export const stemsOf = (text: string): string =>
  tokens(text)
    .slice(0, MOST_WORDS)
    .map((word) => termOf(searchStem(word)))
    .join(' ');
