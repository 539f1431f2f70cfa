/** Which threads there are, how many replies each has and when they were written, before a word of them is. */
import { MOST_POSTS } from '../../features/threads/thread.rules.ts';
import { type Calendar, firstAbove } from './calendar.ts';
import { uneven } from './crowd.ts';
import type { Random } from './random.ts';

/** How unequal threads are: with it, one in ten holds about half of all posts and one in ten is never answered. */
const INEQUALITY = 1.6;
/** Hours for which people come back to a thread: half of all threads live longer. */
const LIFETIME = 30;
/** Hours that a reply takes at least, on average: a thread with hundreds of them did not open this morning. */
const REPLY_TAKES = 0.2;
/** Hours after the opening in which nobody replies yet. */
const PAUSE = 0.05;

/** Replies of each thread, `replies` in all: to those that have much to talk about, more is given. */
export function spreadReplies(random: Random, threads: number, replies: number): number[] {
  const counts = new Array<number>(threads).fill(0);
  const interest = new Float64Array(threads);
  for (let i = 0; i < threads; i++) interest[i] = (interest[i - 1] ?? 0) + uneven(random, INEQUALITY);
  const hasRoom = (i: number): boolean => (counts[i] ?? 0) < MOST_POSTS - 1;
  const draw = (): number => {
    for (let tries = 0; tries < 20; tries++) {
      const i = firstAbove(interest, random() * (interest[threads - 1] ?? 0));
      if (hasRoom(i)) return i;
    }
    return counts.findIndex((_, i) => hasRoom(i));
  };
  for (let n = 0; n < replies; n++) {
    const i = draw();
    counts[i] = (counts[i] ?? 0) + 1;
  }
  return counts;
}

/** For each post of each thread the share of the calendar at which it was written; the oldest thread first. */
export function planTimes(
  random: Random,
  { hour }: Calendar,
  replyCounts: readonly number[],
): Float64Array[] {
  const timesOf = (replies: number): Float64Array => {
    const opened = random() * Math.max(0, 1 - replies * REPLY_TAKES * hour);
    const life = LIFETIME * hour * uneven(random, 1) + replies * REPLY_TAKES * hour;
    const times = new Float64Array(replies + 1);
    for (let i = 1; i <= replies; i++) {
      const at = opened + PAUSE * hour + life * random() ** 3;
      times[i] = at < 1 ? at : opened + (1 - opened) * random();
    }
    times[0] = opened;
    return times.sort();
  };
  return replyCounts.map(timesOf).sort(([a = 0], [b = 0]) => a - b);
}
