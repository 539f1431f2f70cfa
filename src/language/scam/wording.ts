/**
 * How much a text is worded as scams are: a logistic regression over the folded keys of its words and of neighbours.
 * Weights are data, made by bench/scam/train.ts from labelled texts; what counted most is told with each result.
 */
import { searchKeys } from '../search-keys.ts';

export interface Weights {
  bias: number;
  /** Feature to weight: a key, or two keys of neighbours with a space between them. */
  of: ReadonlyMap<string, number>;
}

const PHONE = /^\d{10,12}$|^\d*x{3,}\d*$/i;
const LARGE = /^\d{3,}$|^\d+(?:k|l|cr)$/i;
/** Reserved names of the tuning texts' links: no real link has them, so nothing is learned from them. */
const RESERVED = 'example';

/** What stands for a word in a feature: its likeliest key; numbers by their kind. */
function unitOf(word: string): string {
  if (PHONE.test(word)) return '#phone';
  if (LARGE.test(word)) return '#large';
  if (/\p{N}/u.test(word)) return /^\d+$/.test(word) ? '#small' : '#mixed';
  return searchKeys(word)[0] ?? word;
}

/** A feature of a text, and the words that it stands for. */
export interface Feature {
  name: string;
  from: number;
  to: number;
}

/** The features of a text's words, each once. */
export function featuresOf(words: readonly string[]): Feature[] {
  const found = new Map<string, Feature>();
  const add = (name: string, from: number, to: number): void => {
    if (!found.has(name)) found.set(name, { name, from, to });
  };
  const units = words.map((word) => (word.toLowerCase() === RESERVED ? '' : unitOf(word)));
  for (const [i, unit] of units.entries()) {
    if (unit === '') continue;
    add(unit, i, i);
    const next = units[i + 1];
    if (next) add(`${unit} ${next}`, i, i + 1);
  }
  return [...found.values()];
}

const STRONGEST = 3;

/** The log-odds that a text is a scam by its wording, and the features that speak for it most. */
export function wordingOf(
  words: readonly string[],
  { bias, of }: Weights,
): { odds: number; strongest: Feature[] } {
  const weighed = featuresOf(words)
    .map((feature) => ({ feature, weight: of.get(feature.name) ?? 0 }))
    .filter(({ weight }) => weight !== 0);
  const odds = weighed.reduce((sum, { weight }) => sum + weight, bias);
  const strongest = weighed
    .filter(({ feature, weight }) => weight > 0 && !feature.name.startsWith('#'))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, STRONGEST)
    .map(({ feature }) => feature);
  return { odds: weighed.length === 0 ? -Infinity : odds, strongest };
}
