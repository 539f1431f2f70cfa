/** The clock in the tests' hands. It shows real time again after each test. */
import { clock } from '../../src/platform/clock.ts';

const { now } = clock;
let ahead = 0;
clock.now = () => new Date(now().getTime() + ahead);

/** Moves the clock on by so many milliseconds (back, when negative), until the test ends. */
export function passTime(ms: number): void {
  ahead += ms;
}

afterEach(() => {
  ahead = 0;
});
