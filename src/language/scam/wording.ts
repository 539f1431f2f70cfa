/**
 * How much a text is worded as scams are: a logistic regression over the folded keys of its words and of neighbours.
 * Weights are data, learned by bin/make-scam-weights.mjs from labelled texts; what counted most is told with each result.
 */
import { searchKeys } from '../search-keys.ts';

const PHONE = /^\d{10,12}$|^\d*x{3,}\d*$/i;
const LARGE = /^\d{3,}$|^\d+(?:k|l|cr)$/i;
/** Reserved names of the tuning texts' links: no real link has them, so nothing is learned from them. */
const RESERVED = 'example';

/** What stands for a word in a feature: its likeliest key; numbers by their kind; nothing for what may not be learned. */
export function unitOf(word: string): string {
  if (word.toLowerCase() === RESERVED) return '';
  if (PHONE.test(word)) return '#phone';
  if (LARGE.test(word)) return '#large';
  if (/\p{N}/u.test(word)) return /^\d+$/.test(word) ? '#small' : '#mixed';
  return searchKeys(word)[0] ?? word;
}

/** Visits each unit and the one after it: a text is learned from and judged by units and by neighbours. */
function eachUnit(
  units: readonly string[],
  visit: (unit: string, next: string | undefined, at: number) => void,
): void {
  units.forEach((unit, i) => {
    if (unit !== '') visit(unit, units[i + 1] === '' ? undefined : units[i + 1], i);
  });
}

/** The names of the features of a text, given as the units of its words, each once. */
export function featuresOf(units: readonly string[]): string[] {
  const names = new Set<string>();
  eachUnit(units, (unit, next) => {
    names.add(unit);
    if (next !== undefined) names.add(`${unit} ${next}`);
  });
  return [...names];
}

/** A feature with its weight in log-odds. */
interface Weighed {
  weight: number;
  /** Words that it stands for: 1, or 2 for neighbours. */
  words: number;
}

/** A unit's own weight and those that it has with the next one. */
interface Row {
  alone?: Weighed;
  before: Map<string, Weighed>;
}

const STRONGEST = 3;
/** A feature with less weight explains nothing to a reader. */
const TELLING = 0.2;

/** Weights of features, from a table of lines `name<TAB>weight`. */
export class Weights {
  private readonly bias: number;
  private readonly rows = new Map<string, Row>();

  constructor(bias: number, table: string) {
    this.bias = bias;
    for (const line of table.trim().split('\n')) {
      const [name = '', weight] = line.split('\t');
      const [unit = '', next] = name.split(' ');
      const row = this.rows.get(unit) ?? { before: new Map<string, Weighed>() };
      this.rows.set(unit, row);
      if (next === undefined) row.alone = { weight: Number(weight), words: 1 };
      else row.before.set(next, { weight: Number(weight), words: 2 });
    }
  }

  /** The log-odds that a text is a scam by its wording, and from which to which word it speaks for that most. */
  judge(units: readonly string[]): { odds: number; strongest: { from: number; to: number }[] } {
    const found = new Map<Weighed, number>();
    const take = (feature: Weighed | undefined, at: number): void => {
      if (feature && !found.has(feature)) found.set(feature, at);
    };
    eachUnit(units, (unit, next, at) => {
      const row = this.rows.get(unit);
      if (!row) return;
      take(row.alone, at);
      if (next !== undefined) take(row.before.get(next), at);
    });
    let odds = found.size === 0 ? -Infinity : this.bias;
    for (const { weight } of found.keys()) odds += weight;
    const strongest = [...found]
      .filter(([{ weight }, at]) => weight >= TELLING && !units[at]?.startsWith('#'))
      .sort(([one], [other]) => other.weight - one.weight)
      .slice(0, STRONGEST)
      .map(([{ words }, from]) => ({ from, to: from + words - 1 }));
    return { odds, strongest };
  }
}
