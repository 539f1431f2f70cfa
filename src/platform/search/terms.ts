/** Keys as terms of the index, and words as an expression over them. Pure. */
import { searchKeys } from '../../language/search-keys.ts';
import { tokens } from '../../language/tokens.ts';
import type { SearchQuery } from './search-engine.ts';

/** A longer text is known by its beginning. */
const MOST_WORDS = 3000;

// The index folds case and takes letters and digits of ASCII alone, while keys tell k from K: all else is written out.
const OTHER = /[^a-pr-z0-9]/gu;

const spelledOut = (character: string): string =>
  /[A-Z]/.test(character) ? `q${character.toLowerCase()}` : `q${character.codePointAt(0)}q`;

/** A key as a term: no two keys have the same. */
export const termOf = (key: string): string => key.replace(OTHER, spelledOut);

/** The terms of a text: of each word the likeliest, by which it is scored, and apart from them the others. */
export function termsOf(text: string): { main: string; others: string } {
  const [main, others]: [string[], string[]] = [[], []];
  for (const word of tokens(text).slice(0, MOST_WORDS)) {
    const [first = word, ...more] = searchKeys(word);
    main.push(termOf(first));
    others.push(...more.map(termOf));
  }
  return { main: main.join(' '), others: others.join(' ') };
}

const anyOf = (keys: readonly string[]): string => `(${keys.map((key) => `"${termOf(key)}"`).join(' OR ')})`;

/** Expressions that ask less and less: for all words, for all but one, for any. */
export function expressionsOf(words: SearchQuery['words']): string[] {
  const each = words.map(anyOf);
  if (each.length === 0) return [];
  const allButOne = each.map((_, i) => `(${each.filter((__, j) => j !== i).join(' AND ')})`);
  const less = each.length > 2 ? [allButOne.join(' OR ')] : [];
  const any = each.length > 1 ? [each.join(' OR ')] : [];
  return [each.join(' AND '), ...less, ...any];
}
