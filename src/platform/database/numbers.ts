/**
 * Numbers for people to see (of threads, of search entries). Always true here: a number is given out once, whoever
 * asks; there may be gaps, and two processes count in blocks of their own.
 */
import { CounterModel } from './counter.model.ts';
import { isDuplicateKey } from './duplicate-key.ts';

// One write to the database per this many numbers: a counter in every write cost more than half of all throughput.
const BLOCK = 20;

interface Block {
  next: number;
  last: number;
}

const blocks = new Map<string, Block>();
const refills = new Map<string, Promise<void>>();

/** The next number of this name; the first is 1. It stays taken if a transaction around the call is undone. */
export async function nextNumber(name: string): Promise<number> {
  for (;;) {
    const block = blocks.get(name);
    if (block && block.next <= block.last) return block.next++;
    await (refills.get(name) ?? refill(name));
  }
}

function refill(name: string): Promise<void> {
  const refilled = takeBlock(name)
    .then((block) => void blocks.set(name, block))
    .finally(() => refills.delete(name));
  refills.set(name, refilled);
  return refilled;
}

async function takeBlock(name: string): Promise<Block> {
  const last = await raise(name).catch((error: unknown) => {
    if (isDuplicateKey(error)) return raise(name); // another process made the counter at the same moment
    throw error;
  });
  return { next: last - BLOCK + 1, last };
}

// By the driver's collection: a model would take part in the transaction around us, and hold the counter until its end.
async function raise(name: string): Promise<number> {
  const counter = await CounterModel.collection.findOneAndUpdate(
    { _id: name as never },
    { $inc: { taken: BLOCK } },
    { upsert: true, returnDocument: 'after' },
  );
  // SecantusDB answers nothing to some of those who make a counter at the same moment.
  return counter ? (counter as unknown as { taken: number }).taken : raise(name);
}
