import { type InferSchemaType, Schema, type Types, model } from 'mongoose';
import { RESULTS } from './outcome.rules.ts';

/** What came of it when a member tried an answer: at most one report each, which the database holds. */
const outcomeSchema = new Schema(
  {
    member: { type: Schema.Types.ObjectId, required: true },
    memberName: { type: String, required: true },
    post: { type: Schema.Types.ObjectId, required: true },
    thread: { type: Schema.Types.ObjectId, required: true },
    /** Its number among the reports on the post, from 1. */
    no: { type: Number, required: true },
    result: { type: String, enum: RESULTS, required: true },
    note: { type: String, default: '' },
    /** The month in which they tried it, as `2026-11`; null for longer ago or not known. */
    triedAt: { type: String, default: null },
    /** When they last changed the report. */
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'outcomes' },
);
outcomeSchema.index({ member: 1, post: 1 }, { unique: true });
outcomeSchema.index({ member: 1, thread: 1 });
outcomeSchema.index({ post: 1, no: 1 });

export type Outcome = InferSchemaType<typeof outcomeSchema> & { _id: Types.ObjectId };

export const OutcomeModel = model('Outcome', outcomeSchema);
