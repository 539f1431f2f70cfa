import { SECOND } from '../clock.ts';

// Turns save work; they are not what keeps data right. So a slow one does not hold up all behind it for ever.
const WAIT_AT_MOST = 5 * SECOND;

const lastTurns = new Map<string, Promise<unknown>>();

/**
 * Runs `fn` after those that were asked for earlier under the same subject have ended, well or badly, but waits for
 * them no longer than 5 s. Answers what `fn` answers.
 */
export function inTurn<T>(subject: string, fn: () => Promise<T>): Promise<T> {
  const before = lastTurns.get(subject);
  const turn = before ? atMost(WAIT_AT_MOST, before).then(fn) : fn();
  const ended = turn.then(ignore, ignore).then(() => {
    if (lastTurns.get(subject) === ended) lastTurns.delete(subject);
  });
  lastTurns.set(subject, ended);
  return turn;
}

/** How many subjects have a turn running or waiting. */
export const openSubjects = (): number => lastTurns.size;

const ignore = () => {};

async function atMost(ms: number, promise: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const enough = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([promise, enough]);
  clearTimeout(timer);
}
