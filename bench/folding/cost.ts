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

/** A text in parts of so many graphemes; what is left at its end is dropped. */
function partsOf(text: string, length: number, count: number): string[] {
  const parts: string[] = [];
  for (let rest = text; parts.length < count; rest = rest.slice(parts.at(-1)?.length))
    parts.push(firstGraphemes(rest, length));
  return parts;
}

const readingOf = (texts: readonly string[]): number =>
  millisecondsOf(() => texts.forEach((text) => keysOf(tokens(text))()));

/** The costs of a vocabulary's words, and of a text that consists of them. */
export function costFigures(vocabulary: readonly string[]): Figure[] {
  const latin = vocabulary.filter((word) => !isDevanagari(word));
  const text = firstGraphemes(vocabulary.filter((_, i) => i % STRIDE === 0).join(' '), LONG);
  const long = readingOf([text]);
  // The same words in parts take as long to measure: whatever else the machine does falls on both.
  const short = readingOf(partsOf(text, SHORT, LONG / SHORT)) / (LONG / SHORT);
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
