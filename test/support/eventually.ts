import { setTimeout as pause } from 'node:timers/promises';

/** Between two looks, so that looking does not slow down what is waited for. */
const LOOK_EVERY = 10;

/** Asks again and again until the answer is yes; the test's own time limit ends a wait in vain. */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(LOOK_EVERY);
}
