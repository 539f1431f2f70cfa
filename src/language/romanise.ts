/**
 * Romanising: Devanagari and mixed text as people in India type it on a Latin keyboard ("Hinglish"), for
 * addresses that survive being pasted into a chat. Always true here: pure, deterministic, linear in the length
 * of the text, and nothing leaves but `a-z`, `0-9` and single spaces.
 */
import { spellDevanagari } from './devanagari-speller.ts';
import { cutMarkFloods } from './graphemes.ts';

const APOSTROPHES = /['’‘ʼ]/g;
const THOUSANDS_COMMA = /(?<=\d),(?=\d)/g;
const DEVANAGARI_DIGIT = /[०-९]/g;
const FOREIGN_MARK = /(?![\u0900-\u097f])[\p{M}\p{Cf}]/gu;
const WORD = /[a-z0-9]+|[\u0900-\u0963\u0971-\u097f]+/g;

const SLUG_MAX = 80; // characters, hyphens included

const asciiDigit = (digit: string) => String(digit.charCodeAt(0) - 0x966);

/**
 * The words of a text in lower-case ASCII, separated by one space: Devanagari as it is spoken (`कमाई` → `kamai`),
 * Latin without its accents, Devanagari digits as `0-9`, `₹` as `rs`. Everything else is dropped; may be empty.
 */
export function romanise(text: string): string {
  const plain = cutMarkFloods(text)
    .normalize('NFKD')
    .toLowerCase()
    .replace(FOREIGN_MARK, '')
    .replace(APOSTROPHES, '')
    .replace(DEVANAGARI_DIGIT, asciiDigit)
    .replace(THOUSANDS_COMMA, '')
    .replaceAll('₹', ' rs ');
  const words = plain.match(WORD) ?? [];
  return words
    .map((word) => (word.charCodeAt(0) < 0x80 ? word : spellDevanagari(word)))
    .filter((word) => word !== '')
    .join(' ');
}

/**
 * The last part of a thread's address: the romanised title with hyphens, at most 80 characters, cut between words
 * where it can be. Always matches `^[a-z0-9]+(-[a-z0-9]+)*$`; a title without a readable word gives `thread`.
 */
export function slugOf(title: string): string {
  const slug = romanise(title).replaceAll(' ', '-');
  if (slug === '') return 'thread';
  if (slug.length <= SLUG_MAX) return slug;
  const lastHyphen = slug.lastIndexOf('-', SLUG_MAX);
  return slug.slice(0, lastHyphen > 0 ? lastHyphen : SLUG_MAX);
}
