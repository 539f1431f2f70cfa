/**
 * Spells a Devanagari word in Latin letters as it is spoken: the schwas that Hindi writes but does not speak fall
 * silent, and what is left is spelled the way people type it.
 */
import { SCHWA, type Syllable, syllablesOf } from './devanagari-reader.ts';
import { WORDS_BY_HABIT } from './hinglish-words.ts';

const SHORT = /[əiu]/;

/** Consonants whose Latin spelling is not the letter that names their sound. */
const SPELLING: Readonly<Record<string, string>> = {
  ...{ K: 'kh', G: 'gh', c: 'ch', C: 'chh', J: 'jh', T: 'th', D: 'dh', B: 'bh', S: 'sh' },
  ...{ R: 'd', Q: 'dh', Z: 'zh' },
};

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
  next ? (/^[pbBm]/.test(next.onset) ? 'm' : 'n') : vowel === SCHWA ? 'm' : 'n';

const spell = (syllables: Syllable[]): string =>
  syllables
    .map(({ onset, vowel, nasal }, i) => {
      const sign = nasal ? nasalBefore(syllables[i + 1], vowel) : '';
      return (SPELLING[onset] ?? onset) + vowel + sign;
    })
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
export function spellDevanagari(word: string): string {
  const habit = WORDS_BY_HABIT.get(word);
  if (habit) return habit;
  const syllables = syllablesOf(word);
  silenceSchwas(syllables);
  return HABITS.reduce((text, [pattern, to]) => text.replace(pattern, to), spell(syllables));
}
