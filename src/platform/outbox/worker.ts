/**
 * Hands facts to their handlers, at least once each. A handler that throws is tried again later, with growing pauses;
 * handlers are idempotent, so a fact that a dying worker had in hand may safely be handled twice.
 */
import type { FactName, Facts } from '../../facts.ts';
import { MINUTE, SECOND, clock } from '../clock.ts';
import { log } from '../log.ts';
import { OutboxModel } from './outbox.model.ts';
import { tailOutbox } from './tail.ts';

export type Handlers = { [Name in FactName]?: ((payload: Facts[Name]) => Promise<void>)[] };

/** A fact is in hand so long, and longer while its worker lives: another one takes up what a dead one left. */
const IN_HAND = 30 * SECOND;
const HELD_AGAIN_EVERY = 10 * SECOND;
/** Facts in hand at a time: none waits for the few that tell ten thousand members something. */
const AT_ONCE = 4;
const SWEEP_EVERY = 5 * SECOND;
const LONGEST_PAUSE = 10 * MINUTE;

const pauseAfter = (attempts: number): number => Math.min(LONGEST_PAUSE, SECOND * 2 ** attempts);

const heldUntil = (): Date => new Date(clock.now().getTime() + IN_HAND);

const namesIn = (handlers: Handlers) => Object.keys(handlers) as FactName[];

const claim = (handlers: Handlers) =>
  OutboxModel.findOneAndUpdate(
    { doneAt: null, claimedUntil: { $lte: clock.now() }, name: { $in: namesIn(handlers) } },
    { $set: { claimedUntil: heldUntil() }, $inc: { attempts: 1 } },
    { returnDocument: 'after' },
  ).lean();

type Claimed = NonNullable<Awaited<ReturnType<typeof claim>>>;

/** Facts that nobody waits for are done at once, all together. */
const passUnheard = async (handlers: Handlers): Promise<void> => {
  await OutboxModel.updateMany(
    { doneAt: null, name: { $nin: namesIn(handlers) } },
    { $set: { doneAt: clock.now() } },
  );
};

/** Keeps a fact in hand until the returned function is called. */
function hold({ _id }: Claimed): () => void {
  const holdAgain = () =>
    OutboxModel.updateOne({ _id, doneAt: null }, { $set: { claimedUntil: heldUntil() } }).catch(
      (error: unknown) => log.warn({ err: error }, 'fact not held'),
    );
  const holding = setInterval(() => void holdAgain(), HELD_AGAIN_EVERY);
  return () => clearInterval(holding);
}

async function handOn(entry: Claimed, handlers: Handlers): Promise<void> {
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

/** Hands that take waiting facts, a few at a time, as long as some wait. */
function openHands(handlers: Handlers) {
  const inHand = new Set<Promise<void>>();
  let taking: Promise<void> | null = null;
  let isAskedAgain = false;
  let hasStopped = false;

  const takeAll = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      while (!hasStopped && inHand.size < AT_ONCE) {
        const entry = await claim(handlers);
        if (!entry) break;
        const work = handOn(entry, handlers)
          .catch((error: unknown) => log.error({ err: error }, 'fact not noted as handled'))
          .finally(() => {
            inHand.delete(work);
            take();
          });
        inHand.add(work);
      }
    } while (isAskedAgain && !hasStopped);
  };
  const take = (): void => {
    if (taking) isAskedAgain = true;
    else
      taking = takeAll()
        .catch((error: unknown) => log.error({ err: error }, 'outbox not drained'))
        .finally(() => (taking = null));
  };
  /** Resolves when they are empty, and nothing waits that they would take. */
  const untilEmpty = async (): Promise<void> => {
    while (taking !== null || inHand.size > 0) await Promise.all([taking, ...inHand]);
  };
  const stop = (): Promise<void> => {
    hasStopped = true;
    return untilEmpty();
  };
  return { take, untilEmpty, stop };
}

/** Hands on every waiting fact; resolves when none waits. Failures are logged, not thrown. */
export async function drainOutbox(handlers: Handlers): Promise<void> {
  await passUnheard(handlers);
  const hands = openHands(handlers);
  hands.take();
  await hands.untilEmpty();
}

/** Runs the worker until the returned function is called, which waits for the facts in hand. */
export function startOutboxWorker(handlers: Handlers): () => Promise<void> {
  const hands = openHands(handlers);
  const stopTail = tailOutbox({
    onFact: ({ name }) => {
      if (handlers[name]) hands.take();
    },
    onGap: hands.take,
  });
  const sweep = setInterval(() => {
    hands.take();
    passUnheard(handlers).catch((error: unknown) => log.error({ err: error }, 'facts not passed'));
  }, SWEEP_EVERY);
  return async () => {
    clearInterval(sweep);
    await Promise.all([hands.stop(), stopTail()]);
  };
}
