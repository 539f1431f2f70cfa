/** The ways a word may be read, by script; the first one is the likeliest. */
import { phonesOf, syllablesOf } from './devanagari-reader.ts';
import { readEnglish } from './english-reader.ts';
import { isAbbreviation, mayBeAbbreviation, readLetterNames } from './letter-names.ts';
import { readRoman } from './roman-reader.ts';
import { inFull } from './short-forms.ts';

const DEVANAGARI_LETTER = /(?=\p{L})\p{Script=Devanagari}/u;
const NOT_LATIN = /[^a-zA-Z]+/g;

type OtherReading = readonly [ending: RegExp, becomes: string];

/** What writers leave out or exchange in Devanagari words. */
const OTHER_HINDI: readonly OtherReading[] = [
  [/(?<=a)N$/, 'm'], // एवं: evam
  [/(?<=[Aieou])N$/, ''], // नहीं: nahi
  [/oN$/, 'e'], // पैसों: paise
  [/[RQ]/g, 'r'], // लड़का: larka; पढ़ाई: parhai
];

/** A Hindi plural in Latin letters: paison is of paise. */
const HINDI_PLURAL = /(?<=...[^aeiou])on$/;

function readHindi(word: string): string[] {
  const phones = phonesOf(syllablesOf(word));
  const others = OTHER_HINDI.filter(([ending]) => phones.search(ending) >= 0);
  return [phones, ...others.map(([ending, becomes]) => phones.replace(ending, becomes))];
}

function readLatin(typed: string, isQuery: boolean): string[] {
  const word = typed.toLowerCase();
  if (isAbbreviation(word)) return [readLetterNames(word)];
  const readings = [readRoman(word)];
  const full = inFull(word);
  if (full !== undefined) readings.push(readEnglish(full) ?? readRoman(full));
  const english = readEnglish(word);
  if (english !== null) readings.push(english);
  if (mayBeAbbreviation(typed, isQuery)) readings.push(readLetterNames(word));
  if (HINDI_PLURAL.test(word)) readings.push(readRoman(word.replace(HINDI_PLURAL, 'e')));
  return readings;
}

const ENGLISH_PLURAL = /(?<=..[^aAis])[sz]$/;
const TAKES_S = /[^aAieouszScC]$/;
const VOWELS = /[aAieou]/g;
/** With fewer consonants an s makes another word: kar is not course. */
const LEAST_CONSONANTS = 3;

/** The other number of an English word, by its phones: orders of order, video of videos; null where it is hardly one. */
function inOtherNumber(phones: string): string | null {
  if (ENGLISH_PLURAL.test(phones)) return phones.slice(0, -1);
  return TAKES_S.test(phones) && phones.replace(VOWELS, '').length >= LEAST_CONSONANTS ? `${phones}s` : null;
}

const withOtherNumber = (readings: readonly string[]): string[] => {
  const others = readings.slice(0, 2).flatMap((phones) => inOtherNumber(phones) ?? []);
  return [...readings, ...others.slice(-1)];
};

/** The phones of each reading of a word in NFKD, in the number it is written in; none where it has neither Devanagari nor Latin letters. */
export function readingsAsWritten(word: string, isQuery: boolean): string[] {
  if (DEVANAGARI_LETTER.test(word)) return readHindi(word);
  const latin = word.replace(NOT_LATIN, '');
  return latin === '' ? [] : readLatin(latin, isQuery);
}

/** The phones of each reading of a word in NFKD; a searched one is also tried in its other number. */
export function readingsOf(word: string, isQuery: boolean): string[] {
  const readings = readingsAsWritten(word, isQuery);
  return isQuery ? withOtherNumber(readings) : readings;
}
