import { type InferSchemaType, Schema, type Types, model } from 'mongoose';
import { KINDS, MAKERS } from './decision.rules.ts';

/** What a moderator did, or trusted members by vote: a line of the log. Written once, never changed, never taken out. */
const decisionSchema = new Schema(
  {
    no: { type: Number, required: true, unique: true },
    kind: { type: String, enum: KINDS, required: true },
    /** The post that it was about, or that gave the cause for a measure. */
    post: { type: Schema.Types.ObjectId, required: true },
    /** Whose post it is: they are told, and may appeal. */
    member: { type: Schema.Types.ObjectId, required: true },
    isOpening: { type: Boolean, required: true },
    /** The thread's title then: what was decided stays readable when the thread is gone. */
    title: { type: String, required: true },
    lang: { type: String, required: true },
    /** A reason that many decisions share, words of its own, or both. */
    canned: { type: String, default: '' },
    reason: { type: String, default: '' },
    source: { type: String, default: '' },
    /** Of a suspension. */
    until: { type: Date, default: null },
    /** Of a lock, a new title or board: what was there before, and after; of a duplicate after it the original's number. */
    change: { type: new Schema({ before: String, after: String }, { _id: false }), default: null },
    /** The decision that was appealed against, and its kind. */
    appealOf: { type: Schema.Types.ObjectId, default: null },
    appealedKind: { type: String, enum: [...KINDS, null], default: null },
    madeBy: { type: String, enum: MAKERS, default: 'moderator' },
    /** Null where none decided. */
    moderator: { type: Schema.Types.ObjectId, default: null },
    moderatorName: { type: String, default: '' },
    /** Who voted, by name: for moderators alone. */
    voters: { type: [String], default: [] },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'decisions' },
);

decisionSchema.index({ at: -1, no: -1 });
decisionSchema.index({ post: 1, at: -1 });
decisionSchema.index({ member: 1, at: -1, no: -1 });

export type Decision = InferSchemaType<typeof decisionSchema> & { _id: Types.ObjectId };

export const DecisionModel = model('Decision', decisionSchema);
