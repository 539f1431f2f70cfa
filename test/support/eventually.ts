import { setImmediate as turn } from 'node:timers/promises';

/** Asks again and again until the answer is yes; the test's own time limit ends a wait in vain. */
export async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await turn();
}
