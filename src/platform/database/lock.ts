/**
 * Locks that all processes on one database share. Always true here: a lock has one holder; it is measured by the
 * database's clock, so that the clocks of our machines may differ; that of a holder who died falls free after 30 s.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { SECOND } from '../clock.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { LockModel } from './lock.model.ts';

const HELD_FOR = 30 * SECOND;
const RENEWED_EVERY = 5 * SECOND;
const LOOK_EVERY = SECOND / 5;

/**
 * Runs `fn` while nobody else runs anything under the lock of this name, waiting for it as long as it takes. Answers
 * what `fn` answers. `fn` should bear to be run again: a process that was frozen for 30 s has lost its lock.
 */
export async function underLock<T>(name: string, fn: () => Promise<T>): Promise<T> {
  const holder = randomUUID();
  while (!(await take(name, holder))) await sleep(LOOK_EVERY);
  // A renewal that fails is made up for by the next one: there are several before the lock falls free.
  const renewal = setInterval(() => void renew(name, holder).catch(() => {}), RENEWED_EVERY);
  try {
    return await fn();
  } finally {
    clearInterval(renewal);
    await LockModel.deleteOne({ _id: name, holder });
  }
}

async function take(name: string, holder: string): Promise<boolean> {
  const now = await databaseTime();
  const fallenFree = { _id: name, until: { $lt: now } };
  return LockModel.updateOne(fallenFree, { holder, until: later(now) }, { upsert: true }).then(
    () => true,
    (error: unknown) => {
      if (isDuplicateKey(error)) return false; // it is there, and held
      throw error;
    },
  );
}

async function renew(name: string, holder: string): Promise<void> {
  await LockModel.updateOne({ _id: name, holder }, { until: later(await databaseTime()) });
}

const later = (now: Date): Date => new Date(now.getTime() + HELD_FOR);

async function databaseTime(): Promise<Date> {
  const hello = await LockModel.db.db?.command({ hello: 1 });
  return hello?.['localTime'] as Date;
}
