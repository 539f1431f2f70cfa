/**
 * Hands facts to their handlers, at least once each. A handler that throws is tried again later, with growing pauses;
 * handlers are idempotent, so a fact that a dying worker had in hand may safely be handled twice.
 */
import type { FactName, Facts } from '../../facts.ts';
import { pauseAfter } from '../back-off.ts';
import { SECOND, clock } from '../clock.ts';
import { log } from '../log.ts';
import { onDemand } from '../on-demand.ts';
import { OutboxModel } from './outbox.model.ts';
import { tailOutbox } from './tail.ts';

export type Handlers = { [Name in FactName]?: ((payload: Facts[Name]) => Promise<void>)[] };

const IN_HAND = 30 * SECOND;
const SWEEP_EVERY = 5 * SECOND;

const claim = () => {
  const now = clock.now();
  return OutboxModel.findOneAndUpdate(
    { doneAt: null, claimedUntil: { $lte: now } },
    { $set: { claimedUntil: new Date(now.getTime() + IN_HAND) }, $inc: { attempts: 1 } },
    { returnDocument: 'after' },
  ).lean();
};

/** Facts that nobody waits for are done at once, all together. */
const passUnheard = async (handlers: Handlers): Promise<void> => {
  await OutboxModel.updateMany(
    { doneAt: null, name: { $nin: Object.keys(handlers) as FactName[] } },
    { $set: { doneAt: clock.now() } },
  );
};

/**
 * Hands on every waiting fact; resolves when none waits, or after the one in hand when `isStopping`. Failures of
 * handlers are logged, not thrown.
 */
export async function drainOutbox(handlers: Handlers, isStopping = () => false): Promise<void> {
  await passUnheard(handlers);
  const next = async () => (isStopping() ? null : claim());
  for (let entry = await next(); entry !== null; entry = await next()) {
    try {
      for (const handle of handlers[entry.name] ?? []) await handle(entry.payload as never);
      await OutboxModel.updateOne({ _id: entry._id }, { $set: { doneAt: clock.now() } });
    } catch (error) {
      log.error({ err: error, fact: entry.name, attempts: entry.attempts }, 'fact not handled');
      const again = new Date(clock.now().getTime() + pauseAfter(entry.attempts));
      await OutboxModel.updateOne({ _id: entry._id }, { $set: { claimedUntil: again } });
    }
  }
}

/** Runs the worker until the returned function is called, which waits for the fact in hand. */
export function startOutboxWorker(handlers: Handlers): () => Promise<void> {
  const { ask, stop } = onDemand('outbox', (isStopping) => drainOutbox(handlers, isStopping));
  const stopTail = tailOutbox({
    onFact: ({ name }) => {
      if (handlers[name]) ask();
    },
    onGap: ask,
  });
  const sweep = setInterval(ask, SWEEP_EVERY);
  return async () => {
    clearInterval(sweep);
    const ended = stop();
    await stopTail();
    await ended;
  };
}
