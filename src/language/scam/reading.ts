/**
 * A text as the patterns see it: for each slot the places where the text fills it. Always true here: linear in the text's
 * length (its words times the few slots that a word can fill), at most `MAX_LENGTH` characters of it are read.
 */
import { cutMarkFloods } from '../graphemes.ts';
import { searchKeys } from '../search-keys.ts';
import { tokens, withAsciiDigits } from '../tokens.ts';
import type { Lexicon } from './compile.ts';
import { marksOf } from './marks.ts';

/** From the word `start` to the word `end`, both in it. */
export interface Place {
  start: number;
  end: number;
}

export interface Reading {
  text: string;
  /** Where each word begins and ends in the text. */
  words: readonly { at: number; to: number }[];
  /** Slot to places, in the order of the text; nothing for a slot that is not filled. */
  places: readonly (readonly Place[] | undefined)[];
}

/** More than the longest post; what stands behind it is not read. */
const MAX_LENGTH = 60_000;

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const DIGIT_COMMA = /(\d),(?=\d)/g;
const LETTER_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};
const DISGUISED = /(?<=[a-z])[013450@$](?=[a-z])/gi;
const SPACED = /[a-z](?=[ .\-_*][a-z][ .\-_*])(?<![\p{L}\p{N}].)(?:[ .\-_*][a-z]){4,14}(?![\p{L}\p{N}])/giu;
const SPLIT = /\b(tele|whats|what|insta)[ .\-_*]{1,2}(gram|s ?app|app)\b/gi;

const unmasked = (text: string): string =>
  text
    .replace(SPACED, (word) => word.replace(/[ .\-_*]/g, ''))
    .replace(SPLIT, (_, head: string, tail: string) => head + tail.replace(' ', ''))
    .replace(DISGUISED, (digit) => LETTER_FOR[digit] ?? digit);

/** NFKC, without what cannot be seen, ASCII digits, thousands without commas. */
const plain = (text: string): string =>
  withAsciiDigits(cutMarkFloods(text.slice(0, MAX_LENGTH)).normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(DIGIT_COMMA, '$1');

const wordsIn = (text: string): { word: string; at: number; to: number }[] => {
  let from = 0;
  return tokens(text).flatMap((word) => {
    const at = text.indexOf(word, from);
    if (at === -1) return [];
    from = at + word.length;
    return [{ word, at, to: from }];
  });
};

const followsBy = (
  rest: readonly (readonly string[])[],
  keys: readonly (readonly string[])[],
  from: number,
): boolean => rest.every((wanted, i) => keys[from + i]?.some((key) => wanted.includes(key)));

/** Reads a text for the slots of a lexicon. */
export function readText(raw: string, lexicon: Lexicon): Reading {
  const shown = plain(raw);
  const text = unmasked(shown);
  const words = wordsIn(text);
  const keys = words.map(({ word }) => searchKeys(word));
  const places: (Place[] | undefined)[] = new Array<undefined>(lexicon.size).fill(undefined);
  const put = (slots: readonly number[], place: Place): void => {
    for (const slot of slots) {
      const known = places[slot];
      if (!known) places[slot] = [place];
      else if (known.at(-1) !== place) known.push(place);
    }
  };
  const marks = marksOf(text, words, text !== shown);
  for (const [i, { word }] of words.entries()) {
    const alone = { start: i, end: i };
    for (const key of keys[i] ?? []) {
      const filling = lexicon.byKey.get(key);
      if (!filling) continue;
      put(filling.slots, alone);
      if (filling.phrases.size === 0) continue;
      for (const second of keys[i + 1] ?? [])
        for (const { rest, slots } of filling.phrases.get(second) ?? [])
          if (followsBy(rest, keys, i + 1)) put(slots, { start: i, end: i + rest.length });
    }
    const spelled = lexicon.exact.get(`=${word.toLowerCase()}`);
    if (spelled) put(spelled, alone);
    for (const mark of marks.get(i) ?? []) put(lexicon.exact.get(mark) ?? [], alone);
  }
  return { text, words, places };
}
