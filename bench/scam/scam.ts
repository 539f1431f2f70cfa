/**
 * `npm run bench -- scam`: how many scams are found and how many honest texts are suspected, on texts that patterns and
 * weights were made with, on those that were only measured, and on those of one author by what was learned from another's;
 * how many texts of the forum are suspected; and what a text costs.
 */
import {
  type ScamAction,
  type ScamFinding,
  scamSignals,
  scamSignalsBy,
} from '../../src/language/scam-signals.ts';
import { Weights } from '../../src/language/scam/wording.ts';
import { type LabelledText, guideTexts, trainingTexts, tuningTexts } from '../../test/support/scam-texts.ts';
import { type Figure, printFigures } from '../figures.ts';
import { learn } from './learn.ts';
import { demoTexts, guideParagraphs, othersTexts, voiceTexts } from './texts.ts';

type Rate = Omit<Figure, 'digits'>;

const LONG = 2000;
const ROUNDS = 15;

const SEVERITY: Readonly<Record<ScamAction, number>> = { none: 0, notice: 1, review: 2, hold: 3 };

/** Rates of one set of texts: an action or a graver one counts. */
export interface Rates {
  noticed: number;
  falseAlarms: number;
  precision: number;
  recall: number;
}

type Find = (text: string) => ScamFinding;

/** How `scamSignals`, or the same with other weights, does on labelled texts. */
export function ratesOf(texts: readonly LabelledText[], find: Find = scamSignals): Rates {
  const found = texts.map(({ text, isScam }) => ({ isScam, at: SEVERITY[find(text).action] }));
  const share = (isScam: boolean, least: number): number =>
    found.filter((one) => one.isScam === isScam && one.at >= least).length /
    found.filter((one) => one.isScam === isScam).length;
  const reviewed = found.filter(({ at }) => at >= SEVERITY.review);
  return {
    noticed: share(true, SEVERITY.notice),
    falseAlarms: share(false, SEVERITY.notice),
    precision: reviewed.filter(({ isScam }) => isScam).length / reviewed.length,
    recall: share(true, SEVERITY.review),
  };
}

const noticedOf = (texts: readonly string[]): number =>
  texts.filter((text) => scamSignals(text).action !== 'none').length / texts.length;

/** The same judgement, with the wording learned from these texts alone. */
function learnedFrom(texts: readonly LabelledText[]): Find {
  const { bias, weights } = learn(texts);
  const own = new Weights(bias, weights.map((pair) => pair.join('\t')).join('\n'));
  return (text) => scamSignalsBy(own, text);
}

function ratesAsFigures(
  name: string,
  { noticed, falseAlarms, precision, recall }: Rates,
  isAim: boolean,
): Rate[] {
  const figure = (what: string, value: number, target: Figure['target']): Rate => ({
    what: `${name}: ${what}`,
    value,
    ...(isAim && target ? { target } : {}),
  });
  return [
    figure('notice, of scams', noticed, { least: 0.8 }),
    figure('notice, of honest texts', falseAlarms, { most: 0.12 }),
    figure('review, precision', precision, { least: 0.92 }),
    figure('review, recall', recall, { least: 0.55 }),
  ];
}

/** Milliseconds a text, once the code is warm: the best of some rounds, since what else runs here only adds. */
function costOf(texts: readonly string[]): number {
  for (const text of texts) scamSignals(text);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (const text of texts) scamSignals(text);
    return (performance.now() - start) / texts.length;
  });
  return Math.min(...rounds);
}

function longTexts(texts: readonly LabelledText[]): string[] {
  const whole = texts.map(({ text }) => text).join(' ');
  const pieces = Math.floor(whole.length / LONG);
  return Array.from({ length: pieces }, (_, i) => whole.slice(i * LONG, (i + 1) * LONG));
}

function allFigures(): Rate[] {
  const { tuned, held } = tuningTexts();
  const all = [...tuned, ...held];
  const own = trainingTexts();
  const [voices, others] = [voiceTexts(), othersTexts()];
  const byOwn = learnedFrom([...own, ...guideTexts()]);
  const byOthers = learnedFrom([...tuned, ...guideTexts()]);
  return [
    ...ratesAsFigures(`tuned on (${tuned.length})`, ratesOf(tuned), false),
    ...ratesAsFigures(`trained on (${own.length})`, ratesOf(own), false),
    ...ratesAsFigures(`only measured (${held.length})`, ratesOf(held), true),
    ...ratesAsFigures(`other voices (${voices.length})`, ratesOf(voices), false),
    ...ratesAsFigures(`other authors (${others.length})`, ratesOf(others), true),
    ...ratesAsFigures(
      `only measured, none of its author learned (${held.length})`,
      ratesOf(held, byOwn),
      true,
    ),
    ...ratesAsFigures(
      `trained on, none of its author learned (${own.length})`,
      ratesOf(own, byOthers),
      false,
    ),
    { what: 'notice, of the demo', value: noticedOf(demoTexts()), target: { most: 0.02 } },
    { what: 'notice, of the guides', value: noticedOf(guideParagraphs()), target: { most: 0.02 } },
    { what: 'ms a text of the tuning texts', value: costOf(all.map(({ text }) => text)) },
    { what: `ms a text of ${LONG} characters`, value: costOf(longTexts(all)), target: { most: 1 } },
  ];
}

/** Prints all figures; true when each target is reached. */
export function benchScam(): boolean {
  console.log('Signals of scams');
  return printFigures(allFigures().map((figure) => ({ ...figure, digits: 3 })));
}
