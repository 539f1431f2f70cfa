import { type InferSchemaType, Schema, type Types, model } from 'mongoose';

/** A moderator's order to remove everything that somebody has written until then. */
const sweepSchema = new Schema(
  {
    author: { type: Schema.Types.ObjectId, required: true },
    authorName: { type: String, required: true },
    moderator: { type: Schema.Types.ObjectId, required: true },
    canned: { type: String, default: '' },
    reason: { type: String, default: '' },
    at: { type: Date, required: true },
    isDone: { type: Boolean, default: false },
  },
  { versionKey: false, collection: 'sweeps' },
);
sweepSchema.index({ isDone: 1, at: 1 });

export type Sweep = InferSchemaType<typeof sweepSchema> & { _id: Types.ObjectId };

export const SweepModel = model('Sweep', sweepSchema);
