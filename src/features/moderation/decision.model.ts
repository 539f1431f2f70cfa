import { type InferSchemaType, Schema, type Types, model } from 'mongoose';
import { KINDS } from './decision.rules.ts';

const decisionSchema = new Schema(
  {
    no: { type: Number, required: true, unique: true },
    kind: { type: String, enum: KINDS, required: true },
    post: { type: Schema.Types.ObjectId, required: true },
    /** The thread's title then: what was decided stays readable when the thread is gone. */
    title: { type: String, required: true },
    lang: { type: String, required: true },
    reason: { type: String, required: true },
    source: { type: String, default: '' },
    moderator: { type: Schema.Types.ObjectId, required: true },
    moderatorName: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'decisions' },
);

decisionSchema.index({ post: 1, no: -1 });

export type Decision = InferSchemaType<typeof decisionSchema> & { _id: Types.ObjectId };

export const DecisionModel = model('Decision', decisionSchema);
