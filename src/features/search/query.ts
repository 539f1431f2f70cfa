/** What somebody searches for: their words by the keys these may stand under, and what they narrow it to. Pure. */
import { cleanLine, firstGraphemes } from '../../language/graphemes.ts';
import { searchKeys } from '../../language/search-keys.ts';
import { isStopWord, tellingWords } from '../../language/stop-words.ts';
import { tokens } from '../../language/tokens.ts';
import type { Word } from '../../platform/search/search-engine.ts';

/** Graphemes of a search that are read; words, phrases and names in it that count. */
const LONGEST = 200;
const MOST_WORDS = 12;
const MOST_PHRASES = 4;
const MOST_NAMES = 4;

const OPERATORS = { author: 'authors', tag: 'tags', board: 'boards' } as const;

export interface Query {
  /** The search in one line, as it is shown again; empty when nothing can be read of it. */
  text: string;
  /** The search without names and what is not wanted: what it would be as a question. */
  question: string;
  /** Its words, but those that stand everywhere, each by its keys; empty when there is none. */
  words: readonly Word[];
  /** Words in quotes: to be found one after another. */
  phrases: readonly (readonly Word[])[];
  /** Words and phrases behind a minus. */
  without: readonly (readonly Word[])[];
  /** What stood behind `author:`, `tag:` and `board:`, as typed. */
  authors: readonly string[];
  tags: readonly string[];
  boards: readonly string[];
}

// A quote without its other half is a sign like others; a minus counts at the beginning of a word.
const PART =
  /(?<![^\s])(?:(?<minus>-)?"(?<phrase>[^"]*)"|(?<operator>author|tag|board):(?:"(?<quoted>[^"]*)"|(?<name>[^\s"]+))|-(?<without>[\p{L}\p{N}][^\s"]*))(?![^\s])/giu;

// What phones type for ".
const CURLY_QUOTES = /[“”„‟«»]/gu;

const keysOf = (word: string): Word => searchKeys(word, { query: true });

const distinct = (words: readonly string[]): Word[] => [
  ...new Map(words.map(keysOf).map((keys) => [keys.join(' '), keys])).values(),
];

/** Names that were given apart from the search. */
interface Named {
  author?: string | undefined;
  tag?: string | undefined;
}

/** What stands in quotes, behind a minus or behind a name with a colon, and the text without it. */
function readOperators(text: string) {
  const asked = {
    phrases: [] as Word[][],
    without: [] as Word[][],
    authors: [] as string[],
    tags: [] as string[],
    boards: [] as string[],
  };
  const rest = text.replace(PART, (...found) => {
    const part = found.at(-1) as Record<string, string | undefined>;
    const phrase = tokens(part['phrase'] ?? part['without'] ?? '')
      .slice(0, MOST_WORDS)
      .map(keysOf);
    const name = (part['quoted'] ?? part['name'] ?? '').trim();
    const operator = part['operator']?.toLowerCase() as keyof typeof OPERATORS | undefined;
    if (operator && name) asked[OPERATORS[operator]].push(name);
    else if (phrase.length > 0) asked[part['minus'] || part['without'] ? 'without' : 'phrases'].push(phrase);
    return ' ';
  });
  const question = cleanLine(text.replace(PART, (part) => (part.startsWith('"') ? part : ' ')));
  return { rest, asked, question };
}

/** Reads a search, whatever was typed. Words that stand everywhere count only where nothing else is asked for. */
export function readQuery(typed: string, { author, tag }: Named = {}): Query {
  // No grapheme that counts has more units, and cleaning takes its time over a longer text.
  const text = firstGraphemes(cleanLine(typed.slice(0, LONGEST * 10)), LONGEST);
  const { rest, asked, question } = readOperators(text.normalize('NFKC').replace(CURLY_QUOTES, '"'));
  if (author) asked.authors.unshift(cleanLine(author.slice(0, LONGEST)));
  if (tag) asked.tags.unshift(cleanLine(tag.slice(0, LONGEST)));
  const all = tokens(rest);
  const isNarrowed = [asked.phrases, asked.authors, asked.tags, asked.boards].some(
    ({ length }) => length > 0,
  );
  const words = distinct(isNarrowed ? all.filter((word) => !isStopWord(word)) : tellingWords(all));
  return {
    text,
    question,
    words: words.slice(0, MOST_WORDS),
    phrases: asked.phrases.slice(0, MOST_PHRASES),
    without: asked.without.slice(0, MOST_PHRASES),
    authors: asked.authors.slice(0, MOST_NAMES),
    tags: asked.tags.slice(0, MOST_NAMES),
    boards: asked.boards.slice(0, MOST_NAMES),
  };
}

/** True where something is asked for that can be found. */
export const isAnswerable = ({ words, phrases, authors, tags, boards }: Query): boolean =>
  [words, phrases, authors, tags, boards].some((part) => part.length > 0);

/** All words that a text is found by, for marking them. */
export const markedWords = ({ words, phrases }: Query): readonly Word[] => [...words, ...phrases.flat()];
