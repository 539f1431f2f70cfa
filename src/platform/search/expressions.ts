/** Words as expressions of FTS5. Pure. */
import { similarKey } from '../../language/similar-keys.ts';
import type { SearchQuery, Word } from './search-engine.ts';
import { termOf } from './terms.ts';

/** Words of a query that are asked for when not all of them are: the rarest. */
const MOST_RELAXED = 5;
/** Ways to read a phrase. */
const MOST_READINGS = 16;

/** The facet of documents that have proved good. */
export const PROVEN = 'proven';

const AS_WRITTEN = '{title tags body others}';
const LIKE_IT = '{title tags body others similar}';

const anyOf = (terms: readonly string[]): string => terms.map((term) => `"${term}"`).join(' OR ');
const every = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' AND ');
const some = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' OR ');

/** A word, wherever it stands. */
export const wordAnywhere = (word: Word): string => anyOf(word.map(termOf));

/** For all words; for all but one; for any. `words` come rarest first. */
export function relaxed(words: readonly Word[]): { all: string; most: string | null; any: string | null } {
  const each = words.map(wordAnywhere);
  const rare = each.slice(0, MOST_RELAXED);
  const within = (expression: string) => `${AS_WRITTEN} : (${expression})`;
  const allButOne = rare.map((_, i) => every(rare.filter((__, j) => j !== i)));
  return {
    all: within(every(each)),
    most: rare.length > 2 ? within(some(allButOne)) : null,
    any: rare.length > 1 ? within(some(rare)) : null,
  };
}

/** For all words or such as are spelled nearly alike; `others` names more keys to try for a word. */
export const similarTo = (words: readonly Word[], others: (word: Word) => readonly string[]): string =>
  `${LIKE_IT} : (${every(words.map((word) => anyOf([...new Set([...word, ...word.map(similarKey), ...others(word)])].map(termOf))))})`;

const readingsOf = (phrase: readonly Word[]): string[][] =>
  phrase.reduce<string[][]>(
    (readings, word) =>
      word.flatMap((key) => readings.map((reading) => [...reading, termOf(key)])).slice(0, MOST_READINGS),
    [[]],
  );

const phraseOf = (phrase: readonly Word[]): string =>
  `{title tags body} : (${anyOf(readingsOf(phrase).map((reading) => reading.join(' ')))})`;

/** An expression, narrowed to what a query asks for beside its words; null when nothing is asked for. */
export function narrowed(
  expression: string | null,
  { phrases, facets, without }: Pick<SearchQuery, 'phrases' | 'facets' | 'without'>,
): string | null {
  const asked = [
    ...(expression === null ? [] : [expression]),
    ...phrases.map(phraseOf),
    ...facets.map((list) => `facets : (${anyOf(list.map(termOf))})`),
  ];
  if (asked.length === 0) return null;
  // Narrow: words that may merely be read alike exclude nothing.
  const excluded = without.map((phrase) => phraseOf(phrase.map((word) => word.slice(0, 1))));
  return excluded.length === 0 ? every(asked) : `(${every(asked)}) NOT (${some(excluded)})`;
}
