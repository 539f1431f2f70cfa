/** Logistic regression with L2, by AdaGrad over all texts at once: small, the same at every run, scams and honest texts weigh the same. */
import { wordsOf } from '../../src/language/scam/reading.ts';
import { featuresOf, unitOf } from '../../src/language/scam/wording.ts';
import type { LabelledText } from '../../test/support/scam-texts.ts';

const ROUNDS = 400;
const STEP = 0.3;
const L2 = 1;
const LEAST_TEXTS = 2; // a feature of one text only says what that text was
const OF_RARITY = 0.25;

interface Column {
  name: string;
  /** What the feature counts where it stands: the rarer, the more, so that learning costs it less to trust a telling word. */
  size: number;
}

/** Features that stand in enough texts, each with its number. */
function columnsOf(featureLists: readonly (readonly string[])[]): Column[] {
  const counts = new Map<string, number>();
  for (const names of featureLists) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST_TEXTS)
    .map(([name, count]) => ({ name, size: OF_RARITY * Math.log(1 + featureLists.length / count) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Learns weights: the bias, and each feature's, rounded to 3 digits. */
export function learn(texts: readonly LabelledText[]): { bias: number; weights: [string, number][] } {
  const lists = texts.map(({ text }) => featuresOf(wordsOf(text).map(unitOf)));
  const columns = columnsOf(lists);
  const numbers = new Map(columns.map(({ name }, i) => [name, i]));
  const rows = lists.map((names) => names.map((name) => numbers.get(name)).filter((i) => i !== undefined));
  const bias = columns.length;
  const sizes = Float64Array.from([...columns.map(({ size }) => size), 1]);
  const weights = new Float64Array(bias + 1); // the last one is the bias
  const squares = new Float64Array(bias + 1).fill(1e-6);
  const scams = texts.filter(({ isScam }) => isScam).length;
  const weightOfScam = (texts.length - scams) / scams;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, i) => (i === bias ? 0 : L2 * weight));
    for (const [j, row] of rows.entries()) {
      const odds = row.reduce((sum, i) => sum + (weights[i] ?? 0) * (sizes[i] ?? 0), weights[bias] ?? 0);
      const guess = 1 / (1 + Math.exp(-odds));
      const error = texts[j]?.isScam ? (guess - 1) * weightOfScam : guess;
      for (const i of [...row, bias]) slope[i] = (slope[i] ?? 0) + error * (sizes[i] ?? 0);
    }
    for (const [i, by] of slope.entries()) {
      squares[i] = (squares[i] ?? 0) + by * by;
      weights[i] = (weights[i] ?? 0) - (STEP * by) / Math.sqrt(squares[i] ?? 1);
    }
  }
  const rounded = (i: number): number => Math.round((weights[i] ?? 0) * (sizes[i] ?? 0) * 1000) / 1000;
  return { bias: rounded(bias), weights: columns.map(({ name }, i): [string, number] => [name, rounded(i)]) };
}
