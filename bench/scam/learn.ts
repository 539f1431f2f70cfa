/** Logistic regression with L2, by AdaGrad over all texts at once: small, the same at every run, scams and honest texts weigh the same. */
import { featuresOf } from '../../src/language/scam/wording.ts';
import { tokens } from '../../src/language/tokens.ts';
import type { LabelledText } from '../../test/support/scam-texts.ts';

const ROUNDS = 400;
const STEP = 0.3;
const L2 = 2;
const LEAST_TEXTS = 2; // a feature of one text only says what that text was

/** Features that stand in enough texts, each with its number. */
function numbered(featureLists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const names of featureLists) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= LEAST_TEXTS).map(([name]) => name);
  return new Map(kept.sort().map((name, i) => [name, i]));
}

/** Learns weights: the bias, and each feature's, rounded to 3 digits. */
export function learn(texts: readonly LabelledText[]): { bias: number; weights: [string, number][] } {
  const lists = texts.map(({ text }) => featuresOf(tokens(text)));
  const numbers = numbered(lists);
  const rows = lists.map((names) => names.map((name) => numbers.get(name)).filter((i) => i !== undefined));
  const weights = new Float64Array(numbers.size + 1); // the last one is the bias
  const squares = new Float64Array(numbers.size + 1).fill(1e-6);
  const bias = numbers.size;
  const scams = texts.filter(({ isScam }) => isScam).length;
  const weightOfScam = (texts.length - scams) / scams;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight, i) => (i === bias ? 0 : L2 * weight));
    for (const [j, row] of rows.entries()) {
      const odds = row.reduce((sum, i) => sum + (weights[i] ?? 0), weights[bias] ?? 0);
      const guess = 1 / (1 + Math.exp(-odds));
      const error = texts[j]?.isScam ? (guess - 1) * weightOfScam : guess;
      for (const i of [...row, bias]) slope[i] = (slope[i] ?? 0) + error;
    }
    for (const [i, by] of slope.entries()) {
      squares[i] = (squares[i] ?? 0) + by * by;
      weights[i] = (weights[i] ?? 0) - (STEP * by) / Math.sqrt(squares[i] ?? 1);
    }
  }
  const rounded = (weight: number): number => Math.round(weight * 1000) / 1000;
  return {
    bias: rounded(weights[bias] ?? 0),
    weights: [...numbers].map(([name, i]): [string, number] => [name, rounded(weights[i] ?? 0)]),
  };
}
