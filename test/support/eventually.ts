import { setTimeout as pause } from 'node:timers/promises';

/** Between two looks; longer where a look takes long, so that looking does not slow down what is waited for. */
const LOOK_EVERY = 10;
const PAUSE_PER_LOOK = 4;

/** Asks again and again until the answer is yes; the test's own time limit ends a wait in vain. */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (;;) {
    const start = performance.now();
    if (await isSo()) return;
    await pause(Math.max(LOOK_EVERY, PAUSE_PER_LOOK * (performance.now() - start)));
  }
}
