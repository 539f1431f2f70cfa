/** Mobile numbers of India in plain letters. Always true here: linear in the text. */

export interface Span {
  start: number;
  end: number;
}

interface Group extends Span {
  digits: string;
}

// Ten digits from 6 on, after +91, 91, 0091, 0 or nothing. No helpline (1930, 18xx), year or PIN code begins so.
const MOBILE = /^((?:(?:00)?91)?0?)([6-9]\d{9})$/;
const SHORTEST = 10;
const LONGEST = 15; // 0091, a 0 too many, and the number

// Digits in a row, or with spaces, dots, hyphens and brackets between them; not commas, slashes, colons: those part
// prices, dates and times. The spaces may be the ends of paragraphs.
const RUN = /\d(?:[\s.()[\]-]{0,12}\d)*/g;
const FREE_END = /[\s()[\]]/;

// O, l and I between digits are meant as digits: 98765 O1234.
const DISGUISED = /(?<=\d[\s.-]?[oil]{0,3})[oil](?=[oil]{0,3}[\s.-]?\d)/gi;

const undisguised = (text: string): string =>
  text.replace(DISGUISED, (letter) => (letter.toLowerCase() === 'o' ? '0' : '1'));

/** How many digits each group has, without those of the prefix. */
const lengthsOf = (groups: readonly Group[], prefix: number): number[] => {
  let left = prefix;
  return groups.flatMap(({ digits: { length } }) => {
    const rest = Math.max(0, length - left);
    left -= length - rest;
    return rest > 0 ? [rest] : [];
  });
};

// Round numbers beside each other are amounts: 75000 80000, 7000-8000 20.
const areAmounts = (groups: readonly Group[]): boolean => {
  const long = groups.filter(({ digits }) => digits.length >= 3);
  return long.length > 1 && long.every(({ digits }) => digits.endsWith('00'));
};

/** People write a number in up to five groups, or digit by digit; counts, dates and marks mix lengths. */
const isMobile = (groups: readonly Group[]): boolean => {
  const [, prefix = '', number] = MOBILE.exec(groups.map(({ digits }) => digits).join('')) ?? [];
  if (number === undefined || areAmounts(groups)) return false;
  const lengths = lengthsOf(groups, prefix.length);
  return lengths.every((length) => length === 1) || (lengths.length <= 5 && !lengths.includes(1));
};

/** The longest number that begins with this group and ends where one may end; null where none does. */
const numberFrom = (groups: readonly Group[], first: number, canEnd: (last: number) => boolean) => {
  let best: number | null = null;
  let length = 0;
  for (let last = first; last < groups.length; last++) {
    length += groups[last]?.digits.length ?? 0;
    if (length > LONGEST) break;
    if (length >= SHORTEST && canEnd(last) && isMobile(groups.slice(first, last + 1))) best = last;
  }
  return best;
};

const groupsOf = (run: string, start: number): Group[] =>
  Array.from(run.matchAll(/\d+/g), ({ 0: digits, index }) => ({
    digits,
    start: start + index,
    end: start + index + digits.length,
  }));

// Between letters on both sides stands the number of an order or a part of some code.
const isInsideWord = (text: string, { start, end }: Span): boolean =>
  /[a-z]/i.test(text.charAt(start - 1)) && /[a-z]/i.test(text.charAt(end));

const numbersIn = (text: string, groups: readonly Group[]): Span[] => {
  // Within hyphens and dots a number stands as a whole or not at all; spaces and brackets may part it from others.
  const isFree = (i: number): boolean =>
    i < 0 || i === groups.length - 1 || FREE_END.test(text.slice(groups[i]?.end, groups[i + 1]?.start));
  const found: Span[] = [];
  for (let first = 0; first < groups.length; first++) {
    const last = isFree(first - 1) ? numberFrom(groups, first, isFree) : null;
    if (last === null) continue;
    const start = groups[first]?.start ?? 0;
    const span = { start: start - Number(text[start - 1] === '+'), end: groups[last]?.end ?? 0 };
    if (!isInsideWord(text, span)) found.push(span);
    first = last;
  }
  return found;
};

/** Where mobile numbers stand in a text of plain letters. */
export function findMobiles(text: string): Span[] {
  const plain = undisguised(text);
  return Array.from(plain.matchAll(RUN)).flatMap(({ 0: run, index }) =>
    run.length < SHORTEST ? [] : numbersIn(plain, groupsOf(run, index)),
  );
}
