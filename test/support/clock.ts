/** The clock in the tests' hands. It shows real time again after each test. */
import { clock } from '../../src/platform/clock.ts';

const { now } = clock;
let ahead = 0;
let stopped: number | null = null;
clock.now = () => new Date((stopped ?? now().getTime()) + ahead);

/** Moves the clock on by so many milliseconds (back, when negative), until the test ends. */
export function passTime(ms: number): void {
  ahead += ms;
}

/** Stops the clock until the test ends: what happens from now on happens at one moment. */
export function stopTime(): void {
  stopped = now().getTime();
}

/** Ends what the two above began. */
export function showRealTime(): void {
  ahead = 0;
  stopped = null;
}
