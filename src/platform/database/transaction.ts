/**
 * Transactions: all of it or nothing, on the disk of a majority. Always true here: one inside another is the same one;
 * those of one subject wait for each other inside the process, for speed only: between processes, and between
 * subjects that share a document, the database finds the conflict and the driver runs `fn` again.
 *
 * Therefore inside `fn`: one command after another (no Promise.all), the contended document first, no catching of
 * database errors (the driver would retry what can't succeed), nothing that must not happen twice.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import mongoose, { type mongo } from 'mongoose';
import { SECOND } from '../clock.ts';
import { Refusal } from '../errors.ts';
import { inTurn } from './turns.ts';

// The driver alone would go on for two minutes; nobody waits that long for a page.
const NO_NEW_TRY_AFTER = 10 * SECOND;

const OPTIONS: mongo.TransactionOptions = {
  readPreference: 'primary',
  writeConcern: { w: 'majority', journal: true },
};

const running = new AsyncLocalStorage<true>();

/**
 * Runs `fn` in a transaction and answers what it answers. `subject` names what is contended, e.g. a thread's id.
 * Model operations inside take part by themselves. Throws what `fn` throws, with nothing changed, and the refusal
 * `server.unavailable` after 10 s of conflicts.
 */
export async function transaction<T>(subject: string, fn: () => Promise<T>): Promise<T> {
  if (running.getStore()) return fn();
  return inTurn(subject, () => runWhole(fn));
}

async function runWhole<T>(fn: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + NO_NEW_TRY_AFTER;
  return mongoose.connection.transaction(async () => {
    if (performance.now() > giveUpAt) throw new Refusal('server.unavailable');
    return running.run(true, fn);
  }, OPTIONS);
}
