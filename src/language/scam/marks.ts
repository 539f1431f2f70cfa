/** What no word tells: money, links, handles, numbers to call, questions. Each mark stands on one word of the text. */
import { kindOfLink } from './links.ts';

interface Word {
  word: string;
  at: number;
  to: number;
  known: { isMoney: boolean };
}

const MONEY_BEFORE = /(?:₹|\$|€|£|rs\.?|inr|usd|रु\.?|रू\.?)\s?$/i;
const MONEY_WORD =
  /^(?:rs|rupees?|rupaye?|rupay|rupiya|rupye|rupyo|rupya|inr|usd|dollars?|usdt|bucks|lakhs?|lacs?|crores?|hazaar|hazar|hajar|hjr|रुपये|रुपए|रुपया|रुपयों|रूपये|रुपे|रु|रू|हज़ार|हजार|लाख|करोड़|डॉलर|सौ|sau)$/;
const AMOUNT = /^\d{2,7}$/;
const THOUSANDS = /^\d{1,4}(?:k|kr|l|lac|lakh|cr|rs)$/i;
const YEAR = /^(?:19|20)\d\d$/;

/** True for a word that is money by itself: rupees, 5k. */
export const isMoneyWord = (word: string): boolean =>
  MONEY_WORD.test(word.normalize('NFC').toLowerCase()) || THOUSANDS.test(word);

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

const moneyOrNumber = (text: string, { word, at, to, known }: Word): string[] => {
  if (known.isMoney) return ['#money', '#number'];
  if (!isDigit(word.charCodeAt(0))) return [];
  if (MONEY_BEFORE.test(text.slice(Math.max(0, at - 5), at)) || text.startsWith('/-', to))
    return ['#money', '#number'];
  if (text[to] === '%' || /^\s?(?:%|percent|प्रतिशत|pratishat)/i.test(text.slice(to, to + 11)))
    return ['#percent'];
  return AMOUNT.test(word) && Number(word) >= 100 && !YEAR.test(word) ? ['#number'] : [];
};

/** A question mark belongs to the word that ends so many characters before it, or fewer. */
const BESIDE = 3;

/** The marks of the words of a text, by the number of the word. */
export function marksOf(text: string, words: readonly Word[], isDisguised: boolean): Map<number, string[]> {
  const marks = new Map<number, string[]>();
  const mark = (i: number, names: readonly string[]): void => {
    if (names.length > 0) marks.set(i, [...(marks.get(i) ?? []), ...names]);
  };
  for (const [i, word] of words.entries()) mark(i, moneyOrNumber(text, word));
  let next = 0;
  for (const { 0: chunk, index } of text.matchAll(/\S+/g)) {
    while (next < words.length - 1 && (words[next]?.to ?? 0) <= index) next++;
    mark(next, kindOfLink(chunk));
  }
  let last = -1;
  for (let at = text.indexOf('?'); at !== -1; at = text.indexOf('?', at + 1)) {
    while ((words[last + 1]?.to ?? Infinity) <= at) last++;
    if (at - (words[last]?.to ?? -Infinity) <= BESIDE) mark(last, ['#question']);
  }
  if (isDisguised && words.length > 0) mark(0, ['#disguise']);
  return marks;
}
