/**
 * A text as the patterns see it: for each slot the places where the text fills it. Always true here: linear in the text's
 * length (its words times the few slots that a word can fill), at most `MAX_LENGTH` characters of it are read.
 */
import { cutMarkFloods } from '../graphemes.ts';
import { tokens, withPlainNumbers } from '../tokens.ts';
import type { KnownWord, Lexicon } from './compile.ts';
import { marksOf } from './marks.ts';

/** From the word `start` to the word `end`, both in it. */
export interface Place {
  start: number;
  end: number;
}

/** A word, and where it begins and ends in the text. */
interface ReadWord {
  word: string;
  at: number;
  to: number;
  known: KnownWord;
}

export interface Reading {
  text: string;
  words: readonly ReadWord[];
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
  withPlainNumbers(cutMarkFloods(text.slice(0, MAX_LENGTH)).normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(DIGIT_COMMA, '$1');

function wordsIn(text: string, { known }: Lexicon): ReadWord[] {
  const words: ReadWord[] = [];
  let from = 0;
  for (const word of tokens(text)) {
    const at = text.indexOf(word, from);
    if (at === -1) continue;
    from = at + word.length;
    words.push({ word, at, to: from, known: known(word) });
  }
  return words;
}

/** The words of a text as they are judged: what was disguised is read through, thousands have no commas. */
export const wordsOf = (raw: string): string[] => tokens(unmasked(plain(raw)));

const followsBy = (rest: readonly (readonly string[])[], words: readonly ReadWord[], from: number): boolean =>
  rest.every((wanted, i) => words[from + i]?.known.keys.some((key) => wanted.includes(key)));

/** Where slots are filled, in the order of the text. */
class Places {
  readonly of: (Place[] | undefined)[];

  constructor(slots: number) {
    this.of = new Array<undefined>(slots).fill(undefined);
  }

  put(slots: readonly number[], place: Place): void {
    for (const slot of slots) {
      const known = this.of[slot];
      if (!known) this.of[slot] = [place];
      else if (known.at(-1) !== place) known.push(place);
    }
  }

  /** Puts each phrase that begins with the word `start`. */
  putPhrases(words: readonly ReadWord[], start: number): void {
    const seconds = words[start + 1]?.known.keys ?? [];
    for (const phrases of words[start]?.known.phrases ?? [])
      for (const second of seconds)
        for (const { rest, slots } of phrases.get(second) ?? [])
          if (followsBy(rest, words, start + 1)) this.put(slots, { start, end: start + rest.length });
  }
}

/** Reads a text for the slots of a lexicon. */
export function readText(raw: string, lexicon: Lexicon): Reading {
  const shown = plain(raw);
  const text = unmasked(shown);
  const words = wordsIn(text, lexicon);
  const places = new Places(lexicon.size);
  const marks = marksOf(text, words, text !== shown);
  for (const [i, { known }] of words.entries()) {
    const alone = { start: i, end: i };
    places.put(known.slots, alone);
    if (known.phrases.length > 0) places.putPhrases(words, i);
    for (const mark of marks.get(i) ?? []) places.put(lexicon.marked(mark), alone);
  }
  return { text, words, places: places.of };
}
