/** Random numbers that a seed repeats: the same seed composes the same forum on every machine. */

/** Gives the next number, at least 0 and less than 1. */
export type Random = () => number;

/**
 * A generator with a 32-bit state: mulberry32 by Tommy Ettinger, public domain, in the JavaScript form of
 * https://github.com/bryc/code/blob/master/jshash/PRNGs.md
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to `count` − 1. */
export const below = (random: Random, count: number): number => Math.floor(random() * count);

/** One of the choices; throws a RangeError for none. */
export function pick<T>(random: Random, choices: readonly T[]): T {
  if (choices.length === 0) throw new RangeError('Nothing to pick from');
  return choices[below(random, choices.length)] as T;
}

/** True in `share` of the cases (0 to 1). */
export const happens = (random: Random, share: number): boolean => random() < share;

/** Up to `count` different choices, in random order. */
export function pickSome<T>(random: Random, choices: readonly T[], count: number): T[] {
  const left = [...choices];
  const taken: T[] = [];
  while (taken.length < count && left.length > 0) taken.push(...left.splice(below(random, left.length), 1));
  return taken;
}

/** Choices, each with its share; the shares of a list add up to 1. */
export type Shares<T> = readonly (readonly [T, number])[];

/** One of the choices, each as often as its share says; throws a RangeError for none. */
export function pickShare<T>(random: Random, shares: Shares<T>): T {
  let left = random();
  for (const [choice, share] of shares) {
    if (left < share) return choice;
    left -= share;
  }
  return pick(random, shares)[0];
}
