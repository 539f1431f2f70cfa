/**
 * How much a text is worded as scams are: a logistic regression over the folded keys of its words and of neighbours.
 * Weights are data, made by bench/scam/train.ts from labelled texts; what counted most is told with each result.
 */
import { searchKeys } from '../search-keys.ts';
import { remembered } from './remembered.ts';

/** A feature of a text: a unit, or two of neighbours; and its weight in log-odds. */
interface Weighed {
  first: string;
  second: string;
  weight: number;
}

const PHONE = /^\d{10,12}$|^\d*x{3,}\d*$/i;
const LARGE = /^\d{3,}$|^\d+(?:k|l|cr)$/i;
/** Reserved names of the tuning texts' links: no real link has them, so nothing is learned from them. */
const RESERVED = 'example';

/** What stands for a word in a feature: its likeliest key; numbers by their kind; nothing for what may not be learned. */
const unitOf = remembered((word) => {
  if (word.toLowerCase() === RESERVED) return '';
  if (PHONE.test(word)) return '#phone';
  if (LARGE.test(word)) return '#large';
  if (/\p{N}/u.test(word)) return /^\d+$/.test(word) ? '#small' : '#mixed';
  return searchKeys(word)[0] ?? word;
});

/** Visits what a text is learned from and judged by: each unit, and with the one after it; `second` is '' for one alone. */
function eachFeature(
  words: readonly string[],
  visit: (first: string, second: string, at: number) => void,
): void {
  const units = words.map(unitOf);
  for (const [i, unit] of units.entries()) {
    if (unit === '') continue;
    visit(unit, '', i);
    const next = units[i + 1];
    if (next) visit(unit, next, i);
  }
}

/** The names of the features of a text's words, each once. */
export function featuresOf(words: readonly string[]): string[] {
  const names = new Set<string>();
  eachFeature(words, (first, second) => names.add(second === '' ? first : `${first} ${second}`));
  return [...names];
}

const STRONGEST = 3;

/** Weights of features, from a table of lines `name<TAB>weight`. */
export class Weights {
  private readonly bias: number;
  private readonly of = new Map<string, Map<string, Weighed>>();

  constructor(bias: number, table: string) {
    this.bias = bias;
    for (const line of table.trim().split('\n')) {
      const [name = '', weight] = line.split('\t');
      const [first = '', second = ''] = name.split(' ');
      const known = this.of.get(first) ?? new Map<string, Weighed>();
      this.of.set(first, known.set(second, { first, second, weight: Number(weight) }));
    }
  }

  /** The log-odds that a text is a scam by its wording, and from which to which word it speaks for that most. */
  judge(words: readonly string[]): { odds: number; strongest: { from: number; to: number }[] } {
    const found = new Map<Weighed, number>();
    eachFeature(words, (first, second, at) => {
      const feature = this.of.get(first)?.get(second);
      if (feature && !found.has(feature)) found.set(feature, at);
    });
    let odds = found.size === 0 ? -Infinity : this.bias;
    for (const { weight } of found.keys()) odds += weight;
    const strongest = [...found]
      .filter(([{ first, weight }]) => weight > 0 && !first.startsWith('#'))
      .sort(([one], [other]) => other.weight - one.weight)
      .slice(0, STRONGEST)
      .map(([{ second }, from]) => ({ from, to: second === '' ? from : from + 1 }));
    return { odds, strongest };
  }
}
