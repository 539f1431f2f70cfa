/**
 * Turns: work on one subject, one after another inside this process. Always true here: a turn that fails or hangs
 * does not stop the next, and a subject that nobody works on takes no memory. Turns save conflicts in the database;
 * they are not what keeps data right.
 */
import { SECOND } from '../clock.ts';

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
