/**
 * When a forum is busy: more from year to year, in the evening and on Sundays, hardly at night. A moment is also known
 * by its share: 0 at the beginning of the calendar, 1 at its end, in proportion to all that is written in between.
 */
import { DAY, HOUR, INDIA } from '../../platform/clock.ts';

export interface Calendar {
  /** The moment at a share (0 to 1). */
  at: (share: number) => Date;
  /** How much of the whole is written in an hour of ordinary business. */
  hour: number;
}

/** How busy each hour of an Indian day is, from midnight: after dinner most, at lunch and after work more. */
const HOURS = [5, 3, 1, 1, 1, 2, 4, 6, 7, 7, 8, 8, 9, 10, 8, 7, 7, 8, 9, 11, 14, 16, 14, 9];
/** How busy each day of the week is, from Sunday: people earn part-time beside a job. */
const WEEKDAYS = [14, 10, 10, 10, 10, 9, 11];
/** So much busier is the end than the beginning. */
const GROWTH = 4;

const busynessAt = (time: number): number => {
  const india = new Date(time + INDIA);
  return (HOURS[india.getUTCHours()] ?? 0) * (WEEKDAYS[india.getUTCDay()] ?? 0);
};

/** The first index whose value is above `value`, in ascending values; their number where none is. */
export function firstAbove(ascending: ArrayLike<number>, value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A calendar of the `days` that end at `until`. */
export function calendarOf(until: Date, days: number): Calendar {
  const from = until.getTime() - days * DAY;
  const count = days * 24;
  const sums = new Float64Array(count + 1);
  for (let i = 0; i < count; i++)
    sums[i + 1] = (sums[i] ?? 0) + busynessAt(from + i * HOUR) * GROWTH ** (i / count);
  const total = sums[count] ?? 0;
  return {
    hour: 1 / count,
    at: (share) => {
      const written = share * total;
      const i = Math.min(count, firstAbove(sums, written)) - 1;
      const [before = 0, after = 0] = [sums[i], sums[i + 1]];
      return new Date(from + Math.floor((i + (written - before) / (after - before)) * HOUR));
    },
  };
}
