/** The time, in one place so that tests can move it. */
export const clock = {
  now: (): Date => new Date(),
};

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
