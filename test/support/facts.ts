import { OutboxModel } from '../../src/platform/outbox/outbox.model.ts';

/** Takes from workers what was announced until now. */
export async function forgetFacts(): Promise<void> {
  await OutboxModel.updateMany({ doneAt: null }, { $set: { doneAt: new Date() } });
}
