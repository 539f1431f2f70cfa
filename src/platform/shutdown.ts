/** Stopping in order: what was begun is finished, what depends on something stops before it. */
import { SECOND } from './clock.ts';
import { log } from './log.ts';

const PATIENCE = 25 * SECOND;

interface Step {
  name: string;
  stop: () => Promise<unknown>;
}

const steps: Step[] = [];
let stopping: Promise<never> | null = null;

/** True from the first request to stop: `/readyz` says no, so that no new visitors are sent here. */
export const isShuttingDown = (): boolean => stopping !== null;

/** Adds a step. Steps run one after another, the last added first. */
export function onShutdown(name: string, stop: () => Promise<unknown>): void {
  steps.push({ name, stop });
}

const stopAll = async (reason: string, code: number): Promise<never> => {
  log.info({ reason }, 'stopping');
  setTimeout(() => process.exit(1), PATIENCE);
  let end = code;
  for (const step of steps.reverse())
    try {
      await step.stop();
    } catch (error) {
      end = 1;
      log.error({ err: error, step: step.name }, 'could not stop in order');
    }
  log.flush();
  process.exit(end);
};

/**
 * Runs all steps and ends the process: with `code` when all went well, 1 when one failed or took longer than 25 s.
 * Called again while stopping (what fails because its database is closed calls it), it joins the first call.
 */
export function shutDown(reason: string, code = 0): Promise<never> {
  stopping ??= Promise.resolve().then(() => stopAll(reason, code));
  return stopping;
}

/** Stops in order on SIGTERM and SIGINT; a second signal ends the process at once. */
export function shutDownOnSignals(): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (stopping) process.exit(1);
      void shutDown(signal);
    });
}
