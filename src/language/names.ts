/**
 * The names of members. Always true of a name that is let in: it is of one script, spelled as that script is, so that
 * nobody looks like somebody else; what is left of likeness (accents, dots, l and I and 1) falls together in its key.
 *
 * Latin means the letters of English and those of Latin-1 that are one with an accent: ñ and é, but not ø, þ, ß or ı,
 * which pass for o, p, B and i. Indian means the nine blocks from Devanagari to Malayalam, each alone.
 */
import { cutMarkFloods, isLongerThan, isShorterThan } from './graphemes.ts';

export type NameFault = 'too-short' | 'too-long' | 'mixed-scripts' | 'too-many-marks' | 'bad-characters';

const LENGTH = { min: 3, max: 24 } as const; // graphemes
const MAX_CODE_POINTS = 72;

const LATIN_LETTER = /[a-zA-ZÀ-ÅÇ-ÏÑ-ÖÙ-Ýà-åç-ïñ-öù-ýÿ]/;
const INDIAN = /[\u0900-\u0d7f]/;
const DEVANAGARI_DIGIT = /[०-९]/;

// The Indian blocks are laid out alike (after ISCII): the same sound stands at the same place in each, 128 apart.
const BLOCK = 0x80;
const NUKTA = '\u093c';
const VOWEL = /[\u0904-\u0914\u0950\u0960\u0961\u0972-\u0977]/;
const VOWEL_SIGN = /[\u093a\u093b\u093e-\u094c\u094e\u094f\u0955-\u0957\u0962\u0963]/;
const NO_LETTER = /[\u0900\u0903\u093d]/; // avagraha, and the places of Bengali anji and Tamil aytham

const inDevanagari = (char: string): string => String.fromCharCode(0x900 + (char.charCodeAt(0) % BLOCK));

/** The part a character plays: Latin letter, consonant, vowel, vowel Sign, Nukta, other Mark, 9, - or ? for none. */
function partOf(char: string): string {
  if (LATIN_LETTER.test(char)) return 'L';
  if (/[0-9]/.test(char) || DEVANAGARI_DIGIT.test(char)) return '9';
  if (/[-_]/.test(char)) return '-';
  const place = INDIAN.test(char) ? inDevanagari(char) : '';
  if (/\p{M}/u.test(char)) return place === NUKTA ? 'N' : VOWEL_SIGN.test(place) ? 'S' : 'M';
  if (!/\p{Lo}/u.test(char) || place === '' || NO_LETTER.test(place)) return '?';
  return VOWEL.test(place) ? 'V' : 'C';
}

function scriptOf(char: string): string {
  if (INDIAN.test(char)) return String(Math.floor(char.charCodeAt(0) / BLOCK));
  if (/\p{Script=Latin}/u.test(char)) return 'Latin';
  return /\p{L}/u.test(char) ? 'other' : '';
}

// A sign on a vowel or on another sign is drawn like a letter of its own: अ + ा like आ, ा + े like ो. So neither passes.
const SPELLED = /^(?:L|CN?S?M?|VM?|9|-)+$/;
const STRAY_SEPARATOR = /^-|-$|--/;
const TOO_MANY_MARKS = /[LCV](?:N[SMN]{3}|[SM][SMN]{2})/;

/**
 * What is wrong with a name, or null: 3 to 24 graphemes, at most 72 code points, one script with its digits, `_` and
 * `-` between, at least one letter, at most 2 marks a letter (the nukta belongs to its letter).
 */
export function whyNotName(name: string): NameFault | null {
  if (isLongerThan(name, LENGTH.max)) return 'too-long';
  const chars = [...name.normalize('NFC')];
  if (chars.length > MAX_CODE_POINTS) return 'too-long';
  if (isShorterThan(name, LENGTH.min)) return 'too-short';

  const parts = chars.map(partOf).join('');
  if (new Set(chars.map(scriptOf).filter(Boolean)).size > 1) return 'mixed-scripts';
  if (TOO_MANY_MARKS.test(parts)) return 'too-many-marks';
  const isSpelled = SPELLED.test(parts) && /[LCV]/.test(parts) && !STRAY_SEPARATOR.test(parts);
  return isSpelled ? null : 'bad-characters';
}

const LIKENESS: readonly (readonly [RegExp, string])[] = [
  [/[\u0300-\u036f\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]/g, ''],
  [/ँ/g, 'ं'],
  [/[l1]/g, 'i'],
  [/0/g, 'o'],
];

/**
 * The key by which names are unique and found: NFKC and lower case, without accents and nuktas, Devanagari digits as
 * ASCII, `l` and `1` as `i`, `0` as `o`, `ँ` as `ं`. Two names that a reader could take for each other have one key;
 * compare reserved names by it too. Never shown.
 */
export function nameKey(name: string): string {
  const folded = cutMarkFloods(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .normalize('NFD');
  return LIKENESS.reduce((key, [pattern, to]) => key.replace(pattern, to), folded).normalize('NFC');
}
