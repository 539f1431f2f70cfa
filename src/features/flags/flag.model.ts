import { type InferSchemaType, Schema, type Types, model } from 'mongoose';
import { FLAG_STATES, RAISED_BY, REASONS } from './flag.rules.ts';

const flagSchema = new Schema(
  {
    post: { type: Schema.Types.ObjectId, required: true },
    thread: { type: Schema.Types.ObjectId, required: true },
    raisedBy: { type: String, enum: RAISED_BY, default: 'member' },
    /** Null where the site itself raised it. */
    member: { type: Schema.Types.ObjectId, default: null },
    reason: { type: String, enum: REASONS, required: true },
    note: { type: String, default: '' },
    /** What it was raised for, where the site raised it: signals of scams by name, or how many had lost money. */
    signals: { type: [String], default: undefined },
    losses: { type: Number },
    /** What it weighed when it was raised. */
    weight: { type: Number, required: true },
    state: { type: String, enum: FLAG_STATES, default: 'open' },
    /** The decision that settled it. */
    decision: { type: Schema.Types.ObjectId, default: null },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'flags' },
);

// Once per member and post while open; the site once for each of its reasons to raise one.
flagSchema.index(
  { post: 1, member: 1, raisedBy: 1 },
  { unique: true, partialFilterExpression: { state: 'open' } },
);
flagSchema.index({ post: 1, state: 1 });
flagSchema.index({ decision: 1 }, { partialFilterExpression: { decision: { $type: 'objectId' } } });
flagSchema.index({ member: 1, state: 1, at: -1 });
flagSchema.index({ member: 1, at: -1 });

export type Flag = InferSchemaType<typeof flagSchema> & { _id: Types.ObjectId };

export const FlagModel = model('Flag', flagSchema);
