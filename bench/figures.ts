/** Figures as a benchmark prints them, each beside what it aims at. */

export interface Figure {
  what: string;
  value: number;
  digits: number;
  /** What the figure has to reach; absent where it only informs. */
  target?: { most: number } | { least: number };
}

const isReached = ({ value, target }: Figure): boolean =>
  target === undefined || ('least' in target ? value >= target.least : value <= target.most);

const aimOf = ({ target }: Figure): string => {
  if (target === undefined) return '';
  return 'least' in target ? `≥ ${target.least}` : `≤ ${target.most}`;
};

/** Prints figures, a line each; true when each target is reached. */
export function printFigures(figures: readonly Figure[]): boolean {
  const width = Math.max(...figures.map(({ what }) => what.length)) + 1;
  for (const figure of figures) {
    const mark = figure.target === undefined ? ' ' : isReached(figure) ? '✔' : '✘';
    const value = figure.value.toFixed(figure.digits).padStart(9);
    console.log(`${mark} ${figure.what.padEnd(width)}${value}  ${aimOf(figure)}`);
  }
  return figures.every(isReached);
}

/** The number below which this share (0 to 1) of the numbers lies; 0 for none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
