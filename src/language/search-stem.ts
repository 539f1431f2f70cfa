/** What a word is completed by, while it is typed: the beginning of a word has the beginning of its stem. Pure. */
import { skeletonOf } from './phone-key.ts';
import { foldPhones } from './phones.ts';
import { plainWord } from './search-keys.ts';
import { readingsOf } from './readings.ts';

/**
 * The stem of a word: its consonants, as in keys, however few they are; a word with a digit or of another script is its own.
 * Reaches nine of ten words from their first three Latin letters.
 */
export function searchStem(word: string): string {
  const { spoken, itself, hasDigit } = plainWord(word);
  const [phones] = hasDigit ? [] : readingsOf(spoken, false);
  return phones === undefined ? itself : skeletonOf(foldPhones(phones)) || itself;
}
