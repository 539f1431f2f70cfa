/**
 * Claims: which facts wait, and who has one in hand. Always true here: a fact is in one worker's hand at a time, for half
 * a minute unless it is held again.
 *
 * Who waits is asked for many facts at a time, and each is then claimed by its id and as it stood: a claim that looks for
 * the next one would walk over all that wait.
 */
import type { Types } from 'mongoose';
import type { FactName } from '../../facts.ts';
import { SECOND, clock } from '../clock.ts';
import { type OutboxEntry, OutboxModel } from './outbox.model.ts';

/** A fact is in hand so long, and longer while its worker lives: another one takes up what a dead one left. */
const IN_HAND = 30 * SECOND;
/** Facts asked for at once. */
const BATCH = 50;

/** A fact as it stands in the outbox. */
export type Entry = OutboxEntry & { _id: Types.ObjectId };

/** Until when a fact that is claimed now is in hand. */
export const heldUntil = (): Date => new Date(clock.now().getTime() + IN_HAND);

/** Some of the facts of these names that wait: in no order, so that two workers seldom reach for the same one. */
export async function listWaiting(names: readonly FactName[]): Promise<Entry[]> {
  const found = await OutboxModel.find({
    doneAt: null,
    claimedUntil: { $lte: clock.now() },
    name: { $in: names },
  })
    .limit(BATCH)
    .lean<Entry[]>();
  return shuffled(found);
}

const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((one) => ({ one, by: Math.random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ one }) => one);

/** Takes a fact in hand, as it is then; null when somebody else has it, or had it since it was read. */
export async function claim({ _id, claimedUntil, ...entry }: Entry): Promise<Entry | null> {
  const inHand = heldUntil();
  const { modifiedCount } = await OutboxModel.updateOne(
    { _id, claimedUntil, doneAt: null },
    { $set: { claimedUntil: inHand }, $inc: { attempts: 1 } },
  );
  return modifiedCount > 0 ? { ...entry, _id, claimedUntil: inHand, attempts: entry.attempts + 1 } : null;
}

/** Facts that may wait, as far as one worker knows of them: it need not ask again for what it was told. */
export interface Waiting {
  /** There is this fact. */
  add: (entry: Entry) => void;
  /** There may be others. */
  lookAgain: () => void;
  /** Takes the next one in hand; null when none waits. */
  claimNext: () => Promise<Entry | null>;
}

/** What waits of the facts of these names; one call of `claimNext` at a time. */
export function waitingFacts(names: readonly FactName[]): Waiting {
  const known: Entry[] = [];
  let areMore = true;
  const claimKnown = async (): Promise<Entry | null> => {
    for (let entry = known.shift(); entry; entry = known.shift()) {
      const claimed = await claim(entry);
      if (claimed) return claimed;
    }
    return null;
  };
  return {
    add: (entry) => {
      if (known.length < BATCH) known.push(entry);
      else areMore = true;
    },
    lookAgain: () => {
      areMore = true;
    },
    claimNext: async () => {
      for (;;) {
        const claimed = await claimKnown();
        if (claimed || !areMore) return claimed;
        areMore = false;
        const listed = await listWaiting(names);
        if (listed.length === BATCH) areMore = true;
        known.push(...listed);
      }
    },
  };
}
