import { Schema, model } from 'mongoose';
import type { FactName } from '../../facts.ts';
import { DAY } from '../clock.ts';

export interface OutboxEntry {
  name: FactName;
  payload: unknown;
  at: Date;
  /** When all handlers had it; null until then. */
  doneAt: Date | null;
  /** Until then one worker has it in hand. */
  claimedUntil: Date;
  attempts: number;
}

const outboxSchema = new Schema<OutboxEntry>(
  {
    name: { type: String, required: true },
    payload: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true },
    doneAt: { type: Date, default: null },
    claimedUntil: { type: Date, required: true },
    attempts: { type: Number, default: 0 },
  },
  { versionKey: false, collection: 'outbox', minimize: false },
);
outboxSchema.index({ doneAt: 1, claimedUntil: 1 });
outboxSchema.index({ doneAt: 1 }, { name: 'forget', expireAfterSeconds: DAY / 1000 });

export const OutboxModel = model('OutboxEntry', outboxSchema);
