/**
 * Reads a Devanagari word: its letters become syllables of sounds. This is the one place that knows what a letter
 * sounds like; addresses spell the syllables (`devanagari-speller.ts`), search keys fold them (`phonesOf`).
 *
 * A consonant's sound is one letter, upper-case where it is breathed: K is ख, G घ, T थ and ठ, D ध and ढ, B भ, C छ, J झ.
 * S is श and ष, R ड़, Q ढ़, q क़, Z झ़, ñ ञ. Dental and retroflex are one sound here, for nobody tells them apart in Latin.
 */

export interface Syllable {
  /** The consonant before the vowel; empty for a vowel that stands alone. */
  onset: string;
  /** `ə` is the vowel that has no sign; empty when the consonant has none. A and I and U are long. */
  vowel: string;
  nasal: boolean;
}

export const SCHWA = 'ə';
const VIRAMA = '्';
const NUKTA = '़';
const NASALS = 'ँंऀ';
const VISARGA = 'ः';

const table = (list: string) => new Map(list.split(' ').map((pair) => pair.split(':') as [string, string]));

const CONSONANTS = table(
  'क:k ख:K ग:g घ:G ङ:n च:c छ:C ज:j झ:J ञ:ñ ट:t ठ:T ड:d ढ:D ण:n त:t थ:T द:d ध:D न:n ' +
    'प:p फ:f ब:b भ:B म:m य:y र:r ल:l ळ:l व:v श:S ष:S स:s ह:h ॹ:Z ॺ:y ॻ:g ॼ:j ॾ:d ॿ:b',
);
const WITH_NUKTA = table('क:q ज:z झ:Z ड:R ढ:Q');
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

/** The syllables of a word of Devanagari letters in NFKD, every schwa as written; what is no letter is passed over. */
export function syllablesOf(word: string): Syllable[] {
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

/** The vowels as a search key hears them: their length does not count, and ऐ and औ are e and o, as many write them. */
const HEARD: Readonly<Record<string, string>> = { [SCHWA]: 'a', I: 'i', U: 'u', ai: 'e', au: 'o' };

/** The phones of a word's syllables (see `phones.ts`), with every schwa but that at the end of a longer word. */
export function phonesOf(syllables: readonly Syllable[]): string {
  const end = syllables.length - 1;
  return syllables
    .map(({ onset, vowel, nasal }, i) => {
      const isSilent = i === end && i > 0 && vowel === SCHWA && onset !== '' && !nasal;
      return onset + (isSilent ? '' : (HEARD[vowel] ?? vowel)) + (nasal ? 'N' : '');
    })
    .join('');
}
