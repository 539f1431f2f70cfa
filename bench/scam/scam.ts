/**
 * `npm run bench -- scam`: how many scams are found and how many honest texts are suspected, on the half of the tuning
 * texts that patterns and weights were made with and on the half that was only measured; and what a text costs.
 */
import { type ScamAction, scamSignals } from '../../src/language/scam-signals.ts';
import { type LabelledText, guideTexts, trainingTexts, tuningTexts } from '../../test/support/scam-texts.ts';

interface Figure {
  what: string;
  value: number;
  target?: { least: number } | { most: number };
}

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

/** How `scamSignals` does on labelled texts. */
export function ratesOf(texts: readonly LabelledText[]): Rates {
  const found = texts.map(({ text, isScam }) => ({ isScam, at: SEVERITY[scamSignals(text).action] }));
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

const noticedOf = (texts: readonly LabelledText[]): number =>
  texts.filter(({ text }) => scamSignals(text).action !== 'none').length / texts.length;

function ratesAsFigures(name: string, texts: readonly LabelledText[], isAim: boolean): Figure[] {
  const { noticed, falseAlarms, precision, recall } = ratesOf(texts);
  const figure = (what: string, value: number, target: Figure['target']): Figure => ({
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

const isReached = ({ value, target }: Figure): boolean =>
  target === undefined || ('least' in target ? value >= target.least : value <= target.most);

const aimOf = ({ target }: Figure): string => {
  if (target === undefined) return '';
  return 'least' in target ? `≥ ${target.least}` : `≤ ${target.most}`;
};

/** Prints all figures; true when each target is reached. */
export function benchScam(): boolean {
  const { tuned, held } = tuningTexts();
  const all = [...tuned, ...held];
  const figures: Figure[] = [
    ...ratesAsFigures(`tuned on (${tuned.length} texts)`, tuned, false),
    ...ratesAsFigures(`trained on (${trainingTexts().length} texts)`, trainingTexts(), false),
    ...ratesAsFigures(`only measured (${held.length} texts)`, held, true),
    { what: `guides (${guideTexts().length} texts): notice`, value: noticedOf(guideTexts()) },
    { what: 'ms a text of the tuning texts', value: costOf(all.map(({ text }) => text)) },
    { what: `ms a text of ${LONG} characters`, value: costOf(longTexts(all)), target: { most: 1 } },
  ];
  console.log('Signals of scams');
  for (const figure of figures) {
    const mark = figure.target === undefined ? ' ' : isReached(figure) ? '✔' : '✘';
    console.log(`${mark} ${figure.what.padEnd(48)}${figure.value.toFixed(3).padStart(7)}  ${aimOf(figure)}`);
  }
  return figures.every(isReached);
}
