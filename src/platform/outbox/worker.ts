/**
 * Hands facts to their handlers, at least once each. A handler that throws is tried again later, with growing pauses;
 * handlers are idempotent, so a fact that a dying worker had in hand may safely be handled twice.
 */
import type { FactName, Facts } from '../../facts.ts';
import { pauseAfter } from '../back-off.ts';
import { SECOND, clock } from '../clock.ts';
import { log } from '../log.ts';
import { type OnDemand, onDemand } from '../on-demand.ts';
import { type Entry, type Waiting, claim, heldUntil, listWaiting, waitingFacts } from './claims.ts';
import { OutboxModel } from './outbox.model.ts';
import { tailOutbox } from './tail.ts';

export type Handlers = { [Name in FactName]?: ((payload: Facts[Name]) => Promise<void>)[] };

const HELD_AGAIN_EVERY = 10 * SECOND;
/** Facts in hand at a time: none waits for the few that tell ten thousand members something. */
const AT_ONCE = 4;
const SWEEP_EVERY = 5 * SECOND;

const namesIn = (handlers: Handlers) => Object.keys(handlers) as FactName[];

/** Facts that nobody waits for are done at once, all together. */
const passUnheard = async (handlers: Handlers): Promise<void> => {
  await OutboxModel.updateMany(
    { doneAt: null, name: { $nin: namesIn(handlers) } },
    { $set: { doneAt: clock.now() } },
  );
};

/** Keeps a fact in hand until the returned function is called. */
function hold({ _id }: Entry): () => void {
  const holdAgain = () =>
    OutboxModel.updateOne({ _id, doneAt: null }, { $set: { claimedUntil: heldUntil() } }).catch(
      (error: unknown) => log.warn({ err: error }, 'fact not held'),
    );
  const holding = setInterval(() => void holdAgain(), HELD_AGAIN_EVERY);
  return () => clearInterval(holding);
}

async function handOn(entry: Entry, handlers: Handlers): Promise<void> {
  const { _id, name, payload, attempts } = entry;
  const letGo = hold(entry);
  try {
    for (const handle of handlers[name] ?? []) await handle(payload as never);
    letGo();
    await OutboxModel.updateOne({ _id }, { $set: { doneAt: clock.now() } });
  } catch (error) {
    letGo();
    log.error({ err: error, fact: name, attempts }, 'fact not handled');
    const again = new Date(clock.now().getTime() + pauseAfter(attempts));
    await OutboxModel.updateOne({ _id }, { $set: { claimedUntil: again } });
  }
}

/** Hands on every waiting fact, some at a time; resolves when none waits. Failures of handlers are logged, not thrown. */
export async function drainOutbox(handlers: Handlers): Promise<void> {
  await passUnheard(handlers);
  const list = () => listWaiting(namesIn(handlers));
  for (let waiting = await list(); waiting.length > 0; waiting = await list()) {
    const next = waiting.values();
    const work = async (): Promise<void> => {
      for (const one of next) {
        const entry = await claim(one);
        if (entry) await handOn(entry, handlers);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
}

/** Takes waiting facts in hand whenever it is asked to and a hand is free; each that is done asks for the next. */
function openHands(waiting: Waiting, handlers: Handlers): OnDemand {
  const inHand = new Set<Promise<void>>();
  const { ask, stop } = onDemand('outbox', async (isStopping) => {
    while (!isStopping() && inHand.size < AT_ONCE) {
      const entry = await waiting.claimNext();
      if (!entry) return;
      const work = handOn(entry, handlers)
        .catch((error: unknown) => log.error({ err: error }, 'fact not noted as handled'))
        .finally(() => {
          inHand.delete(work);
          ask();
        });
      inHand.add(work);
    }
  });
  return {
    ask,
    stop: async () => {
      await stop();
      await Promise.all(inHand);
    },
  };
}

/** Runs the worker until the returned function is called, which waits for the facts in hand. */
export function startOutboxWorker(handlers: Handlers): () => Promise<void> {
  const waiting = waitingFacts(namesIn(handlers));
  const hands = openHands(waiting, handlers);
  const unheard = onDemand('facts without a handler', () => passUnheard(handlers));
  const askAll = (): void => {
    waiting.lookAgain();
    hands.ask();
    unheard.ask();
  };
  const stopTail = tailOutbox({
    onFact: (fact) => {
      if (!handlers[fact.name]) return;
      waiting.add(fact);
      hands.ask();
    },
    onGap: askAll,
  });
  const sweep = setInterval(askAll, SWEEP_EVERY);
  return async () => {
    clearInterval(sweep);
    const ended = Promise.all([hands.stop(), unheard.stop()]);
    await stopTail();
    await ended;
  };
}
