/** The clock: named jobs at intervals, each run by one process at a time, whichever has the worker role. */
import { Agenda } from 'agenda';
import { MongoBackend } from '@agendajs/mongo-backend';
import mongoose from 'mongoose';
import { MINUTE } from './clock.ts';
import { log } from './log.ts';

export interface Job {
  name: string;
  /** In English, e.g. `10 minutes`. The first run is at once. */
  every: string;
  /** In which a run has ended, or its process has died and another one runs it: 10 minutes, if nothing is said. */
  within?: number;
  run: () => Promise<void>;
}

/** Starts the clock. A job that throws is logged and runs again at its next time. The answer stops it. */
export async function startClock(table: readonly Job[]): Promise<() => Promise<void>> {
  const { db } = mongoose.connection;
  if (!db) throw new Error('the clock needs a connected database');
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db, collection: 'clock' }),
    processEvery: '5 seconds',
  });
  agenda.on('fail', (error: Error, job: { attrs: { name: string } }) => {
    log.error({ err: error, job: job.attrs.name }, 'job failed');
  });
  for (const { name, run, within = 10 * MINUTE } of table)
    agenda.define(name, async () => run(), { lockLifetime: within });
  for (const { name, every } of table)
    await agenda.every(every, name, {}, { forkMode: false, skipImmediate: false });
  // Last, so that it finds the first runs waiting and need not look again for them.
  await agenda.start();
  return async () => {
    await agenda.drain();
  };
}
