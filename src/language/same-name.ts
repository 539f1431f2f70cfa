/**
 * Whether two short names are spellings of one: youtube, यूट्यूब, you tube. Always true here: pure and deterministic.
 *
 * A search may find too much; a name must not be taken for another one. So here it is not enough that two share a search
 * key: within a script they are one only where nothing but habit tells them apart (aadhar, aadhaar; हिंदी, हिन्दी; but
 * course is not cars), across scripts where their vowels do not contradict each other (कोर्स is not cars either).
 */
import { cutMarkFloods } from './graphemes.ts';
import { keyOfPhones } from './phone-key.ts';
import { foldPhones } from './phones.ts';
import { readingsAsWritten } from './readings.ts';
import { tokens, withPlainNumbers } from './tokens.ts';

const UNSPOKEN = /[\u0300-\u036f\p{Cf}ऽ]/gu; // accents of Latin letters, joiners, avagraha
const DEVANAGARI = /\p{Script=Devanagari}/u;
const DIGIT = /\p{N}/u;

/** A name with so many consonants may contradict another one in one vowel: business is बिज़नेस. */
const LONG = 5;

const plain = (text: string): string =>
  withPlainNumbers(cutMarkFloods(text).normalize('NFKD')).replace(UNSPOKEN, '').toLowerCase();

/** What is no letter, and tells all the same: c++ is not c. */
const signsOf = (name: string): string => plain(name).replace(/[\p{L}\p{M}\s._-]/gu, '');

const lettersOf = (name: string): string => plain(name).replace(/[\s._-]/g, '');

function readingsOfWord(word: string): string[] {
  const spoken = plain(word);
  const readings = DIGIT.test(spoken) ? [] : readingsAsWritten(spoken, true);
  return readings.length === 0 ? [spoken] : readings;
}

/** The ways a name may be read, its words joined: each word in the first way, in the second, and so on. */
function readingsOfName(name: string): string[] {
  const words = tokens(name).map(readingsOfWord);
  const most = Math.max(1, ...words.map(({ length }) => length));
  return Array.from({ length: most }, (_, i) => words.map((ways) => ways[i] ?? ways[0] ?? '').join(''));
}

/** How a name is written, without what writers of its script do as they like. */
const writingOf = (name: string): string =>
  DEVANAGARI.test(name)
    ? foldPhones(readingsOfName(name)[0] ?? '')
    : lettersOf(name)
        .replace(/aa+/g, 'a')
        .replace(/is(?=ation|ing$|e$)/g, 'iz'); // monetisation, monetization

/** What spellings of a name are looked up by: two that are one have a key in common, and so have some that are not. */
export const nameKeys = (name: string): string[] => [
  ...new Set([
    `=${lettersOf(name)}`,
    `=${writingOf(name)}`,
    ...readingsOfName(name).map((phones) => keyOfPhones(phones) || plain(name)),
  ]),
];

/** The vowels before, between and behind the consonants. A y is one, too. */
const vowelsIn = (phones: string): string[] =>
  foldPhones(phones)
    .replace(/([^aAieou])(?:[aAy]*\1)+/g, '$1')
    .split(/[^aAieouy]/);

/** What a vowel is told by: i (or e, y), o, u, a, or nothing. */
const latinVowel = (gap: string): string =>
  /[iey]/.test(gap) ? 'i' : ((/o/.exec(gap) ?? /u/.exec(gap) ?? /a/.exec(gap.toLowerCase()))?.[0] ?? '');

/** The same, but that a schwa is nothing: Latin letters write it as any vowel, or not at all. */
const hindiVowel = (gap: string): string =>
  /[iey]/.test(gap) ? 'i' : /[ou]/.test(gap) ? 'u' : /A/.test(gap) ? 'A' : '';

/** Which vowels of Devanagari a Latin one can't stand for. */
const CONTRADICTS: Readonly<Record<string, string>> = { i: 'uA', u: 'iA', o: 'i', a: 'u', '': 'iuA' };

/** In how many vowels two readings of one sound contradict each other. */
function contradictions(latin: string, hindi: string): number {
  const others = vowelsIn(hindi).map(hindiVowel);
  const own = vowelsIn(latin).map(latinVowel);
  if (own.length !== others.length) return Infinity;
  return own.filter((vowel, i) => others[i] && CONTRADICTS[vowel]?.includes(others[i])).length;
}

/**
 * How far apart two spellings of one name are: 0 where they are as good as the same, more where a vowel contradicts the
 * other; null where they are two names.
 */
export function distanceOf(one: string, other: string): number | null {
  if (signsOf(one) !== signsOf(other)) return null;
  if (lettersOf(one) === lettersOf(other)) return 0;
  if (DEVANAGARI.test(one) === DEVANAGARI.test(other)) return writingOf(one) === writingOf(other) ? 0 : null;
  const [latin, hindi] = DEVANAGARI.test(one) ? [other, one] : [one, other];
  const found = readingsOfName(latin).flatMap((own) =>
    readingsOfName(hindi)
      .filter((reading) => keyOfPhones(reading) === keyOfPhones(own))
      .map((reading) => ({
        count: contradictions(own, reading),
        most: keyOfPhones(own).length < LONG ? 0 : 1,
      })),
  );
  const near = found.filter(({ count, most }) => count <= most).map(({ count }) => count);
  return near.length === 0 ? null : Math.min(...near);
}
