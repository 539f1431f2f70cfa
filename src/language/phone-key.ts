/**
 * The key of a word's sounds. Consonants are what people agree on when they write Hindi in Latin letters; vowels are
 * what they leave out, double and exchange. So a word is known by its consonants, as far as these tell it from
 * others; the fewer they are, the more of its vowels stands beside them.
 */
import { foldPhones } from './phones.ts';

const VOWEL = /^[aAieou]/;

/** The consonants of folded phones, behind an `a` where the word starts with a vowel. A y is a vowel to most spellers, but at the start. */
export function skeletonOf(phones: string): string {
  const single = phones.replace(/([^aAieou])(?:[aAy]*\1)+/g, '$1'); // बनने: banne, banane; a schwa may stand between or not
  const start = VOWEL.test(single) ? 'a' : single.slice(0, 1);
  return (start + single.slice(1).replace(/[aAieouy]/g, '')).replace(/m(?=[pfbB])/g, 'n'); // कमबख़्त: kambakht
}

// -i, also समझिए, samajhiye; -y of मत्स्य, matsya; but not वहनीय, vahniya, where writers differ.
const ENDS_IN_I = /[^aAieou](?:i(?:y?e)?|y[aA]?)$/;

/** The vowel at the end of three consonants, where writers agree on it: u and o always, i after a consonant. */
const endOf = (phones: string): string => (/[uo]$/.test(phones) ? 'u' : ENDS_IN_I.test(phones) ? 'i' : '');

const CLASS: Readonly<Record<string, string>> = { a: 'a', A: 'a', i: 'i', e: 'i', u: 'u', o: 'u' };

/**
 * Short words: the class of a first vowel, i and u inside, and a last vowel, which is i for all but u and o, so that
 * पैसा, पैसे, paise meet. One consonant with an a keeps it: का is not की.
 */
function vowelledOf(phones: string): string {
  const spoken = phones.replace(/(?<=[^aAieou])y(?=[uo])/g, '').replace(/(?<=.)y/g, 'i');
  const [first = ''] = /^(?:[aA]+|[ie]+|[uo]+)/.exec(spoken) ?? [];
  const rest = spoken.slice(first.length);
  const [last = ''] = /[aAieou]+$/.exec(rest) ?? [];
  const inside = rest
    .slice(0, rest.length - last.length)
    .replace(/[aA]/g, '')
    .replace(/[ie]+/g, 'i')
    .replace(/[uo]+/g, 'u')
    .replace(/([^iu])\1+/g, '$1');
  const start = CLASS[first.charAt(0)] ?? '';
  if (last === '') return start + inside;
  if (/[uo]$/.test(last)) return `${start}${inside}u`;
  return start + inside + (start === '' && inside.length === 1 && /^[aA]+$/.test(last) ? 'a' : 'i');
}

/** The key of unfolded phones: a few letters, empty for no sounds. */
export function keyOfPhones(phones: string): string {
  const folded = foldPhones(phones);
  const skeleton = skeletonOf(folded);
  if (skeleton.length > 3) return skeleton;
  return skeleton.length === 3 ? skeleton + endOf(folded) : vowelledOf(folded);
}
