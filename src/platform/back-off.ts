/** When to try again what did not work. */
import { MINUTE, SECOND } from './clock.ts';

const LONGEST_PAUSE = 10 * MINUTE;

/** The pause after so many attempts, in milliseconds: 2 s, doubled each time, 10 minutes at most. */
export const pauseAfter = (attempts: number): number => Math.min(LONGEST_PAUSE, SECOND * 2 ** attempts);
