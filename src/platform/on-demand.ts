/** Work that many ask for: it runs once at a time, and once more when it was asked for meanwhile. */
import { log } from './log.ts';

export interface OnDemand {
  /** Asks for the work, and does not wait for it. */
  ask: () => void;
  /** Lets the work in hand come to its end, and no more begin. */
  stop: () => Promise<void>;
}

/**
 * Makes the two ends of it. `work` is told how to find out that it should come to its end; what it throws is logged under
 * `name`.
 */
export function onDemand(name: string, work: (isStopping: () => boolean) => Promise<void>): OnDemand {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;
  let hasStopped = false;
  const ask = (): void => {
    if (hasStopped) return;
    if (running) {
      isAskedAgain = true;
      return;
    }
    running = work(() => hasStopped)
      .catch((error: unknown) => log.error({ err: error, work: name }, 'work failed'))
      .finally(() => {
        running = null;
        if (!isAskedAgain) return;
        isAskedAgain = false;
        ask();
      });
  };
  const stop = async (): Promise<void> => {
    hasStopped = true;
    await running;
  };
  return { ask, stop };
}
