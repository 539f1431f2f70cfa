/**
 * A text letter by letter, as eyes read it: without what nobody sees and without marks on letters, in plain letters and
 * digits. Always true here: linear in the text's length; the same letters for NFC and NFD, with zero-width characters
 * and without; each knows where it stands.
 */

/** Letters of a text: `text[i]` stands at `at[i]` to `to[i]`, in UTF-16 units. */
export interface Letters {
  text: string;
  at: readonly number[];
  to: readonly number[];
}

const UNSEEN = /[\p{M}\p{Default_Ignorable_Code_Point}]/u;
const REFERENCE = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/iy;
const LAST_CODE_POINT = 0x10ffff;

/** The zeros of the digits that keyboards in India have: nine scripts from Devanagari to Malayalam, Arabic, Persian. */
const ZEROS = [0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0x660, 0x6f0];

const plainLetters = (char: string): string => {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x80) return char;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  if (zero !== undefined) return String(code - zero);
  if (/\p{Pd}/u.test(char)) return '-';
  return char === '。' ? '.' : [...char.normalize('NFKD')].filter((one) => !UNSEEN.test(one)).join('');
};

/** The character at a place, written out or as a reference of HTML, and its length. */
const characterAt = (text: string, index: number): { char: string; length: number } => {
  REFERENCE.lastIndex = index;
  const [whole = '', hex, decimal] = (text[index] === '&' && REFERENCE.exec(text)) || [];
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Infinity);
  if (code <= LAST_CODE_POINT) return { char: String.fromCodePoint(code), length: whole.length };
  const char = String.fromCodePoint(text.codePointAt(index) ?? 0);
  return { char, length: char.length };
};

/** Reads a text letter by letter; references such as `&#57;` are read as what they stand for. */
export function lettersOf(text: string): Letters {
  const at: number[] = [];
  const to: number[] = [];
  const known = new Map<string, string>();
  let read = '';
  for (let index = 0; index < text.length;) {
    const { char, length } = characterAt(text, index);
    const letters = known.get(char) ?? plainLetters(char);
    known.set(char, letters);
    // What is seen of a mark is its letter: they are one.
    if (letters === '' && to.length > 0) to[to.length - 1] = index + length;
    for (let unit = 0; unit < letters.length; unit++) {
      at.push(index);
      to.push(index + length);
    }
    read += letters;
    index += length;
  }
  return { text: read, at, to };
}

/** The same letters without those that `isLeftOut` names, which must be one unit each. */
export function withoutLetters({ text, at, to }: Letters, isLeftOut: (letter: string) => boolean): Letters {
  const kept = [...at.keys()].filter((i) => !isLeftOut(text.charAt(i)));
  return {
    text: kept.map((i) => text.charAt(i)).join(''),
    at: kept.map((i) => at[i] ?? 0),
    to: kept.map((i) => to[i] ?? 0),
  };
}
