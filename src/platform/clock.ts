/** The time, in one place so that tests can move it. */
export const clock = {
  now: (): Date => new Date(),
};

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** India is so far ahead of UTC, in summer as in winter. */
export const INDIA = 5.5 * HOUR;

/** The day that a moment belongs to in India: `2026-11-26`. Later days are greater texts. */
export const dayInIndia = (at: Date): string => new Date(at.getTime() + INDIA).toISOString().slice(0, 10);
