/** The part of a text that shows why it was found. Pure; linear in the length of the text. */
import { firstGraphemes } from '../../language/graphemes.ts';
import { searchKeys } from '../../language/search-keys.ts';
import { similarKey } from '../../language/similar-keys.ts';
import { pieces } from '../../language/tokens.ts';
import type { Word } from '../../platform/search/search-engine.ts';

/** Pieces of an excerpt, words and what stands between them; those before the first word that was found; its graphemes. */
const PIECES = 70;
const BEFORE = 12;
const LONGEST = 280;

export interface Part {
  text: string;
  isFound: boolean;
}

const SPLITS_A_LETTER = /^[\p{M}\u200d]/u;

/** What a text is searched for by: words, and whether such as are spelled nearly alike count. */
export interface Sought {
  words: readonly Word[];
  isSimilar: boolean;
}

/** A text in parts, of which those were found that share a key with a word. */
export function marked(text: string, { words, isSimilar }: Sought): Part[] {
  const folded = (key: string): string => (isSimilar ? similarKey(key) : key);
  const keys = new Set(words.flat().map(folded));
  const all = pieces(text);
  return all.map((piece, i) => ({
    text: piece.text,
    isFound:
      piece.isWord &&
      !SPLITS_A_LETTER.test(all[i + 1]?.text ?? '') &&
      searchKeys(piece.text).some((key) => keys.has(folded(key))),
  }));
}

/** Where the stretch begins that holds the most words that were found. */
const bestStart = (parts: readonly Part[]): number => {
  const found = (i: number): number => Number(parts[i]?.isFound ?? false);
  let inside = parts.slice(0, PIECES).filter(({ isFound }) => isFound).length;
  let [best, start] = [inside, 0];
  for (let i = 1; i + PIECES <= parts.length; i++) {
    inside += found(i + PIECES - 1) - found(i - 1);
    if (inside > best) [best, start] = [inside, i];
  }
  return start;
};

const joined = (parts: readonly Part[]): Part[] =>
  parts.reduce<Part[]>((before, part) => {
    const last = before.at(-1);
    if (last?.isFound !== part.isFound) return [...before, { ...part }];
    last.text += part.text;
    return before;
  }, []);

/** The stretch of a text with the most words that were found, these apart from the others. */
export function excerptOf(text: string, sought: Sought): Part[] {
  const parts = marked(text, sought);
  const stretch = bestStart(parts);
  const first = parts.findIndex(({ isFound }, i) => i >= stretch && isFound);
  const start = Math.max(0, Math.min(stretch, parts.length - PIECES), first === -1 ? 0 : first - BEFORE);
  let left = LONGEST;
  const shown = parts.slice(start, start + PIECES).map((part) => {
    const cut = firstGraphemes(part.text, left);
    left -= cut.length;
    return { ...part, text: cut };
  });
  const rest = start + PIECES < parts.length || left <= 0;
  const before = start > 0 ? [{ text: '… ', isFound: false }] : [];
  return joined([...before, ...shown, ...(rest ? [{ text: ' …', isFound: false }] : [])]).filter(
    ({ text: words }) => words !== '',
  );
}
