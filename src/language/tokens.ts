/**
 * The words of a text, for search keys and for patterns matched by them. Always true here: pure, linear in the length of
 * the text, and every token holds a letter or a digit.
 */
import { cutMarkFloods } from './graphemes.ts';

// Devanagari letters and signs make one word and other letters and digits another, so that "SEOका" and "5हजार" are two.
// Not `\w`, `\b` or `\p{L}+`, which split Devanagari at every vowel sign; joiners shape letters and belong to the word.
const DEVANAGARI = '\\u0900-\\u0963\\u0971-\\u097f';
// No more than four groups before the last (1,00,00,00,00,000): a run without end would be read again from each of its groups.
const GROUPED = '(?=[0-9०-९])(?<![\\p{L}\\p{N}])[0-9०-९]{1,3}(?:,[0-9०-९]{2,3}){0,4},[0-9०-९]{3}(?![0-9०-९])';
const WORD = new RegExp(
  `${GROUPED}|[${DEVANAGARI}\\u200c\\u200d]+|(?:(?![${DEVANAGARI}])[\\p{L}\\p{M}\\p{N}\\u200c\\u200d])+`,
  'gu',
);
const READABLE = /[\p{L}\p{N}]/u;
const DEVANAGARI_DIGIT = /[०-९]/g;
const DEVANAGARI_ZERO = 0x966;

const THOUSANDS = new RegExp(GROUPED, 'gu');

/** A text with Devanagari digits as `0-9`, and numbers without the commas between thousands and lakhs. */
export const withPlainNumbers = (text: string): string =>
  text
    .replace(THOUSANDS, (number) => number.replaceAll(',', ''))
    .replace(DEVANAGARI_DIGIT, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));

/** The words of a text in its order, NFKC, as typed but for numbers (`withPlainNumbers`). May be empty. */
export const tokens = (text: string): string[] =>
  (withPlainNumbers(cutMarkFloods(text).normalize('NFKC')).match(WORD) ?? []).filter((word) =>
    READABLE.test(word),
  );

/** A text in pieces that together are it again: its words, and what stands between them. */
export function pieces(text: string): { text: string; isWord: boolean }[] {
  const parts: { text: string; isWord: boolean }[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (index > end) parts.push({ text: text.slice(end, index), isWord: false });
    parts.push({ text: word, isWord: READABLE.test(word) });
    end = index + word.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isWord: false });
  return parts;
}
