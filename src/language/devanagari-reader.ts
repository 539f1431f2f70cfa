/**
 * Reads a Devanagari word aloud in Latin letters: the word becomes syllables (consonants and one vowel), the schwas
 * that Hindi writes but does not speak fall silent, and what is left is spelled the way people type it.
 */
import { WORDS_BY_HABIT } from './hinglish-words.ts';

interface Syllable {
  /** The consonant before the vowel, as spelled; empty for a vowel that stands alone. */
  onset: string;
  /** `ə` is the vowel that has no sign; empty when the consonant has none. A and I and U are long. */
  vowel: string;
  nasal: boolean;
}

const SCHWA = 'ə';
const SHORT = /[əiu]/;
const VIRAMA = '्';
const NUKTA = '़';
const NASALS = 'ँंऀ';
const VISARGA = 'ः';

const table = (list: string) => new Map(list.split(' ').map((pair) => pair.split(':') as [string, string]));

const CONSONANTS = table(
  'क:k ख:kh ग:g घ:gh ङ:n च:ch छ:chh ज:j झ:jh ञ:ñ ट:t ठ:th ड:d ढ:dh ण:n त:t थ:th द:d ध:dh न:n ' +
    'प:p फ:f ब:b भ:bh म:m य:y र:r ल:l ळ:l व:v श:sh ष:sh स:s ह:h ॹ:zh ॺ:y ॻ:g ॼ:j ॾ:d ॿ:b',
);
const WITH_NUKTA = table('क:q ज:z झ:zh');
const VOWELS = table(
  'अ:ə ॳ:ə ऄ:ə आ:A ॴ:A इ:i ई:I उ:u ॶ:u ऊ:U ॷ:U ऋ:ri ॠ:ri ऌ:li ॡ:li ए:e ऍ:e ऎ:e ॲ:e ऐ:ai ओ:o ऑ:o ऒ:o औ:au ॵ:au ॐ:om',
);
const SIGNS = table(
  'ा:A ि:i ी:I ु:u ॖ:u ू:U ॗ:U ृ:ri ॄ:ri ॢ:li ॣ:li े:e ॅ:e ॆ:e ॎ:e ॕ:e ै:ai ो:o ॉ:o ॊ:o ऺ:o ऻ:A ौ:au ॏ:au',
);

function addLetter(found: Syllable[], letter: string): void {
  const consonant = CONSONANTS.get(letter);
  const vowel = VOWELS.get(letter) ?? SIGNS.get(letter);
  const last = found.at(-1);
  const takesSign = last !== undefined && last.onset !== '' && last.vowel === SCHWA;

  if (consonant) found.push({ onset: consonant, vowel: SCHWA, nasal: false });
  else if (vowel && takesSign && SIGNS.has(letter)) last.vowel = vowel;
  else if (vowel) found.push({ onset: '', vowel, nasal: false });
  else if (letter === VIRAMA && takesSign) last.vowel = '';
  else if (last && NASALS.includes(letter)) last.nasal = true;
}

function syllablesOf(word: string): Syllable[] {
  const found: Syllable[] = [];
  let previous = '';
  for (const letter of word) {
    const last = found.at(-1);
    if (letter === NUKTA && last) last.onset = WITH_NUKTA.get(previous) ?? last.onset;
    else addLetter(found, letter);
    previous = letter;
  }
  if (word.endsWith(VISARGA)) found.push({ onset: 'h', vowel: '', nasal: false });
  return found;
}

/** A final schwa is spoken where the word could not end otherwise: mitra, rajya, tatva, bharatiya. */
function endsInSchwa(syllables: Syllable[]): boolean {
  const [before, last] = syllables.slice(-2);
  if (!before || !last || last.nasal) return true;
  if (before.vowel === '') return /^[ry]$/.test(last.onset) || (last.onset === 'v' && before.onset !== 'r');
  return last.onset === 'y' && /^[iI]$/.test(before.vowel);
}

/** True for the last full syllable of उप-क-रण or संदेह-ज-नक: a schwa between two bare consonants, deep in the word. */
const closesLongWord = (syllables: Syllable[], i: number): boolean =>
  i >= 3 && i === syllables.length - 2 && syllables[i]?.vowel === SCHWA && syllables[i + 1]?.vowel === '';

/**
 * Schwa deletion after M. Ohala, Aspects of Hindi Phonology (1983): silent at the end of a word, and between
 * vowel + consonant and consonant + vowel, decided from right to left (समझना: samajhna).
 */
function silenceSchwas(syllables: Syllable[]): void {
  const last = syllables.at(-1);
  if (last?.vowel === SCHWA && last.onset !== '' && !endsInSchwa(syllables)) last.vowel = '';

  for (let i = syllables.length - 2; i > 0; i -= 1) {
    const [before, here, after] = syllables.slice(i - 1, i + 2) as [Syllable, Syllable, Syllable];
    const isBareSchwa = here.vowel === SCHWA && here.onset !== '' && !here.nasal;
    const followsVowel = before.vowel !== '' && !(before.nasal && SHORT.test(before.vowel)); // कंपनी, but बाँटना
    const meetsSyllable = after.onset !== '' && after.vowel !== '' && !closesLongWord(syllables, i + 1);
    if (isBareSchwa && followsVowel && meetsSyllable) here.vowel = '';
  }
}

/** The nasal sign: m before a lip sound and after a final schwa (स्वयं), else n. */
const nasalBefore = (next: Syllable | undefined, vowel: string): string =>
  next ? (/^[pbm]/.test(next.onset) ? 'm' : 'n') : vowel === SCHWA ? 'm' : 'n';

const spell = (syllables: Syllable[]): string =>
  syllables
    .map(({ onset, vowel, nasal }, i) => onset + vowel + (nasal ? nasalBefore(syllables[i + 1], vowel) : ''))
    .join('');

/** How sounds are typed, in order. Tuned on human romanisations: each rule raised the share of words that match one. */
const HABITS: readonly (readonly [RegExp, string])[] = [
  [/jñ/g, 'gy'],
  [/ñ/g, 'n'],
  [/ch(?=ch)/g, 'c'], // बच्चा: baccha
  [/cchh/g, 'chh'], // अच्छा: achha
  [/v(?=A)|(?<=sh?)v/g, 'w'], // सवाल: sawal, विश्वास: vishwas
  [/(?<=[AiI])e|(?<=ə)e$/g, 'ye'], // जाएगा: jayega, गए: gaye
  [/^([^əAiIuUeo]?h?)A([^əAiIuUeo]+)$/, '$1aa$2'], // काम: kaam, for कम is kam
  [/^([^əAiIuUeo]?h?)I([^əAiIuUeo]+)$/, '$1ee$2'],
  [/^([^əAiIuUeo]?h?)U([^əAiIuUeo]+)$/, '$1oo$2'],
  [/^A/, 'aa'],
  [/[əA]/g, 'a'],
  [/I/g, 'i'],
  [/U/g, 'u'],
];

/** The Latin spelling of one word of Devanagari letters in NFKD; empty where it holds nothing to speak. */
export function readDevanagari(word: string): string {
  const habit = WORDS_BY_HABIT.get(word);
  if (habit) return habit;
  const syllables = syllablesOf(word);
  silenceSchwas(syllables);
  return HABITS.reduce((text, [pattern, to]) => text.replace(pattern, to), spell(syllables));
}
