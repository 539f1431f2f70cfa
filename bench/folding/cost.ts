/** What keys cost: a word without the cache, and a text of 20,000 graphemes, which must not cost more than its length does. */
import { firstGraphemes } from '../../src/language/graphemes.ts';
import { foldWord } from '../../src/language/search-keys.ts';
import { tokens } from '../../src/language/tokens.ts';
import type { Figure } from '../figures.ts';
import { isDevanagari } from './vocabulary.ts';

const LONG = 20_000;
const SHORT = 2_000;
/** Other work of the machine only ever adds to a time: the best of so many runs is that of the code. */
const RUNS = 15;
/** So that words of all sources stand beside each other. */
const STRIDE = 7;

function millisecondsOf(work: () => void): number {
  let best = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const keysOf = (words: readonly string[]) => () => words.forEach((word) => foldWord(word));

const microsecondsAWord = (words: readonly string[]): number =>
  (millisecondsOf(keysOf(words)) * 1000) / words.length;

/** The costs of a vocabulary's words, and of a text that consists of them. */
export function costFigures(vocabulary: readonly string[]): Figure[] {
  const latin = vocabulary.filter((word) => !isDevanagari(word));
  const text = vocabulary.filter((_, i) => i % STRIDE === 0).join(' ');
  const readingOf = (length: number): number => {
    const part = firstGraphemes(text, length);
    return millisecondsOf(() => keysOf(tokens(part))());
  };
  const [long, short] = [readingOf(LONG), readingOf(SHORT)];
  return [
    {
      what: 'µs a Devanagari word, uncached',
      value: microsecondsAWord(vocabulary.filter(isDevanagari)),
      digits: 1,
      target: { most: 20 },
    },
    {
      what: 'µs a Latin word, uncached',
      value: microsecondsAWord(latin),
      digits: 1,
      target: { most: 20 },
    },
    { what: `ms a text of ${LONG} graphemes, uncached`, value: long, digits: 1, target: { most: 20 } },
    {
      what: `times the cost of a text of ${SHORT}`,
      value: long / short,
      digits: 1,
      target: { most: 12 },
    },
  ];
}
