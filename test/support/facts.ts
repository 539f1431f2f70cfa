import { clock } from '../../src/platform/clock.ts';
import { OutboxModel } from '../../src/platform/outbox/outbox.model.ts';

/** Takes from workers what was announced until now. */
export async function forgetFacts(): Promise<void> {
  await OutboxModel.updateMany({ doneAt: null }, { $set: { doneAt: new Date() } });
}

/** Gives free what workers have in hand: a dead one's fact is another's when its time is up, and no test waits for that. */
export async function endClaims(): Promise<void> {
  await OutboxModel.updateMany(
    { doneAt: null, attempts: { $gt: 0 } },
    { $set: { claimedUntil: clock.now() } },
  );
}
