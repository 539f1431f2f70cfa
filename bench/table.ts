import type { Measured } from './measure.ts';
import type { Scenario } from './scenarios.ts';

const WIDTHS = [18, 9, 10, 10, 12, 10, 11, 9, 9];

const row = (cells: string[]): void => {
  console.log(
    cells.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[i] ?? 0) : cell.padStart(WIDTHS[i] ?? 0))).join(''),
  );
};

export const printHead = (): void =>
  row([
    'scenario',
    'at once',
    'chaupal/s',
    'bare/s',
    'reference/s',
    '÷ bare',
    '÷ reference',
    'p50 ms',
    'p99 ms',
  ]);

export const printRow = ({ name, connections }: Scenario, measured: Measured): void => {
  const { chaupal, bare, reference, p50, p99 } = measured;
  const whole = (value: number) => value.toFixed(0);
  const ratio = (value: number) => value.toFixed(2);
  row([
    name,
    whole(connections),
    whole(chaupal),
    whole(bare),
    whole(reference),
    ratio(chaupal / bare),
    ratio(chaupal / reference),
    whole(p50),
    whole(p99),
  ]);
};
