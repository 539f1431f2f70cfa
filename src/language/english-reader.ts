/** Reads English words whose sound their letters do not tell (client, youtube), after the CMU Pronouncing Dictionary. */
import { PRONUNCIATIONS } from './data/pronunciations.ts';
import { readRoman } from './roman-reader.ts';

const PHONES_OF: ReadonlyMap<string, string> = new Map(
  PRONUNCIATIONS.trim()
    .split('\n')
    .map((row) => row.split(' ') as [string, string]),
);

/** Hindi endings that Hinglish puts behind English words: clienton, clientein, companiyon. */
const HINDI_ENDING = /(?<=...)(?:iyon|iyan|ein|on|en)$/;

/** The phones of an English word of `a-z`, alone or with a Hindi ending; null where the table does not have it. */
export function readEnglish(word: string): string | null {
  const known = PHONES_OF.get(word);
  if (known !== undefined) return known;
  const [ending] = HINDI_ENDING.exec(word) ?? [];
  if (ending === undefined) return null;
  const stem = PHONES_OF.get(word.slice(0, -ending.length));
  return stem === undefined ? null : stem + readRoman(ending);
}
