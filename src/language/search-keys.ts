/**
 * Search keys: what a word is found by, in Devanagari, Hinglish and English alike. Two words match when they share a key.
 * Always true here: pure and deterministic; a word with a letter or a digit has 1 to 3 keys; keys hold nothing but what
 * `phones.ts` names, or the word itself where it has a digit or is of another script; a key has at most 64 characters.
 *
 *   searchKeys('पैसों') → psn, pisu, pisi      searchKeys('paise') → pisi
 *
 * A word is read (`readings.ts`: Devanagari, Latin, English, names of letters), its sounds are folded (`phones.ts`), and what
 * tells it from others becomes its key (`phone-key.ts`). The rules are our own; figures: `npm run bench -- folding`.
 */
import { cutMarkFloods } from './graphemes.ts';
import { keyOfPhones } from './phone-key.ts';
import { readingsOf } from './readings.ts';
import { withPlainNumbers } from './tokens.ts';

/** Raised with every change of any key: what was kept under other keys is to be made anew. */
export const FOLD_VERSION = 2;

export interface FoldOptions {
  /** The word is searched for, not indexed: more of what it may mean is tried. */
  query?: boolean;
}

const MAX_KEYS = 3;
const MAX_LENGTH = 64; // characters of a word that count, and of a key
const CACHED_WORDS = 20_000; // each way, some 6 MB together; a word that is not there is read in microseconds
const CACHED_LENGTH = 12; // a longer slice of a text would keep the whole text in memory (V8 copies up to 12)

const PLAIN = /^[a-zA-Z]*$/;
const UNSPOKEN = /[\u0300-\u036f\p{Cf}ऽ]/gu; // accents of Latin letters, joiners, avagraha
const DIGIT = /\p{N}/u;

const decomposed = (word: string): string =>
  PLAIN.test(word) ? word : withPlainNumbers(cutMarkFloods(word).normalize('NFKD'));

/** A word without what is not spoken, and as its own key; one with a digit has no other. */
export function plainWord(word: string): { spoken: string; itself: string; hasDigit: boolean } {
  const whole = decomposed(word);
  const spoken = whole.replace(UNSPOKEN, '').slice(0, MAX_LENGTH);
  const itself = (spoken || whole).toLowerCase().slice(0, MAX_LENGTH);
  return { spoken, itself, hasDigit: DIGIT.test(spoken) };
}

/** The keys of a word, made anew each time (`searchKeys` remembers them). */
export function foldWord(word: string, { query = false }: FoldOptions = {}): string[] {
  const { spoken, itself, hasDigit } = plainWord(word);
  if (hasDigit) return [itself];
  const keys = new Set(readingsOf(spoken, query).map((phones) => keyOfPhones(phones).slice(0, MAX_LENGTH)));
  keys.delete('');
  return keys.size === 0 ? [itself] : [...keys].slice(0, MAX_KEYS);
}

const indexed = new Map<string, readonly string[]>();
const searched = new Map<string, readonly string[]>();

/** The 1 to 3 keys of a word, likeliest first; a word without letter and digit is its own key. */
export function searchKeys(word: string, { query = false }: FoldOptions = {}): readonly string[] {
  const cache = query ? searched : indexed;
  const known = cache.get(word);
  if (known) return known;
  const keys = foldWord(word, { query });
  if (word.length > CACHED_LENGTH) return keys;
  const [oldest = ''] = cache.keys();
  if (cache.size >= CACHED_WORDS) cache.delete(oldest);
  cache.set(word, keys);
  return keys;
}

/** The likeliest key of a word. */
export const searchKey = (word: string): string => searchKeys(word)[0] ?? word;
