/**
 * `npm run bench -- folding`: how many written forms of a word meet in a search key, how many unrelated words meet there
 * too, what a word costs, and how many of the listed searches find what they must. Recall is that of pairs which people wrote; a pair is found when its two words share a key.
 * Related words are those joined by pairs; all others count as unrelated, forms of one verb too.
 */
import { FOLD_VERSION, foldWord } from '../../src/language/search-keys.ts';
import { type Pair, pairsOf } from '../../test/support/pairs.ts';
import { type Figure, printFigures } from '../figures.ts';
import { costFigures } from './cost.ts';
import { searchFigures } from './searches.ts';
import { isDevanagari, vocabularyWith } from './vocabulary.ts';

const meets = ({ devanagari, latin }: Pair): boolean => {
  const keys = foldWord(devanagari);
  return foldWord(latin).some((key) => keys.includes(key));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const meanOf = (numbers: readonly number[]): number => sum(numbers) / numbers.length;

const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

const recall = (pairs: readonly Pair[]): number => pairs.filter(meets).length / pairs.length;

const recallByPeople = (pairs: readonly Pair[]): number =>
  sum(pairs.filter(meets).map(({ attested }) => attested)) / sum(pairs.map(({ attested }) => attested));

/** Each word of a pair to the words that it has in a pair with, by one step or many. */
function familiesOf(pairs: readonly Pair[]): Map<string, Set<string>> {
  const families = new Map<string, Set<string>>();
  for (const { devanagari, latin } of pairs) {
    const one = families.get(devanagari) ?? new Set([devanagari]);
    const other = families.get(latin.toLowerCase()) ?? new Set([latin.toLowerCase()]);
    for (const word of other) one.add(word);
    for (const word of one) families.set(word, one);
  }
  return families;
}

/** For each word, how many words without relation to it share one of its keys. */
function unrelatedOf(vocabulary: readonly string[], families: Map<string, Set<string>>): number[] {
  const wordsByKey = new Map<string, string[]>();
  for (const word of vocabulary)
    for (const key of foldWord(word)) wordsByKey.set(key, [...(wordsByKey.get(key) ?? []), word]);
  return vocabulary.map((word) => {
    const family = families.get(word);
    const met = new Set(foldWord(word).flatMap((key) => wordsByKey.get(key) ?? []));
    return [...met].filter((other) => other !== word && !family?.has(other)).length;
  });
}

function figuresOf(): Figure[] {
  const pairs = pairsOf('translit-dev.tsv');
  const loans = pairsOf('translit-loanwords-dev.tsv');
  const vocabulary = vocabularyWith([...pairs, ...loans]);
  const unrelated = unrelatedOf(vocabulary, familiesOf([...pairs, ...loans]));
  const hindi = vocabulary.filter(isDevanagari);
  return [
    { what: `recall, ${pairs.length} pairs`, value: recall(pairs), digits: 4, target: { least: 0.94 } },
    { what: 'recall, by people who wrote them', value: recallByPeople(pairs), digits: 4 },
    { what: `recall, ${loans.length} loan words`, value: recall(loans), digits: 4, target: { least: 0.95 } },
    { what: `words, ${hindi.length} of them Devanagari`, value: vocabulary.length, digits: 0 },
    {
      what: 'unrelated words a word, mean',
      value: meanOf(unrelated),
      digits: 2,
      target: { most: 4.5 },
    },
    { what: 'unrelated words a word, median', value: medianOf(unrelated), digits: 0 },
    {
      what: 'unrelated words a Devanagari word',
      value: meanOf(unrelated.filter((_, i) => isDevanagari(vocabulary[i] ?? ''))),
      digits: 2,
    },
    {
      what: 'keys a word, mean',
      value: meanOf(vocabulary.map((word) => foldWord(word).length)),
      digits: 2,
    },
    ...costFigures(vocabulary),
  ];
}

/** Prints all figures; true when each target is reached. */
export async function benchFolding(): Promise<boolean> {
  console.log(`Folding, version ${FOLD_VERSION}`);
  return printFigures([...figuresOf(), ...(await searchFigures())]);
}
