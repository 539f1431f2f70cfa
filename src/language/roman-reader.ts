/**
 * Reads a word in Latin letters aloud, as Hinglish is spelled by ear. The same rules read English words; those whose
 * sound they miss stand in a table (`english-reader.ts`).
 */

const VOWELS = 'aeiou';
const END = '$';

const before = (letters: string) => (word: string, next: number) =>
  letters.includes(word.charAt(next) || END);

/** Where in a word a spelling is read so, by the place of its first letter and that of the letter after it. */
const PLACES = {
  first: (_: string, __: number, start: number) => start === 0,
  last: before(END),
  beforeEO: before('eo'),
  beforeEIY: before('eiy'),
  beforeVowel: before(VOWELS),
  notBeforeVowel: (word: string, next: number) => !before(VOWELS)(word, next),
} as const;

type Rule = readonly [spelling: string, phones: string, place?: keyof typeof PLACES];

/** The first rule that fits is taken, so longer spellings stand before shorter ones. A letter without rule is its own phone. */
const RULES: readonly Rule[] = [
  // च and छ: achha, achchha, acchha, bachcha, baccha; English catch
  ['chchh', 'C'],
  ['cchh', 'C'],
  ['chch', 'C'],
  ['cch', 'C'],
  ['tchh', 'C'],
  ['tch', 'C'],
  ['chh', 'C'],
  ['chr', 'kr', 'first'], // christian
  ['ch', 'c'],
  // क्ष and what is spelled like it: kshama, kchama, lakshmi and laxmi
  ['ksh', 'kS'],
  ['kch', 'kS'],
  ['x', 'z', 'first'], // xerox: ज़ेरॉक्स
  ['x', 'ks'],
  // श, ष and English endings
  ['sch', 'sk', 'beforeEO'], // school, schedule
  ['shh', 'S'],
  ['sh', 'S'],
  ['isation', 'izeSn'], // monetisation: मोनेटाइज़ेशन
  ['tion', 'Sn'],
  ['sion', 'Sn'],
  ['ture', 'car', 'last'], // puncture: पंक्चर
  // breathed consonants
  ['tth', 'T'],
  ['th', 'T'],
  ['ddh', 'D'],
  ['dh', 'D'],
  ['bh', 'B'],
  ['ph', 'f'],
  ['kh', 'K'],
  ['ght', 't', 'last'], // light; but not the fallen schwa of ghtna
  ['gh', 'G'],
  ['jh', 'J'],
  ['zh', 'J'],
  ['rh', 'r'], // ढ़, which has a second key with r
  // English k, q, c, j
  ['ck', 'k'],
  ['qu', 'kv', 'beforeVowel'], // quick; but qutub
  ['q', 'k'],
  ['c', 's', 'beforeEIY'],
  ['c', 'k'],
  ['dge', 'je'], // budget, badge
  // ज्ञ is said gya, and spelled after its letters too: vigyan, vignyan, vijnyan, jnana
  ['gny', 'gy'],
  ['jny', 'gy'],
  ['dny', 'gy'],
  ['jna', 'gya', 'first'],
  // w is a vowel after a vowel, else व
  ['ow', 'o', 'notBeforeVowel'],
  ['aw', 'o', 'notBeforeVowel'],
  ['ew', 'u', 'notBeforeVowel'], // new; but karnewala
  ['wh', 'v', 'first'],
  ['wr', 'r', 'first'],
  ['kn', 'n', 'first'],
  ['w', 'v'],
  // vowels of two letters; y ends a vowel where none follows
  ['ai', 'e', 'notBeforeVowel'],
  ['ay', 'e', 'notBeforeVowel'],
  ['ei', 'e', 'notBeforeVowel'],
  ['ey', 'e', 'notBeforeVowel'],
  ['au', 'o'],
  ['ou', 'o'],
  ['ee', 'i'],
  ['ii', 'i'],
  ['ea', 'i'],
  ['oo', 'u'],
  ['uu', 'u'],
  ['aa', 'A'],
  ['y', 'i', 'notBeforeVowel'],
];

const RULES_BY_LETTER = new Map<string, Rule[]>();
for (const rule of RULES) {
  const letter = rule[0].charAt(0);
  RULES_BY_LETTER.set(letter, [...(RULES_BY_LETTER.get(letter) ?? []), rule]);
}

const fits = (word: string, start: number, [spelling, , place]: Rule): boolean =>
  word.startsWith(spelling, start) &&
  (place === undefined || PLACES[place](word, start + spelling.length, start));

/** The phones of a word of `a-z`. Three and more of a letter are stress and count as two (sooooo). */
export function readRoman(word: string): string {
  const letters = word.replace(/(.)\1{2,}/g, '$1$1');
  let phones = '';
  for (let start = 0; start < letters.length;) {
    const letter = letters.charAt(start);
    const from = start;
    const [spelling, read] = RULES_BY_LETTER.get(letter)?.find((rule) => fits(letters, from, rule)) ?? [
      letter,
      letter,
    ];
    phones += read;
    start += spelling.length;
  }
  return phones;
}
