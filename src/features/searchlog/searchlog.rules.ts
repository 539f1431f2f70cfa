/** What of a search may be noted, and under which words. Pure. */
import { findContacts } from '../../language/contacts.ts';
import { isLongerThan } from '../../language/graphemes.ts';
import { searchKey } from '../../language/search-keys.ts';
import { tellingWords } from '../../language/stop-words.ts';
import { tokens } from '../../language/tokens.ts';

/** What is noted of a search: that it found nothing, or that it was slow. */
export const NOTED = ['nothing', 'slow'] as const;
export type Noted = (typeof NOTED)[number];

/** Graphemes: who pastes more looks for one text, not for what a guide could be about. */
const LONGEST = 60;
/** The time in which a search is to be answered, in milliseconds. */
const TARGET = 100;

/** A search as it went. */
export interface Search {
  /** In one line, as typed. */
  text: string;
  /** Threads and guides. */
  found: number;
  /** A further page, or with a filter: that it found nothing says little of what is missing. */
  isNarrowed: boolean;
  /** Milliseconds. */
  took: number;
  isGivenUp: boolean;
}

// Quotes, a minus, and names with a colon narrow a search, too.
const NARROWS = /["“”„‟«»]|(?<!\S)-\S|(?<![\p{L}\p{M}\p{N}])(?:author|tag|board)\s?[:：]/iu;

/** What there is to be noted of a search. One that was given up was slow, unless there is no index to ask yet. */
export function notedOf({ text, found, isNarrowed, took, isGivenUp }: Search): Noted[] {
  const isInVain = found === 0 && !isNarrowed && !NARROWS.test(text) && !isGivenUp;
  return [...(isInVain ? (['nothing'] as const) : []), ...(took > TARGET ? (['slow'] as const) : [])];
}

// Whose posts are looked for says nothing of what is missing.
const OF_SOMEBODY = /(?<![\p{L}\p{M}\p{N}])((?:author|by|from|user|लेखक)\s?[:：])\s?(?:"[^"]*"?|\S+)/giu;

/** What belongs to one person, or may: the numbers of phones, cards and papers, codes, and addresses of all kinds. */
const PERSONAL: readonly RegExp[] = [
  /\p{Nd}{6}/u,
  /\p{Nd}(?:[^\p{L}\p{N}]{0,3}\p{Nd}){8}/u,
  /(?<![\p{L}\p{N}])(?=[a-z]*\d)(?=\d*[a-z])(?=(?:[a-z]*\d){4})[a-z\d]{8,}/iu,
  /@|[([{]\s?at\s?[)\]}]|:\/\/|www\./i,
  /(?:gmail|yahoo|hotmail|outlook|rediffmail|icloud|protonmail)\s?(?:\.|[([]?dot[)\]]?)\s?(?:com|co|in|me)/i,
];

/** The words of a search that may be kept, without names of members; null when nothing may. */
export function wordsKept(text: string): string | null {
  const nameless = text.normalize('NFKC').replace(OF_SOMEBODY, '$1').trim();
  if (isLongerThan(nameless, LONGEST)) return null;
  if (PERSONAL.some((pattern) => pattern.test(nameless)) || findContacts(nameless).length > 0) return null;
  return nameless;
}

/**
 * The words by which searches are the same, however spelt and in whatever order; empty when there is none. Made of what is
 * kept and nothing else, so that a note's id tells no more than its words.
 */
export function foldedWords(kept: string): string {
  return [...new Set(tellingWords(tokens(kept)).map(searchKey))].sort().join(' ');
}
