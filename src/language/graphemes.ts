/**
 * Text as people count and see it. Always true here: pure; linear in the length of the text, whatever was typed;
 * cleaning twice changes nothing more.
 *
 * A limit is meant in graphemes (`क्षि` is what a reader takes for one letter), with a cap of 3 × as many UTF-16
 * units, so that a limit also bounds what is stored. Lengths are those of cleaned text.
 */

const UNITS_PER_GRAPHEME = 3;

// `Intl.Segmenter` takes quadratic time over long text (120,000 units: 13 s), and linear time over pieces.
const PIECE = 256;

const segmenter = new Intl.Segmenter('hi', { granularity: 'grapheme' });

interface Limits {
  min: number;
  max: number;
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;

/** The end of a piece that starts at `start`: never inside a surrogate pair. */
function pieceEnd(text: string, start: number, size: number): number {
  const end = Math.min(start + size, text.length);
  return isHighSurrogate(text.charCodeAt(end - 1)) ? Math.min(end + 1, text.length) : end;
}

/** Counts graphemes, but stops soon after it has found more than `enough`. */
function countGraphemes(text: string, enough: number): number {
  let count = 0;
  let start = 0;
  let size = PIECE;
  while (start < text.length && count <= enough) {
    const end = pieceEnd(text, start, size);
    const starts = Array.from(segmenter.segment(text.slice(start, end)), ({ index }) => index);
    if (end === text.length) return count + starts.length;

    // The last grapheme may go on beyond the piece: the next piece begins with it.
    const last = starts.at(-1) ?? 0;
    count += starts.length - 1;
    size = last === 0 ? size * 2 : PIECE;
    start += last;
  }
  return count;
}

/** How many graphemes a text has: user-perceived letters, emoji and signs (UAX #29, extended clusters, after NFC). */
export const graphemeCount = (text: string): number =>
  countGraphemes(cutMarkFloods(text).normalize('NFC'), Infinity);

/** True for more than `max` graphemes, or more than 3 × `max` UTF-16 units. */
export const isLongerThan = (text: string, max: number): boolean =>
  text.length > max && (text.length > UNITS_PER_GRAPHEME * max || countGraphemes(text, max) > max);

/** True for less than `min` graphemes. */
export const isShorterThan = (text: string, min: number): boolean =>
  text.length < min || countGraphemes(text, min) < min;

/** True for `min` to `max` graphemes in at most 3 × `max` UTF-16 units. */
export const fits = (text: string, { min, max }: Limits): boolean =>
  !isLongerThan(text, max) && !isShorterThan(text, min);

/**
 * Cuts runs of more than 8 combining marks and joiners. No orthography stacks as many, they paint over the lines around
 * them, and normalising a long run takes quadratic time (80,000 mixed marks: 2 s). Do this before any `normalize`.
 */
export const cutMarkFloods = (text: string): string =>
  text.replace(/([\p{M}\u200c\u200d]{8})[\p{M}\u200c\u200d]+/gu, '$1');

const LINE_BREAK = /\r\n?|[\u0085\u2028\u2029]/g;

// What may stay of the characters that nobody sees; `$1` keeps it. In a row: newline and tab; a joiner between letters
// of one of the nine Indian blocks (U+0900 to U+0D7F); that of Bengali র‍্য; a joiner between emoji; how an emoji is shown; keycaps.
const UNSEEN = new RegExp(
  [
    String.raw`([\n\t]`,
    String.raw`[\u200c\u200d](?=[\u0900-\u0d7f])(?=\p{L})(?<=(?=[\u0900-\u0d7f])\p{L}\p{M}*.)`,
    String.raw`\u200d(?=\u09cd)(?<=\u09b0.)`,
    String.raw`\u200d(?=\p{ExtPict})(?<=\p{ExtPict}\p{EMod}?\ufe0f?.)`,
    String.raw`[\ufe0e\ufe0f](?<=\p{ExtPict}.)`,
    String.raw`\ufe0f(?=\u20e3)(?<=[0-9#*].))`,
    String.raw`[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`,
  ].join('|'),
  'gu',
);

/**
 * Text of many lines as it is kept: NFC, lines ended by `\n`, trimmed, without control characters (but newline and
 * tab), lone surrogates, direction overrides and other characters that show nothing. ZWJ and ZWNJ stay where they
 * shape a letter of an Indian script or an emoji.
 */
export function cleanText(text: string): string {
  const seen = text.replace(LINE_BREAK, '\n').replace(UNSEEN, '$1');
  // Cut again: NFC takes some marks apart, so a run may have grown.
  return cutMarkFloods(cutMarkFloods(seen).normalize('NFC')).trim();
}

/** One line of text as it is kept: like `cleanText`, with every run of white space as one space. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

/** The beginning of a text: so many graphemes at most, and whole ones. */
export function firstGraphemes(text: string, most: number): string {
  const units = UNITS_PER_GRAPHEME * most;
  let end = 0;
  let count = 0;
  for (const { index, segment } of segmenter.segment(text.slice(0, units + PIECE))) {
    if (count++ >= most || index + segment.length > units) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
